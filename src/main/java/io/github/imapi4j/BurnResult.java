package io.github.imapi4j;

import java.time.Duration;

/**
 * What a burn did.
 *
 * @param sectors sectors of 2,048 bytes that were written
 * @param speed at which, as the drive said
 * @param speedAdjusted whether the drive chose another speed than was asked for
 * @param verification how the disc was checked; it passed
 * @param duration from the first file looked at to the end
 */
public record BurnResult(
        long sectors, WriteSpeed speed, boolean speedAdjusted, Verification verification, Duration duration) {

    /**
     * What was written.
     *
     * @return bytes
     */
    public long bytes() {
        return sectors * Media.SECTOR_SIZE;
    }
}
