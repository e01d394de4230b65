package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;

/**
 * A command descriptor block; fields beyond its end read as 0.
 *
 * @param bytes the command
 */
record Cdb(Bytes bytes) {

    int u8(int at) {
        return at < bytes.length() ? bytes.get(at) : 0;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int opcode() {
        return u8(0);
    }

    boolean bit(int at, int bit) {
        return (u8(at) >> bit & 1) != 0;
    }
}
