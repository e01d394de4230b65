package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EraseCommandTest extends VirtualDiscTestCase {

    private void burnRewritable() throws IOException {
        assertDone(burn("--media", "dvd+rw", photos()));
    }

    @Test
    void discIsErasedWithYes() throws IOException {
        burnRewritable();
        Captured run = run("erase", "--yes");

        assertDone(run);
        assertEquals("Erased the DVD+RW in V:.\n", run.out());
        assertEquals("Erasing\n", run.err());
        assertTrue(((List<?>) media().get("states")).contains("BLANK"));
        assertEquals(
                "Erased the DVD+RW in V: in full.\n",
                run("erase", "--yes", "--full").out());
    }

    @Test
    void withoutYesTheDiscIsOnlyNamed() throws IOException {
        burnRewritable();
        Map<String, String> before = contents();

        Captured run = run("erase");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("imapi4j: This would erase the disc in V: (DVD+RW, "), run.err());
        assertTrue(run.err().contains("); say --yes to do it.\n"), run.err());
        assertEquals(before, contents());
    }

    @Test
    void writeOnceDiscIsRefusedBeforeYesIsAskedFor() {
        assertFails(4, "E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE", run("erase"));
        assertFails(4, "E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE", run("erase", "--yes"));
    }

    @Test
    void failureOnTheWaySpoils() throws IOException {
        burnRewritable();
        Captured run = run("erase", "--yes", "--fault", "erase@50=E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND");

        assertFails(7, "E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND", run);
        assertTrue(run.err().contains("The disc is spoiled."), run.err());
    }

    @Test
    void faultThatNeverStruckIsSaid() throws IOException {
        burnRewritable();
        Captured run = run("erase", "--yes", "--fault", "write@3=E_FAIL");

        assertDone(run);
        assertEquals("Erasing\nimapi4j: Warning: The fault write@3=E_FAIL never struck.\n", run.err());
    }

    @Test
    void jsonHasProgressAndAResult() throws IOException {
        burnRewritable();
        Captured run = run("erase", "--yes", "--json");

        assertDone(run);
        assertEquals("", run.err());
        List<Map<String, Object>> lines = Json.lines(run.out());
        assertEquals("erasing", lines.get(0).get("phase"));
        assertEquals(0.0, lines.get(0).get("fraction"));
        Map<String, Object> last = lines.get(lines.size() - 1);
        assertEquals("result", last.get("event"));
        assertEquals("DVD+RW", last.get("media"));
        assertEquals(false, last.get("full"));
    }
}
