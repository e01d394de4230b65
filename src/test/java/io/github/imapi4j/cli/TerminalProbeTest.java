package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalProbeTest {

    /** A descriptor that no process has, so that what the JVM says decides everywhere. */
    private static final int NO_DESCRIPTOR = 1_000_000;

    private static boolean interactive(Map<String, String> environment, String os, boolean console) {
        return new TerminalProbe(environment, os, console, stream -> Optional.empty()).isInteractive(NO_DESCRIPTOR);
    }

    @Test
    void consoleWithATerminalTypeIsInteractive() {
        assertTrue(interactive(Map.of("TERM", "xterm"), "Linux", true));
        assertTrue(interactive(Map.of(), "Windows 11", true));
    }

    @Test
    void withoutAConsoleNobodyWatches() {
        assertFalse(interactive(Map.of("TERM", "xterm"), "Linux", false));
        assertFalse(interactive(Map.of(), "Windows 11", false));
    }

    @Test
    void dumbTerminalsCannotRedraw() {
        assertFalse(interactive(Map.of("TERM", "dumb"), "Linux", true));
        assertFalse(interactive(Map.of(), "Linux", true));
        assertFalse(interactive(Map.of("TERM", "dumb"), "Windows 11", true));
    }

    @Test
    void columnsOfTheEnvironmentAreTheWidth() {
        assertEquals(
                132, new TerminalProbe(Map.of("COLUMNS", "132"), "Linux", true, stream -> Optional.empty()).width());
    }

    @Test
    void whatTheSystemKnowsOfAStreamGoesBeforeWhatJavaThinks() {
        TerminalProbe probe = new TerminalProbe(Map.of(), "Windows 11", true, stream -> Optional.of(stream == 2));
        assertTrue(probe.isInteractive(2));
        assertFalse(probe.isInteractive(1));
    }

    /** Java takes NUL for a console, and a console for input and output for one on standard error too. */
    @Test
    void fileGetsPlainLinesThoughInputAndOutputAreNoFiles(@TempDir Path folder) throws Exception {
        Path err = folder.resolve("err.txt");
        ProcessBuilder program = ChildProgram.program(
                        "burn",
                        "--virtual",
                        folder.resolve("disc").toString(),
                        folder.resolve("file").toString())
                .redirectInput(Path.of(File.separatorChar == '\\' ? "NUL" : "/dev/null")
                        .toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        program.environment().put("TERM", "xterm");
        Files.writeString(folder.resolve("file"), "a file");
        assertEquals(0, program.start().waitFor());
        assertEquals(
                List.of(
                        "Preparing",
                        "Checking the disc",
                        "Starting the drive",
                        "Calibrating",
                        "Writing",
                        "Finalizing",
                        "Completed"),
                Files.readAllLines(err));
    }
}
