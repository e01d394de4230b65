package io.github.imapi4j.virtual.iso;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * A directory record as a disc has it (ECMA-119, 9.1).
 *
 * @param identifier the recorded name
 * @param block the first block of the data, behind extended attributes
 * @param bytes the size of the data
 * @param time when the file was changed; 1980 if the record does not tell
 * @param flags the file flags
 * @param interleaved whether the data has gaps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RecordedRecord(byte[] identifier, long block, long bytes, LocalDateTime time, int flags, boolean interleaved) {

    static final int FIXED_LENGTH = 33;

    private static final int HIDDEN = 1;
    private static final int SECONDS_PER_QUARTER = 15 * 60;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Takes a record whose lengths were checked; of two byte orders the first is read. */
    static RecordedRecord parse(byte[] sector, int at, ZoneId zone) {
        int length = sector[at + 32] & 0xFF;
        int attributes = sector[at + 1] & 0xFF;
        return new RecordedRecord(
                Arrays.copyOfRange(sector, at + FIXED_LENGTH, at + FIXED_LENGTH + length),
                little32(sector, at + 2) + attributes,
                little32(sector, at + 10),
                time(sector, at + 18, zone),
                sector[at + 25] & 0xFF,
                sector[at + 26] != 0 || sector[at + 27] != 0);
    }

    boolean hidden() {
        return (flags & HIDDEN) != 0;
    }

    /** The records of the directory itself and of its parent. */
    boolean isDot() {
        return identifier.length == 1 && (identifier[0] == 0 || identifier[0] == 1);
    }

    private static LocalDateTime time(byte[] bytes, int at, ZoneId zone) {
        try {
            LocalDateTime recorded = LocalDateTime.of(
                    1900 + (bytes[at] & 0xFF),
                    bytes[at + 1],
                    bytes[at + 2],
                    bytes[at + 3],
                    bytes[at + 4],
                    bytes[at + 5]);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(bytes[at + 6] * SECONDS_PER_QUARTER);
            return recorded.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
        } catch (DateTimeException e) {
            return NO_TIME;
        }
    }

    static int little16(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
    }

    private static long little32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
    }
}
