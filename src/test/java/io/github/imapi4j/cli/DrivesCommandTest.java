package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrivesCommandTest extends VirtualDiscTestCase {

    @Test
    void virtualDriveIsOneLine() {
        Captured run = run("drives");

        assertDone(run);
        assertEquals("1  V:  imapi4j Virtual recorder 1.00  DVD-R, blank, 4.38 GiB free, 2x 4x 8x\n", run.out());
        assertEquals("", run.err());
    }

    @Test
    void newDiscIsOfTheKindAskedFor() {
        assertTrue(run("drives", "--media", "bd-re").out().contains("  BD-RE, "), "now");
        assertTrue(run("drives").out().contains("  BD-RE, "), "and later");
    }

    @Test
    void jsonIsOneObjectPerDrive() {
        Captured run = run("drives", "--json");

        assertDone(run);
        assertEquals("", run.err());
        List<Map<String, Object>> drives = Json.lines(run.out());
        assertEquals(1, drives.size());
        assertEquals(1.0, drives.get(0).get("number"));
        assertEquals(List.of("V:\\"), drives.get(0).get("volumePaths"));
        assertEquals("Virtual recorder", drives.get(0).get("product"));
        assertEquals("DVD-R", ((Map<?, ?>) drives.get(0).get("media")).get("type"));
    }

    @Test
    void driveIsChosenByLetterAndNumber() {
        Captured all = run("drives");

        assertEquals(all, run("drives", "--drive", "v"));
        assertEquals(all, run("drives", "--drive", "V:\\"));
        assertEquals(all, run("drives", "--drive", "1"));
    }

    @Test
    void unknownDriveIsNoSuchDrive() {
        Captured run = assertFails(3, "ERROR_DEV_NOT_EXIST", run("drives", "--drive", "Q:"));

        assertTrue(run.err().startsWith("imapi4j: There is no recorder \"Q:\"; there are: V:. ["), run.err());
    }

    @Test
    void emptyTrayIsNoDisc() {
        Captured run = run("drives", "--fault", "media=E_IMAPI_RECORDER_MEDIA_NO_MEDIA");

        assertDone(run);
        assertEquals("1  V:  imapi4j Virtual recorder 1.00  no disc\n", run.out());
    }

    @Test
    void discThatCannotBeLookedAtIsSaidInItsPlace() {
        Object[] fault = {"--fault", "media=E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN"};
        Captured run = run("drives", fault);

        assertDone(run);
        assertTrue(run.out().contains("E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN"), run.out());
        assertEquals(1, run.out().lines().count());
        Map<String, Object> json =
                Json.object(run("drives", fault[0], fault[1], "--json").out().strip());
        assertEquals("E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN", json.get("mediaError"));
        assertEquals(null, json.get("media"));
    }

    @Test
    void argumentsAreWrongUsage() {
        assertWrongUsage("Unexpected argument 'D:'.", run("drives", "D:"));
    }

    @Test
    void machineWithoutRecordersIsNoDrive() {
        try (Imapi none = Imapi.virtual()) {
            ImapiException failure =
                    assertThrows(ImapiException.class, () -> Drives.reports(none, new GlobalOptions()));
            assertEquals(SystemCode.ERROR_DEV_NOT_EXIST, failure.error());
        }
    }

    @Test
    void machineWithoutImapi2HasNoRealDrives() {
        assumeNoImapi2();
        Captured run = assertFails(3, "REGDB_E_CLASSNOTREG", Captured.run("drives"));

        assertTrue(run.err().contains("use a virtual recorder"), run.err());
        Map<String, Object> event =
                Json.object(Captured.run("drives", "--json").out().strip());
        assertEquals("error", event.get("event"));
        assertEquals("REGDB_E_CLASSNOTREG", event.get("constant"));
    }

    @Test
    void fileInPlaceOfTheFolderIsWrongUsage() throws IOException {
        Files.writeString(disc(), "a file");

        assertWrongUsage("--virtual keeps its disc in a folder, and '" + disc() + "' is a file.", run("drives"));
        assertEquals("a file", Files.readString(disc()));
    }

    @Test
    void emptyNameOfTheFolderIsWrongUsage() {
        assertWrongUsage(
                "Invalid value for option '--virtual': a path is not empty.", Captured.run("drives", "--virtual="));
    }

    @Test
    void folderWithOtherThingsIsLeftAsItIs() throws IOException {
        Files.writeString(Files.createDirectories(disc()).resolve("thesis.txt"), "mine");

        Captured run = assertFails(4, "E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE", run("drives"));
        assertTrue(run.err().contains("there is thesis.txt"), run.err());
        assertTrue(run.err().contains("Hint: Give --virtual a folder that is absent, empty"), run.err());
        assertEquals(List.of("thesis.txt"), List.copyOf(contents().keySet()));
        Map<String, Object> event = Json.object(run("drives", "--json").out().strip());
        assertEquals("E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE", event.get("constant"));
        assertEquals("UNTOUCHED", event.get("discState"));
    }

    @Test
    void folderThatCannotBeMadeIsNoSuchDrive() throws IOException {
        Files.writeString(disc(), "a file");

        Captured run =
                Captured.run("drives", "--virtual", disc().resolve("below").toString());
        assertEquals(3, run.exit(), run.err());
        assertTrue(run.err().contains("could not be made"), run.err());
        assertTrue(run.err().contains("Hint: Give --virtual a folder"), run.err());
    }
}
