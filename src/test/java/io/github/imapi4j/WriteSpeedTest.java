package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMAPI2's sectors a second, as people count. */
class WriteSpeedTest {

    /** The units of {@code imapi2.h}: {@code IMAPI_SECTORS_PER_SECOND_AT_1X_CD}, {@code _DVD} and {@code _BD}. */
    @ParameterizedTest
    @CsvSource({"CD_R, 75", "CD_RW, 75", "DVD_R, 680", "DVD_PLUS_RW, 680", "DVD_RAM, 680", "BD_R, 2195", "BD_RE, 2195"})
    void speedIsAMultipleOfTheDiscsOwnUnit(MediaType type, int single) {
        assertEquals("1x", WriteSpeed.of(single, type).toString());
        assertEquals("16x", WriteSpeed.of(16 * single, type).toString());
        assertEquals("2.4x", WriteSpeed.of((int) Math.round(2.4 * single), type).toString());
        assertEquals(8 * single, WriteSpeed.times(8).sectorsPerSecond(type));
        assertEquals(-1, WriteSpeed.max().sectorsPerSecond(type));
    }

    @ParameterizedTest
    @CsvSource({"CD_R", "DVD_R", "BD_R"})
    void drivesTellTheirSpeedsInOrder(DiscType type) {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(type));
                Recorder drive = imapi.recorder()) {
            List<WriteSpeed> speeds = drive.media().writeSpeeds();
            assertTrue(speeds.size() > 1, speeds.toString());
            assertEquals(speeds.stream().sorted().toList(), speeds);
            assertTrue(speeds.stream().allMatch(speed -> speed.times() == Math.rint(speed.times())), speeds.toString());
        }
    }

    @Test
    void discWithoutAUnitHasItsSpeedInSectors() {
        WriteSpeed speed = WriteSpeed.of(1200, MediaType.UNKNOWN);
        assertEquals("1200 sectors/s", speed.toString());
        assertEquals(1200, speed.sectorsPerSecond(MediaType.UNKNOWN));
        assertEquals(-1, WriteSpeed.times(8).sectorsPerSecond(MediaType.UNKNOWN));
    }

    @Test
    void speedIsANumberAboveZero() {
        for (double times : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> WriteSpeed.times(times));
        }
    }
}
