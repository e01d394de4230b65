package io.github.imapi4j.cprobe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.ExternalTools;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we take for facts, against the headers of a compiler for Windows, which are not ours. */
@Tag("cprobe")
class HeaderCheckTest {

    private static final String SOURCE = "headers.c";
    private static final Pattern IID = Pattern.compile("\\bIID_(\\w+) = \\{([^}]*)\\{([^}]*)\\}");

    private static final ProbeFacts FACTS = new ProbeFacts();
    private static Path compiler;

    @BeforeAll
    static void findCompiler() {
        compiler = ExternalTools.assumeTool(ProbeBuild.MINGW);
        ProbeBuild.write(SOURCE, HeaderSource.of(FACTS));
    }

    /** Slots, prototypes, the layout of VARIANT and its like; IMAPI2's own interfaces and numbers where there is a header. */
    @Test
    void slotsPrototypesAndStructuresAreTheHeaders() {
        ProbeBuild.check(compiler, SOURCE);
    }

    @Test
    void iidsAreTheHeaders() {
        Map<String, String> ours = FACTS.ole().interfaces().values().stream()
                .collect(Collectors.toMap(type -> type.name(), type -> type.iid(), (a, b) -> a, TreeMap::new));
        Map<String, String> theirs = IID.matcher(ProbeBuild.preprocess(compiler, SOURCE))
                .results()
                .filter(match -> ours.containsKey(match.group(1)))
                .collect(Collectors.toMap(match -> match.group(1), HeaderCheckTest::guid, (a, b) -> a, TreeMap::new));

        assertEquals(ours, theirs);
    }

    /** Says whether the first test saw IMAPI2's own headers. */
    @Test
    void compilerHasTheHeadersOfImapi2() {
        assumeTrue(
                ProbeBuild.preprocess(compiler, SOURCE).contains(HeaderSource.HAS_IMAPI2),
                ProbeBuild.MINGW + " comes without imapi2.h and imapi2fs.h");
    }

    private static String guid(MatchResult match) {
        String digits = Pattern.compile("0x([0-9A-Fa-f]+)")
                .matcher(match.group(2) + match.group(3))
                .results()
                .map(part -> part.group(1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        return digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
