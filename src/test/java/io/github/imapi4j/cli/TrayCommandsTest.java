package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code eject}, {@code load}, and {@code burn --wait}, which waits for the second. */
class TrayCommandsTest extends VirtualDiscTestCase {

    @Test
    void trayStaysOpenUntilItIsLoaded() throws IOException {
        Captured ejected = run("eject");
        assertDone(ejected);
        assertEquals("Opened the tray of V:.\n", ejected.out());
        assertTrue(run("drives").out().endsWith("  no disc\n"));
        Captured refused = assertFails(4, "E_IMAPI_RECORDER_MEDIA_NO_MEDIA", burn(photos()));
        assertTrue(refused.err().contains("There is no media in the device: the tray is open. ["), refused.err());

        Captured loaded = run("load");
        assertDone(loaded);
        assertEquals("Closed the tray of V:.\n", loaded.out());
        assertDone(burn(photos()));
    }

    @Test
    void jsonIsOneResult() {
        Captured ejected = run("eject", "--json");
        assertDone(ejected);
        assertEquals(
                Map.of("event", "result", "drive", "V:", "tray", "open"),
                Json.object(ejected.out().strip()));
        assertEquals("closed", Json.object(run("load", "--json").out().strip()).get("tray"));
    }

    @Test
    void bothMayBeRepeated() {
        assertDone(run("eject"));
        assertDone(run("eject"));
        assertDone(run("load"));
        assertDone(run("load"));
    }

    @Test
    void faultThatNeverStruckIsSaid() {
        for (String command : List.of("eject", "load", "info", "drives")) {
            Captured run = run(command, "--fault", "write@3=E_FAIL");
            assertDone(run);
            assertEquals("imapi4j: Warning: The fault write@3=E_FAIL never struck.\n", run.err());
        }
        assertFails(1, "E_FAIL", run("eject", "--fault", "eject=E_FAIL"));
    }

    @Test
    void burnCanEjectAndTheTrayIsOpenThen() throws IOException {
        assertDone(burn("--eject", photos()));
        assertTrue(run("drives").out().endsWith("  no disc\n"));
        assertDone(run("load"));
        assertEquals(List.of("APPENDABLE"), media().get("states"));
    }

    @Test
    void driveThatAnotherProgramHoldsStaysClosedAndSaysWhoHoldsIt() {
        try (VirtualDrive other = VirtualDrive.open(disc(), DiscType.DVD_R, FaultPlan.none())) {
            other.acquire("Nightly backup");
            for (String command : List.of("eject", "load")) {
                Captured refused = assertFails(5, "E_IMAPI_RECORDER_LOCKED", run(command));
                assertTrue(refused.err().contains("\"Nightly backup\""), refused.err());
            }
        }
    }

    @Test
    void burnWaitsForADiscAndSaysSo() throws IOException {
        Captured run = burn("--wait", "60", "--fault", "media*1=E_IMAPI_RECORDER_MEDIA_NO_MEDIA", photos());

        assertDone(run);
        assertTrue(run.err().startsWith("Preparing\nWaiting for a disc\nPreparing\nChecking the disc\n"), run.err());
    }

    @Test
    void waitingIsAnEventToo() throws IOException {
        Captured run = burn("--json", "--wait", "60", "--fault", "media*1=E_IMAPI_RECORDER_MEDIA_NO_MEDIA", photos());

        assertDone(run);
        Map<String, Object> event = Json.lines(run.out()).get(1);
        assertEquals("waiting", event.get("phase"));
        assertEquals("medium", event.get("waitingFor"));
    }

    @Test
    void waitingOnATerminalShowsTheTimeLeftAndNoBar() throws IOException {
        Captured run = Captured.runOnTerminal(
                60, arguments("burn", "--wait", "60", "--fault", "media*1=E_IMAPI_RECORDER_MEDIA_NO_MEDIA", photos()));

        assertDone(run);
        assertTrue(run.err().contains("\rWaiting for a disc  1:00 left"), run.err());
    }

    @Test
    void dryRunWaitsToo() throws IOException {
        assertDone(burn("--dry-run", "--wait=60", "--fault", "media*1=E_IMAPI_RECORDER_MEDIA_NO_MEDIA", photos()));
    }

    @Test
    void secondsAreWholeAndNotNegative() {
        assertWrongUsage(
                "Invalid value for option '--wait': '1.5' is not a number of seconds, for example 60.",
                burn("--wait=1.5", "photos"));
        assertWrongUsage(
                "Invalid value for option '--wait': '-1' is not a number of seconds, for example 60.",
                burn("--wait=-1", "photos"));
    }
}
