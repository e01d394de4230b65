package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that are not ours and that check what we wrote: {@code xorriso}, {@code isoinfo}, {@code 7z} and the like.
 *
 * <p>A machine may lack them, and then the test is skipped and says which one is missing. Where the environment variable
 * {@value #REQUIRED} is 1 they were installed on purpose, so that a missing one fails the test. A Windows JVM is exempt:
 * under Wine the host's programs cannot be started.
 */
public final class ExternalTools {

    /** The variable that turns "skipped, because a tool is missing" into a failure. */
    public static final String REQUIRED = "IMAPI4J_REQUIRE_TOOLS";

    private ExternalTools() {}

    /**
     * Goes on only if the program is there.
     *
     * @param name the program's name as on the command line, for example {@code xorriso}
     * @return where it is, for {@link ProcessBuilder}
     */
    public static Path assumeTool(String name) {
        return require(name, find(name), "1".equals(System.getenv(REQUIRED)) && !isWindows());
    }

    static Path require(String name, Optional<Path> found, boolean mustExist) {
        if (found.isEmpty()) {
            String reason = name + " is not on the PATH";
            if (mustExist) {
                fail(reason + ", and " + REQUIRED + " is set");
            }
            Assumptions.abort(reason);
        }
        return found.orElseThrow();
    }

    /**
     * Looks a program up on the PATH.
     *
     * @param name the program's name, without {@code .exe}
     * @return where it is, if it is there and may be run
     */
    public static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return find(name, path);
    }

    static Optional<Path> find(String name, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> candidate(folder, isWindows() ? name + ".exe" : name).stream())
                .findFirst();
    }

    private static Optional<Path> candidate(String folder, String file) {
        try {
            Path candidate = Path.of(folder, file);
            return Files.isRegularFile(candidate) && Files.isExecutable(candidate)
                    ? Optional.of(candidate)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a PATH may hold anything, quotes among it
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
