package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole programs that burn: what they leave behind, and how much memory they need. */
class WritingProcessTest {

    private static final long TWENTY_GIB = 20L * 1024 * 1024 * 1024 / DiscType.SECTOR_SIZE;

    @TempDir
    Path folder;

    @Test
    void twentyGibibytesNeedConstantMemory() throws Exception {
        try (WritingProcess writer = WritingProcess.start(folder, DiscType.BD_R, TWENTY_GIB, -1)) {
            assertEquals("written", writer.says());
        }
        VirtualRecorder after = VirtualRecorder.in(folder);
        try (Rig rig = new Rig(after)) {
            assertEquals(TWENTY_GIB, rig.disc().sessions().get(0).sectors());
        }
    }

    @Test
    void programKilledInTheMiddleOfABurnLeavesASpoiledDisc() throws Exception {
        try (WritingProcess writer = WritingProcess.start(folder, DiscType.DVD_R, 100_000, 20_000)) {
            assertEquals("waiting", writer.says());
            try (Rig rig = new Rig(VirtualRecorder.in(folder))) {
                assertEquals(Rig.CLIENT, rig.recorder.getExclusiveAccessOwner());
                assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> rig.write(10));
            }
        }
        try (Rig rig = new Rig(VirtualRecorder.in(folder))) {
            assertEquals("", rig.recorder.getExclusiveAccessOwner());
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, () -> rig.write(10));
        }
    }

    @Test
    void programKilledWhileErasingLeavesASpoiledDisc() throws Exception {
        try (Rig rig = new Rig(VirtualRecorder.in(folder).media(DiscType.CD_RW))) {
            rig.write(10);
        }
        try (WritingProcess eraser = WritingProcess.startErasing(folder, DiscType.CD_RW, 30)) {
            assertEquals("waiting", eraser.says());
        }
        try (Rig rig = new Rig(VirtualRecorder.in(folder))) {
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertEquals("", rig.recorder.getExclusiveAccessOwner());
        }
    }
}
