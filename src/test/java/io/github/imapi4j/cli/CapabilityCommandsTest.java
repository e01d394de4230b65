package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.abi.CapabilityTable;
import io.github.imapi4j.abi.CapabilityTable.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command lines that the README shows are understood as they stand. */
class CapabilityCommandsTest {

    private static final Pattern DEMO =
            Pattern.compile("<!-- try -->\n.* -jar target/imapi4j-cli\\.jar (.*)\n\n```text\n(.*?)```", Pattern.DOTALL);

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Commands.build(new Terminal(nowhere, nowhere, false, false, () -> 100), new Interruption());
    }

    @Test
    void everyCommandOfTheTablesIsUnderstood() {
        List<String> problems = new ArrayList<>();
        for (Row row : CapabilityTable.load().rows()) {
            for (String line : CapabilityTable.code(row.commands())) {
                try {
                    assertTrue(program().parseArgs(line.split(" ", -1)).hasSubcommand(), line);
                } catch (ParameterException e) {
                    problems.add(row.task() + ": \"" + line + "\" is wrong: " + e.getMessage());
                }
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    /** Figures depend on the size of the sources. */
    @Test
    void demoPrintsWhatIsShown(@TempDir Path folder) throws IOException {
        Matcher demo = DEMO.matcher(Files.readString(Path.of("README.md")).replace("\r\n", "\n"));
        assertTrue(demo.find(), "the README has no demo");
        Map<String, Path> places = Map.of(
                "target/demo",
                folder.resolve("disc"),
                "README.md",
                Files.writeString(folder.resolve("README.md"), "alpha"),
                "src",
                Files.createDirectory(folder.resolve("src")));
        Captured run = Captured.run(Stream.of(demo.group(1).split(" ", -1))
                .map(word -> places.containsKey(word) ? places.get(word).toString() : word)
                .toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        assertEquals(withoutFigures(demo.group(2)), withoutFigures(run.err() + run.out()));
    }

    private static String withoutFigures(String text) {
        return text.replaceAll("[\\d.,]+ [KMG]iB \\([\\d,]+ sectors\\)", "N");
    }
}
