package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ResultCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Holds {@code behaviour.txt} to the truth: every item of the notes on IMAPI2 has a line, every line names a test that exists and
 * constants that exist, and what no test shows is no more than was agreed.
 */
class BehaviourListTest {

    private static final String LIST = "behaviour.txt";
    private static final String NOT_SHOWN = "not shown: ";
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+_[A-Z0-9_]+\\b");
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "github", "imapi4j");

    /** What cannot be shown without Windows or a real drive. More must not become of it unnoticed. */
    private static final List<String> ITEMS_WITH_SOMETHING_NOT_SHOWN =
            List.of("2.11", "2.13", "2.14", "3.1", "3.12", "3.15", "3.22", "3.23", "3.27");

    /** The rows of the table of failures that users meet. */
    private static final String MET_BY_USERS = """
            E_IMAPI_RECORDER_MEDIA_NO_MEDIA E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE
            E_IMAPI_RECORDER_MEDIA_BECOMING_READY E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS E_IMAPI_RECORDER_MEDIA_BUSY
            E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED E_IMAPI_RECORDER_MEDIA_SPEED_MISMATCH
            E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT E_IMAPI_RECORDER_COMMAND_TIMEOUT E_IMAPI_RECORDER_LOCKED
            E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE E_IMAPI_LOSS_OF_STREAMING E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE
            E_IMAPI_REQUEST_CANCELLED
            E_IMAPI_RECORDER_REQUIRED E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED
            E_IMAPI_BURN_VERIFICATION_FAILED E_IMAPI_DF2DATA_INVALID_MEDIA_STATE
            E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA E_IMAPI_DF2DATA_MEDIA_NOT_BLANK
            E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED
            E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED
            E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED
            E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID
            E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID
            E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID
            E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED
            E_IMAPI_DF2TAO_MEDIA_IS_PREPARED E_IMAPI_DF2RAW_MEDIA_IS_PREPARED
            IMAPI_E_IMAGE_SIZE_LIMIT IMAPI_E_IMAGE_TOO_BIG IMAPI_E_DATA_TOO_BIG
            IMAPI_E_DATA_STREAM_CREATE_FAILURE IMAPI_E_DIRECTORY_READ_FAILURE
            IMAPI_E_DATA_STREAM_INCONSISTENCY IMAPI_E_DATA_STREAM_READ_FAILURE
            IMAPI_E_READONLY IMAPI_E_INVALID_PATH IMAPI_E_RESTRICTED_NAME_VIOLATION IMAPI_E_DUP_NAME
            IMAPI_E_EMPTY_DISC IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE IMAPI_E_MULTISESSION_NOT_SET
            IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED
            IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED
            E_ACCESSDENIED E_HANDLE ERROR_DEV_NOT_EXIST
            """;

    /** One limit. */
    private record Line(int number, String item, String what, String outcome, String shown) {

        boolean isShown() {
            return !shown.startsWith(NOT_SHOWN);
        }

        List<String> tests() {
            return isShown() ? List.of(shown.split(", ")) : List.of();
        }

        Set<String> constants() {
            return CONSTANT.matcher(outcome)
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return LIST + ":" + number + " " + item;
        }
    }

    private static final List<Line> LINES = read();

    private static List<Line> read() {
        try (InputStream in = Objects.requireNonNull(BehaviourListTest.class.getResourceAsStream(LIST))) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R");
            List<Line> found = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                    found.add(line(i + 1, lines[i].split(" \\| ")));
                }
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(int number, String[] fields) {
        if (fields.length != 4) {
            throw new IllegalStateException(LIST + ":" + number + " has " + fields.length + " fields instead of 4.");
        }
        return new Line(number, fields[0], fields[1], fields[2], fields[3]);
    }

    /** No line of the list, with what is wrong with it. */
    private static void assertNone(String wrong, Predicate<Line> isWrong) {
        assertEquals(List.of(), LINES.stream().filter(isWrong).toList(), wrong);
    }

    @Test
    void everyItemHasALine() {
        Set<String> items = LINES.stream().map(Line::item).collect(Collectors.toSet());
        Set<String> all = Stream.concat(
                        IntStream.rangeClosed(1, 18).mapToObj(item -> "2." + item),
                        IntStream.rangeClosed(1, 32).mapToObj(item -> "3." + item))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(all), new TreeSet<>(items));
    }

    @Test
    void everyRowOfTheFailuresThatUsersMeetHasALine() {
        Set<String> named = LINES.stream()
                .filter(line -> line.item().equals("3.32"))
                .flatMap(line -> line.constants().stream())
                .collect(Collectors.toSet());
        Set<String> rows = new TreeSet<>(Arrays.asList(MET_BY_USERS.strip().split("\\s+")));
        rows.removeAll(named);
        assertEquals(Set.of(), rows);
    }

    @Test
    void everyConstantExists() {
        assertNone(
                "a constant is unknown",
                line -> line.constants().stream()
                        .anyMatch(name -> ResultCode.byName(name).isEmpty()));
        assertNone(
                "an outcome is missing",
                line -> line.outcome().isBlank() || line.what().isBlank());
    }

    @Test
    void everyNamedTestExists() {
        assertNone("a test does not exist", line -> line.tests().stream().anyMatch(test -> !isTest(test)));
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("#");
        try {
            Class<?> type = Class.forName(
                    BehaviourListTest.class.getPackageName() + "." + parts[0],
                    false, // only looked at
                    BehaviourListTest.class.getClassLoader());
            return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                    .flatMap(level -> Arrays.stream(level.getDeclaredMethods()))
                    .anyMatch(method -> method.getName().equals(parts[1]) && isTest(method));
        } catch (ClassNotFoundException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }

    /** A test that never says a constant's name can hardly show it. */
    @Test
    void testsSayTheConstantsThatTheyShow() {
        Assumptions.assumeTrue(Files.isDirectory(SOURCES), "there are no sources where the tests run");
        assertNone(
                "no test of the line has the constant in its source",
                line -> line.isShown() && line.constants().stream().anyMatch(name -> !isSaid(name, line.tests())));
    }

    private static boolean isSaid(String name, List<String> tests) {
        return tests.stream().anyMatch(test -> source(test).contains(name));
    }

    private static String source(String test) {
        try {
            return Files.readString(SOURCES.resolve(test.split("#")[0].replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void littleIsNotShownAndEachTimeForAReason() {
        List<Line> open = LINES.stream().filter(line -> !line.isShown()).toList();
        assertEquals(
                ITEMS_WITH_SOMETHING_NOT_SHOWN,
                open.stream().map(Line::item).distinct().toList());
        open.forEach(line -> assertTrue(line.shown().length() > NOT_SHOWN.length() + 20, line::toString));
        assertFalse(open.size() * 10 > LINES.size(), "a tenth and more of the list is not shown");
    }
}
