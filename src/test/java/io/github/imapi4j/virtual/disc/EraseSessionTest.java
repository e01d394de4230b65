package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Making discs blank, step by step. */
class EraseSessionTest {

    @TempDir
    Path folder;

    private static VirtualDisc burnt(DiscType type, int faultPercent) {
        VirtualDisc disc = VirtualDisc.inMemory(type);
        disc.useFaults(FaultPlan.builder()
                .erase(faultPercent, ImapiCode.E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND)
                .build());
        burn(disc, 10, false, false);
        return disc;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"CD_RW", "DVD_RW", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void erasedDiscIsBlankForTheNextProcess(DiscType type) throws IOException {
        try (VirtualDisc disc = VirtualDisc.create(folder, type)) {
            burn(disc, 10, false, false);
            try (EraseSession erasing = disc.beginErase()) {
                erasing.advance(50);
                assertTrue(disc.isBeingWritten());
                erasing.finish();
            }
        }
        try (VirtualDisc disc = VirtualDisc.open(folder)) {
            assertEquals(DiscStatus.BLANK, disc.status());
            assertEquals(0, Files.size(folder.resolve("disc.img")));
            burn(disc, 10, false, false);
        }
    }

    @Test
    void erasingTakesTracksAndCueSheetAway() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_RW)) {
            try (AudioSession session = disc.beginAudio()) {
                session.open(1, 0);
                session.write(ByteBuffer.allocate(300 * AudioTrack.SECTOR_BYTES));
                session.complete(AudioTrack.plain(1, 0, 300, 0));
                session.finish(true);
            }
            assertTrue(Files.exists(folder.resolve("track01.wav")));
            disc.erase();
            assertTrue(disc.audioTracks().isEmpty());
            assertFalse(Files.exists(folder.resolve("track01.wav")));
            assertFalse(Files.exists(folder.resolve("disc.cue")));
        }
    }

    @Test
    void erasureThatIsNotCompleteSpoilsTheDisc() {
        try (VirtualDisc disc = VirtualDisc.create(folder, DiscType.CD_RW)) {
            burn(disc, 10, false, false);
            EraseSession erasing = disc.beginErase();
            erasing.advance(1);
            // What a process that dies here leaves behind.
            try (VirtualDisc other = VirtualDisc.open(folder)) {
                assertEquals(DiscStatus.SPOILED, other.status());
            }
            erasing.close();
            assertEquals(DiscStatus.SPOILED, disc.status());
            disc.erase();
            assertEquals(DiscStatus.BLANK, disc.status());
        }
    }

    @Test
    void erasureThatDidNotBeginChangesNothing() {
        try (VirtualDisc disc = VirtualDisc.inMemory(DiscType.CD_RW)) {
            burn(disc, 10, false, false);
            disc.beginErase().close();
            assertEquals(DiscStatus.APPENDABLE, disc.status());
        }
    }

    @Test
    void plannedFaultInTheMiddleSpoilsTheDisc() {
        try (VirtualDisc disc = burnt(DiscType.CD_RW, 30);
                EraseSession erasing = disc.beginErase()) {
            erasing.advance(30);
            var failure = assertFails(ImapiCode.E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND, () -> erasing.advance(31));
            assertEquals(DiscState.SPOILED, failure.discState());
            assertEquals(DiscStatus.SPOILED, disc.status());
        }
    }

    @Test
    void plannedFaultAtTheBeginningLeavesTheDiscAsItWas() {
        try (VirtualDisc disc = burnt(DiscType.DVD_PLUS_RW, 0);
                EraseSession erasing = disc.beginErase()) {
            var failure = assertFails(ImapiCode.E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND, erasing::finish);
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            assertEquals(DiscStatus.WRITTEN, disc.status());
        }
    }
}
