package io.github.imapi4j;

import java.util.List;
import java.util.Optional;

/**
 * What a burn would do; nothing was written.
 *
 * @param media the disc in the drive
 * @param sectors sectors of 2,048 bytes that would be written
 * @param image what the files would become, empty if an ISO image would be written as it is
 * @param warnings what would be done otherwise than asked for; mostly empty
 */
public record BurnPlan(Media media, long sectors, Optional<ImageSummary> image, List<Warning> warnings) {

    /**
     * Copies the warnings.
     *
     * @param media the disc in the drive
     * @param sectors sectors of 2,048 bytes that would be written
     * @param image what the files would become
     * @param warnings what would be done otherwise than asked for
     */
    public BurnPlan {
        warnings = List.copyOf(warnings);
    }

    /**
     * What would be written.
     *
     * @return bytes
     */
    public long bytes() {
        return sectors * Media.SECTOR_SIZE;
    }
}
