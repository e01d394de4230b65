package io.github.imapi4j.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.NativeName;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.MethodReturns;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declaration says what it is, what it fails with and where it is documented. */
class BindingDocsTest {

    private static final NativeAbi ABI = NativeAbi.load();
    private static final String PAGES = "https://learn.microsoft.com/windows/win32/api/";

    /** The only methods that the documentation has no page for; their interface's page stands for it. */
    private static final Set<String> WITHOUT_A_PAGE =
            Set.of("IRawCDImageTrackInfo::AddTrackIndex", "IRawCDImageTrackInfo::ClearTrackIndex");

    /** What a method may name instead of each constant; the package page lists what belongs to it. */
    private static final List<String> GROUPS = List.of("the device failures", "the general failures");

    private static final Pattern CONSTANT =
            Pattern.compile("HRESULT_FROM_WIN32\\(\\w+\\)|\\b(?:[A-Z]+_)?[ES]_[A-Z][A-Z0-9_]+\\b");
    private static final Pattern GROUP = Pattern.compile("<i>(The \\w+ failures)</i>(.*?)</ul>");

    private static BindingSources sources;

    @BeforeAll
    static void readSources() {
        Optional<BindingSources> read = BindingSources.read();
        Assumptions.assumeTrue(read.isPresent(), "the sources of the project are needed");
        sources = read.orElseThrow();
    }

    static Stream<Class<?>> interfaces() {
        return BindingAbiTest.declaredInterfaces();
    }

    static Stream<Class<?>> enumerations() {
        return BindingAbiTest.declaredEnumerations();
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void interfaceLinksToItsPage(Class<?> declared) {
        String header = declared.getPackageName().substring("io.github.imapi4j.".length());
        assertEquals(
                List.of(link(
                        header, "nn", declared.getSimpleName().toLowerCase(Locale.ROOT), declared.getSimpleName())),
                links(sources.types().getOrDefault(declared.getSimpleName(), "")));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void enumerationLinksToItsPage(Class<?> declared) {
        String nativeName = declared.getAnnotation(NativeName.class).value();
        String header = declared.getPackageName().substring("io.github.imapi4j.".length());
        assertEquals(
                List.of(link(header, "ne", nativeName.toLowerCase(Locale.ROOT), nativeName)),
                links(sources.types().getOrDefault(declared.getSimpleName(), "")));
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void methodsAreDocumentedWithTheirPageAndFailures(Class<?> declared) {
        NativeAbi.Interface header = Objects.requireNonNull(ABI.interfaces().get(declared.getSimpleName()));
        List<String> problems = new ArrayList<>();
        for (Method method : declared.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Slot.class)) {
                String comment = sources.members().getOrDefault(declared.getSimpleName() + "." + method.getName(), "");
                new Page(header, BindingComparison.headerName(method), comment).check(problems);
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void everyConstantThatIsNamedExists() {
        List<String> unknown = new ArrayList<>();
        Map<String, String> comments = new LinkedHashMap<>(sources.packages());
        comments.putAll(sources.types());
        comments.putAll(sources.members());
        comments.forEach((place, comment) -> constants(comment)
                .filter(name -> ResultCode.byName(name).isEmpty())
                .forEach(name -> unknown.add(place + ": " + name)));
        assertEquals(List.of(), unknown);
    }

    @Test
    void packagePagesListWhatTheGroupsMean() {
        for (String name : List.of("imapi2", "imapi2fs")) {
            Set<ResultCode> general = group(name, "the general failures");
            assertTrue(
                    general.containsAll(Set.of(SystemCode.E_POINTER, SystemCode.E_OUTOFMEMORY)),
                    name + " lists as the general failures: " + general);
        }
        assertTrue(
                group("imapi2", "the device failures")
                        .containsAll(MethodReturns.of("IMultisessionSequential::get_IsFirstDataSession").stream()
                                .flatMap(method -> method.codes().stream())
                                .filter(code -> code.name().startsWith("E_IMAPI_RECORDER_MEDIA"))
                                .toList()),
                "imapi2 lists as the device failures: " + group("imapi2", "the device failures"));
    }

    /** The comment of a method against the facts. */
    private record Page(NativeAbi.Interface owner, String method, String comment) {

        void check(List<String> problems) {
            String where = owner.name() + "::" + method;
            if (comment.isEmpty()) {
                problems.add(where + ": no Javadoc");
                return;
            }
            if (!comment.startsWith("{@code " + method + "(")) {
                problems.add(where + ": the first sentence does not begin with the header's " + method + "(..)");
            }
            String name = owner.name().toLowerCase(Locale.ROOT);
            String header = owner.header().replace(".h", "");
            String page = WITHOUT_A_PAGE.contains(where)
                    ? link(header, "nn", name, "documentation")
                    : link(header, "nf", name + "-" + method.toLowerCase(Locale.ROOT), "documentation");
            if (!links(comment).equals(List.of(page))) {
                problems.add(where + ": links to " + links(comment) + ", not to " + page);
            }
            Set<ResultCode> said = said(header);
            List<String> left = MethodReturns.of(where).orElseThrow().codes().stream()
                    .filter(code -> code != SystemCode.S_OK && !said.contains(code))
                    .map(ResultCode::name)
                    .toList();
            if (!left.isEmpty()) {
                problems.add(where + ": does not name " + String.join(", ", left));
            }
        }

        private Set<ResultCode> said(String header) {
            Set<ResultCode> said = codes(comment);
            GROUPS.stream().filter(comment::contains).forEach(group -> said.addAll(group(header, group)));
            return said;
        }
    }

    private static String link(String header, String kind, String page, String text) {
        return "<a href=\"" + PAGES + header + "/" + kind + "-" + header + "-" + page + "\">" + text + "</a>";
    }

    private static List<String> links(String comment) {
        return Pattern.compile("@see (<a .*?</a>)")
                .matcher(comment)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Stream<String> constants(String comment) {
        return CONSTANT.matcher(comment).results().map(MatchResult::group);
    }

    private static Set<ResultCode> codes(String comment) {
        Set<ResultCode> codes = new HashSet<>();
        constants(comment).forEach(name -> ResultCode.byName(name).ifPresent(codes::add));
        return codes;
    }

    private static Set<ResultCode> group(String packageName, String name) {
        Matcher groups = GROUP.matcher(Objects.requireNonNull(sources.packages().get(packageName)));
        while (groups.find()) {
            if (groups.group(1).equalsIgnoreCase(name)) {
                return codes(groups.group(2));
            }
        }
        return Set.of();
    }
}
