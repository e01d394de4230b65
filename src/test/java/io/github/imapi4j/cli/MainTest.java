package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void withoutACommandUsageGoesToStandardErrorAndExitIsTwo() {
        Captured run = Captured.run();

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("Usage: imapi4j [OPTIONS] COMMAND\n"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpGoesToStandardOutputAndExitIsZero(String arg) {
        Captured run = Captured.run(arg);

        assertEquals(0, run.exit());
        assertEquals("", run.err());
        assertTrue(run.out().contains("explain"), run.out());
    }

    @Test
    void helpListsEveryGlobalOption() {
        String help = Captured.run("--help").out();

        for (String option : List.of(
                "--drive", "--virtual", "--media", "--fault", "--json", "--no-progress", "-v", "--help", "--version")) {
            assertTrue(help.contains(option), option);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "explain", "help"})
    void helpOfACommandWithoutADriveListsNoOptionsOfDrives(String command) {
        String help = Captured.run(command, "--help").out();

        for (String option : List.of("--drive", "--virtual", "--fault", "virtual disc")) {
            assertFalse(help.contains(option), option);
        }
        assertTrue(help.contains("--json"), help);
        assertEquals(command.equals("image"), help.contains("--media=TYPE"), help);
    }

    @Test
    void helpOfACommandIsTheSameFromBothSides() {
        Captured run = Captured.run("help", "explain");

        assertEquals(0, run.exit());
        assertEquals(run, Captured.run("explain", "--help"));
        assertTrue(run.out().startsWith("Usage: imapi4j explain "), run.out());
    }

    @Test
    void helpIsNotWiderThanTheTerminal() {
        // Colours come or stay away with the environment of the tests; they take no columns.
        String help = Captured.runOnTerminal(72, "--help").out().replaceAll("\u001B\\[[;\\d]*m", "");

        assertEquals(List.of(), help.lines().filter(line -> line.length() > 72).toList());
    }

    @Test
    void versionIsOneLine() {
        Captured run = Captured.run("--version");

        assertEquals(0, run.exit());
        assertEquals("imapi4j " + Version.number() + "\n", run.out());
    }

    @Test
    void unknownCommandsAreWrongUsageWithASuggestion() {
        Captured run = Captured.run("explian");

        assertEquals(2, run.exit());
        assertEquals(
                "imapi4j: Unknown command 'explian'. Did you mean explain?\n         Try 'imapi4j --help'.\n",
                run.err());
    }

    @Test
    void helpForUnknownCommandsIsWrongUsage() {
        Captured run = Captured.run("help", "explian");

        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("imapi4j: Unknown command 'explian'. Did you mean explain?\n"), run.err());
    }

    @Test
    void shortCommandsAreRecognizedToo() {
        assertTrue(Captured.run("brun").err().startsWith("imapi4j: Unknown command 'brun'. Did you mean burn?\n"));
        assertTrue(Captured.run("drive").err().startsWith("imapi4j: Unknown command 'drive'. Did you mean drives?\n"));
        assertTrue(Captured.run("dance").err().startsWith("imapi4j: Unknown command 'dance'.\n"));
    }

    @Test
    void unknownOptionsAreWrongUsageWithASuggestion() {
        Captured run = Captured.run("explain", "--jsno");

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(
                "imapi4j: Unknown option '--jsno'. Did you mean --json?\n         Try 'imapi4j explain --help'.\n",
                run.err());
    }

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        Captured before = Captured.run("--json", "explain", "E_FAIL");

        assertEquals(0, before.exit());
        assertTrue(before.out().startsWith("{"), before.out());
        assertEquals(before, Captured.run("explain", "E_FAIL", "--json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--media=cd-r", "--fault=write@1=E_FAIL"})
    void optionsOfVirtualRecordersNeedOne(String option) {
        Captured run = Captured.run("explain", option, "E_FAIL");

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--virtual DIR"), run.err());
        assertEquals(
                0, Captured.run("explain", option, "--virtual=disc", "E_FAIL").exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "=E_FAIL", "write=", "write=E_IMAPI_NOPE", "write=S_OK"})
    void faultsThatCannotBeReadAreWrongUsage(String fault) {
        Captured run = Captured.run("--virtual=disc", "--fault", fault, "explain", "E_FAIL");

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--fault"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }
}
