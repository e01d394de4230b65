package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import java.util.UUID;

/** {@code GUID} in memory: 32, 16, 16 bits in machine order (little-endian), then 8 bytes as written. */
final class Guids {

    static final int SIZE = 16;

    private Guids() {}

    static Pointer write(Guid guid, Pointer at) {
        long high = guid.uuid().getMostSignificantBits();
        at.setInt(0, (int) (high >>> 32));
        at.setShort(4, (short) (high >>> 16));
        at.setShort(6, (short) high);
        at.setLong(8, Long.reverseBytes(guid.uuid().getLeastSignificantBits()));
        return at;
    }

    static Guid read(Pointer at) {
        long high = ((long) at.getInt(0) << 32) | ((at.getShort(4) & 0xFFFFL) << 16) | (at.getShort(6) & 0xFFFFL);
        return new Guid(new UUID(high, Long.reverseBytes(at.getLong(8))));
    }
}
