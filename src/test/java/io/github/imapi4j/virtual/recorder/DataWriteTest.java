package io.github.imapi4j.virtual.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Writing a stream to a disc, through native references. */
class DataWriteTest {

    @Test
    void streamIsOnTheDiscAfterwards() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(DiscType.DVD_R))) {
            assertEquals(HResult.S_OK, rig.write(1_500));
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status());
            assertFalse(rig.drive().isHeld(), "exclusive access is given back");
            ByteBuffer read = ByteBuffer.allocate(1_500 * DiscType.SECTOR_SIZE);
            rig.disc().read(0, read);
            for (int i = 0; i < read.capacity(); i++) {
                if (read.get(i) != PatternSource.at(i)) {
                    assertEquals(PatternSource.at(i), read.get(i), "byte " + i);
                }
            }
        }
    }
}
