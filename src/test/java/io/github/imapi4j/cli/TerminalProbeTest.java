package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalProbeTest {

    /** A descriptor that no process has, so that what the JVM says decides everywhere. */
    private static final int NO_DESCRIPTOR = 1_000_000;

    private static boolean interactive(Map<String, String> environment, String os, boolean console) {
        return new TerminalProbe(environment, os, console).isInteractive(NO_DESCRIPTOR);
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
        assertEquals(132, new TerminalProbe(Map.of("COLUMNS", "132"), "Linux", true).width());
    }
}
