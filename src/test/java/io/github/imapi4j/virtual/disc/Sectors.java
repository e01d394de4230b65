package io.github.imapi4j.virtual.disc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.function.Executable;

/** Data and statements that the tests of discs share. */
final class Sectors {

    private static final int ZERO_CHUNK = 128;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(ZERO_CHUNK * DiscType.SECTOR_SIZE);

    private Sectors() {}

    /** Sectors whose bytes depend on their address, none of them 0. */
    static ByteBuffer data(long first, int count) {
        ByteBuffer data = ByteBuffer.allocate(count * DiscType.SECTOR_SIZE);
        for (int sector = 0; sector < count; sector++) {
            for (int i = 0; i < DiscType.SECTOR_SIZE; i += Long.BYTES) {
                long place = (first + sector) * DiscType.SECTOR_SIZE + i;
                data.putLong((place * 0x9E3779B97F4A7C15L) | 0x0101010101010101L);
            }
        }
        return data.flip();
    }

    static void burn(VirtualDisc disc, int sectors, boolean close, boolean overwrite) {
        try (WriteSession session = disc.begin(sectors, close, overwrite)) {
            session.write(data(session.start(), sectors));
            session.finish();
        }
    }

    /** A session of zeros, which costs neither space nor much time. */
    static void burnZeros(VirtualDisc disc, long sectors, boolean close, boolean overwrite) {
        try (WriteSession session = disc.begin(sectors, close, overwrite)) {
            for (long left = sectors; left > 0; left -= ZERO_CHUNK) {
                session.write(ZEROS.slice(0, (int) Math.min(left, ZERO_CHUNK) * DiscType.SECTOR_SIZE));
            }
            session.finish();
        }
    }

    static ByteBuffer read(VirtualDisc disc, long first, int count) {
        ByteBuffer data = ByteBuffer.allocate(count * DiscType.SECTOR_SIZE);
        disc.read(first, data);
        return data.flip();
    }

    static ImapiException assertFails(ResultCode code, Executable call) {
        ImapiException e = assertThrows(ImapiException.class, call);
        assertEquals(code, e.error(), e.getMessage());
        return e;
    }
}
