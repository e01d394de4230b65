package io.github.imapi4j;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a burn did.
 *
 * @param sectors sectors of 2,048 bytes that were written
 * @param requestedSpeed what was asked for
 * @param speed at which it was written, as the drive said
 * @param adjustment what the drive changed of what was asked for
 * @param verification how the disc was checked; it passed
 * @param image what the files have become, empty if an ISO image was written as it is
 * @param warnings what was done otherwise than asked for, a changed speed among it; mostly empty
 * @param duration from the first file looked at to the end
 */
public record BurnResult(
        long sectors,
        WriteSpeed requestedSpeed,
        WriteSpeed speed,
        SpeedAdjustment adjustment,
        Verification verification,
        Optional<ImageSummary> image,
        List<Warning> warnings,
        Duration duration) {

    /**
     * Copies the warnings.
     *
     * @param sectors sectors of 2,048 bytes that were written
     * @param requestedSpeed what was asked for
     * @param speed at which it was written, as the drive said
     * @param adjustment what the drive changed of what was asked for
     * @param verification how the disc was checked; it passed
     * @param image what the files have become
     * @param warnings what was done otherwise than asked for
     * @param duration from the first file looked at to the end
     */
    public BurnResult {
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether the drive chose another speed than was asked for.
     *
     * @return true if {@link #speed} differs from {@link #requestedSpeed} because the drive said so
     */
    public boolean speedAdjusted() {
        return adjustment.isSpeed();
    }

    /**
     * What was written.
     *
     * @return bytes
     */
    public long bytes() {
        return sectors * Media.SECTOR_SIZE;
    }
}
