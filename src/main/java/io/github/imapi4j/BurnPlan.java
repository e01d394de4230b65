package io.github.imapi4j;

import java.util.List;
import java.util.Optional;

/**
 * What a burn would do; nothing was written.
 *
 * @param media the disc in the drive
 * @param sectors sectors that would be written, of 2,048 bytes; of an audio CD all up to its end, the gaps too, of 2,352 bytes
 * @param image what the files would become, empty if an ISO image or music would be written
 * @param audio the tracks, if an audio CD would be written
 * @param warnings what would be done otherwise than asked for; mostly empty
 */
public record BurnPlan(
        Media media, long sectors, Optional<ImageSummary> image, Optional<AudioSummary> audio, List<Warning> warnings) {

    /**
     * Copies the warnings.
     *
     * @param media the disc in the drive
     * @param sectors sectors that would be written, of 2,048 bytes; of an audio CD all up to its end, the gaps too, of 2,352 bytes
     * @param image what the files would become
     * @param audio the tracks
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
        return sectors * (audio.isPresent() ? AudioDisc.SECTOR_SIZE : Media.SECTOR_SIZE);
    }
}
