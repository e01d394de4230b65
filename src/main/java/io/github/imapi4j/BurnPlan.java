package io.github.imapi4j;

import java.util.List;

/**
 * What a burn would do; nothing was written.
 *
 * @param media the disc in the drive
 * @param files files that would be on the disc
 * @param directories directories that would be on the disc, without the root
 * @param sectors sectors of 2,048 bytes that the image needs
 * @param label the volume label
 * @param warnings what would be done otherwise than asked for; mostly empty
 */
public record BurnPlan(Media media, int files, int directories, long sectors, String label, List<Warning> warnings) {

    /**
     * Copies the warnings.
     *
     * @param media the disc in the drive
     * @param files files that would be on the disc
     * @param directories directories that would be on the disc, without the root
     * @param sectors sectors of 2,048 bytes that the image needs
     * @param label the volume label
     * @param warnings what would be done otherwise than asked for
     */
    public BurnPlan {
        warnings = List.copyOf(warnings);
    }

    /**
     * What the image needs.
     *
     * @return bytes
     */
    public long bytes() {
        return sectors * Media.SECTOR_SIZE;
    }
}
