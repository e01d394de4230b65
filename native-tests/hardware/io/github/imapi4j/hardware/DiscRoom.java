package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room for what IMAPI2FS may put into the folder for temporary files: with {@code StageFiles} set to false it stages nevertheless where
 * it finds a source too slow, and a large test file must not fill the disc that Windows runs on.
 */
final class DiscRoom {
    /** What is left to Windows in any case. */
    private static final long RESERVE = 4L << 30;

    private DiscRoom() {}

    /** Whether that much can be staged, and Windows goes on working. */
    static boolean holds(long bytes) {
        try {
            return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).getUsableSpace() >= bytes + RESERVE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where it cannot. */
    static void assumeItHolds(long bytes) {
        assumeTrue(
                holds(bytes),
                () -> "needs " + ((bytes + RESERVE) >> 30) + " GiB in the folder for temporary files, for the case that they are"
                        + " staged");
    }
}
