package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfoCommandTest extends VirtualDiscTestCase {

    @Test
    void driveAndDiscAreDescribed() {
        Captured run = run("info");

        assertDone(run);
        assertEquals("", run.err());
        List<String> lines = run.outLines();
        assertEquals("Drive       V: imapi4j Virtual recorder 1.00", lines.get(0));
        assertTrue(lines.contains("Held by     nobody"), run.out());
        assertTrue(run.out().contains(" DVD_DASH_RECORDABLE*,"), run.out());
        assertTrue(run.out().contains("Mode pages  READ_WRITE_ERROR_RECOVERY, WRITE_PARAMETERS, "), run.out());
        assertTrue(run.out().endsWith("""

                                Disc        DVD-R
                                State       blank
                                Capacity    4.38 GiB (2,298,496 sectors)
                                Free        4.38 GiB (2,298,496 sectors)
                                Speeds      2x 4x 8x
                                Speed now   8x
                                Sessions    0
                                Next write  sector 0
                                """), run.out());
    }

    @Test
    void jsonIsTheSameAsThatOfDrives() {
        Captured run = run("info", "--json");

        assertDone(run);
        assertEquals(run, run("drives", "--json"));
        Map<String, Object> drive = Json.object(run.out().strip());
        assertEquals(List.of("DVD_DASH_RECORDABLE"), drive.get("currentProfiles"));
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("type", "DVD-R");
        media.put("physicalType", 9.0);
        media.put("states", List.of("BLANK"));
        media.put("totalSectors", 2298496.0);
        media.put("freeSectors", 2298496.0);
        media.put("writeSpeeds", List.of("2x", "4x", "8x"));
        media.put("currentSpeed", "8x");
        media.put("physicallyBlank", true);
        media.put("heuristicallyBlank", true);
        media.put("sessions", 0.0);
        media.put("nextWritableAddress", 0.0);
        media.put("previousSessionStart", null);
        media.put("previousSessionEnd", null);
        media.put("writeProtection", List.of());
        assertEquals(media, drive.get("media"));
    }

    @Test
    void linesKeepToTheWidthOfTheTerminal() {
        Captured run = Captured.runOnTerminal(60, arguments("info"));

        assertDone(run);
        assertEquals(
                List.of(),
                run.outLines().stream().filter(line -> line.length() > 60).toList());
    }

    @Test
    void driveWithoutADiscIsDescribedAllTheSame() {
        Captured run = run("info", "--fault", "media=E_IMAPI_RECORDER_MEDIA_NO_MEDIA");

        assertDone(run);
        assertTrue(run.out().endsWith("\nDisc        none\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void driveThatAnotherProgramHoldsSaysWho() {
        try (VirtualDrive other = VirtualDrive.open(disc(), DiscType.DVD_R, FaultPlan.none())) {
            other.acquire("Nightly backup");

            Captured run = run("info");
            assertDone(run);
            assertTrue(run.outLines().contains("Held by     Nightly backup"), run.out());
            assertTrue(run.outLines().contains("Features    unknown"), run.out());
            assertTrue(run.out().contains("E_IMAPI_RECORDER_LOCKED"), run.out());
            assertTrue(run("drives").out().contains("held exclusively by \"Nightly backup\""), "in the list too");
            Map<String, Object> json = Json.object(run("info", "--json").out().strip());
            assertEquals("Nightly backup", json.get("exclusiveAccessOwner"));
            assertEquals("E_IMAPI_RECORDER_LOCKED", json.get("mediaError"));
        }
    }

    @Test
    void unknownDriveIsNoSuchDrive() {
        assertFails(3, "ERROR_DEV_NOT_EXIST", run("info", "--drive", "Q:"));
        assertDone(run("info", "--drive", "V:"));
    }

    @Test
    void finishedDiscHasNoRoomLeft() throws IOException {
        assertDone(burn("--finalize", photos()));

        Captured run = run("info");
        assertTrue(run.outLines().contains("Free        0 bytes (0 sectors)"), run.out());
        assertTrue(run.outLines().contains("Speeds      none"), run.out());
        assertEquals(List.of("FINALIZED"), media().get("states"));
    }

    @Test
    void audioDiscIsDescribedLikeAnyOther() {
        try (VirtualDisc disc = VirtualDisc.create(disc(), DiscType.CD_R);
                AudioSession session = disc.beginAudio()) {
            session.open(1, 0);
            session.write(ByteBuffer.allocate(AudioTrack.LEAST_SECTORS * AudioTrack.SECTOR_BYTES));
            session.complete(AudioTrack.plain(1, 0, AudioTrack.LEAST_SECTORS, 0));
            session.finish(false);
        }
        Captured run = run("info");
        assertDone(run);
        assertTrue(run.outLines().contains("Disc        CD-R"), run.out());
        assertTrue(run.outLines().contains("State       appendable"), run.out());
        assertTrue(run.out().contains("(348,149 sectors)"), "what a data session can have: " + run.out());
    }

    @Test
    void machineWithoutImapi2HasNoRealDrives() {
        assumeNoImapi2();
        assertFails(3, "REGDB_E_CLASSNOTREG", Captured.run("info"));
        assertFails(3, "REGDB_E_CLASSNOTREG", Captured.run("burn", folder.toString()));
    }
}
