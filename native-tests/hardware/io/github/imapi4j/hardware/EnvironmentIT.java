package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Windows that all the rest runs on. */
@HardwareTest
@RequiresWindows
class EnvironmentIT {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

    @Test
    void windowsTellsOfItsSession(Bench bench, Observations observations) {
        WindowsFacts windows = bench.windows().orElseThrow();
        assertTrue(windows.session().isPresent(), "no session");
        observations.note("windows", windows.session().orElseThrow());
        observations.note("windows", "a virtual machine of " + System.getProperty("os.arch"));
    }

    @Test
    @RequiresImapi
    void bothLibrariesAreThere(Bench bench, Observations observations) {
        WindowsFacts windows = bench.windows().orElseThrow();
        List<Optional<String>> versions = List.of(windows.fileVersion("imapi2.dll"), windows.fileVersion("imapi2fs.dll"));
        for (Optional<String> version : versions) {
            assertTrue(version.filter(words -> VERSION.matcher(words).matches()).isPresent(), () -> "versions " + versions);
        }
        observations.note("windows", "imapi2.dll " + versions.get(0).orElseThrow());
        observations.note("windows", "imapi2fs.dll " + versions.get(1).orElseThrow());
    }
}
