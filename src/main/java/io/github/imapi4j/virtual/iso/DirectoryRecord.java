package io.github.imapi4j.virtual.iso;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** One entry of a directory (ECMA-119, 9.1). */
final class DirectoryRecord {

    static final byte[] SELF = {0};
    static final byte[] PARENT = {1};
    static final int DOT_LENGTH = length(1);

    private static final int FIXED_LENGTH = 33;
    private static final int HIDDEN = 1;
    private static final int DIRECTORY = 2;

    /** 9.1.6: not the last record of this file. */
    static final int MULTI_EXTENT = 0x80;

    private DirectoryRecord() {}

    /** The length in bytes: always even. */
    static int length(int identifierLength) {
        return FIXED_LENGTH + identifierLength + (identifierLength % 2 == 0 ? 1 : 0);
    }

    static int flags(boolean directory, boolean hidden) {
        return (directory ? DIRECTORY : 0) | (hidden ? HIDDEN : 0);
    }

    static void write(
            SectorWriter out, byte[] identifier, long block, long bytes, LocalDateTime time, ZoneId zone, int flags) {
        out.u8(length(identifier.length)).u8(0);
        out.both32(block).both32(bytes).shortTime(time, zone);
        out.u8(flags).u8(0).u8(0).both16(1);
        out.u8(identifier.length).raw(identifier);
        if (identifier.length % 2 == 0) {
            out.u8(0);
        }
    }
}
