package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * The answer to READ TRACK INFORMATION (MMC). Sectors are those of the track, 2,048 bytes for data.
 *
 * @param number of the track, 1 or more
 * @param session to which it belongs
 * @param data whether it holds data rather than audio
 * @param blank whether nothing is written in it
 * @param damaged whether a write to it did not end
 * @param start its first sector
 * @param size its sectors
 * @param free those that can still be written
 * @param nextWritableAddress where the next write goes, if it can be written
 * @param lastRecordedAddress the last sector that was written, if the drive tells
 * @param raw all that came
 */
public record TrackInformation(
        int number,
        int session,
        boolean data,
        boolean blank,
        boolean damaged,
        long start,
        long size,
        long free,
        OptionalLong nextWritableAddress,
        OptionalLong lastRecordedAddress,
        Bytes raw) {

    private static final int SHORTEST = 28;
    private static final int WITH_LAST_RECORDED = 32;
    private static final int WITH_HIGH_BYTES = 34;

    static TrackInformation parse(Bytes answer) {
        if (answer.length() < SHORTEST) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE,
                    "The drive's answer to READ TRACK INFORMATION has " + answer.length() + " bytes, not " + SHORTEST
                            + " or more.");
        }
        ByteBuffer fields = answer.toBuffer();
        boolean high = answer.length() >= WITH_HIGH_BYTES;
        boolean writable = (answer.get(7) & 1) != 0;
        boolean recorded = (answer.get(7) & 2) != 0 && answer.length() >= WITH_LAST_RECORDED;
        return new TrackInformation(
                answer.get(2) | (high ? answer.get(32) << Byte.SIZE : 0),
                answer.get(3) | (high ? answer.get(33) << Byte.SIZE : 0),
                (answer.get(5) & 4) != 0,
                (answer.get(6) & 0x40) != 0,
                (answer.get(5) & 0x20) != 0,
                fields.getInt(8),
                Integer.toUnsignedLong(fields.getInt(24)),
                Integer.toUnsignedLong(fields.getInt(16)),
                writable ? OptionalLong.of(fields.getInt(12)) : OptionalLong.empty(),
                recorded ? OptionalLong.of(fields.getInt(28)) : OptionalLong.empty(),
                answer);
    }
}
