package io.github.imapi4j;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An audio CD as it was written, or would be. Sectors have 2,352 bytes and play 1/75 second.
 *
 * @param discAtOnce whether all was written in one go
 * @param gapless whether tracks run into each other
 * @param catalogNumber the media catalog number, if there is one
 * @param sectors up to the end of the last track, the gaps too
 * @param tracks in order
 */
public record AudioSummary(
        boolean discAtOnce, boolean gapless, Optional<String> catalogNumber, long sectors, List<Track> tracks) {

    /**
     * A track.
     *
     * @param number 1 to 99
     * @param name what its source is called
     * @param isrc its recording code, if there is one
     * @param start its first sector
     * @param sectors how many it has, silence at its end included
     */
    public record Track(int number, String name, Optional<String> isrc, long start, long sectors) {

        /**
         * How long it plays.
         *
         * @return whole sectors
         */
        public Duration length() {
            return AudioSummary.length(sectors);
        }
    }

    /**
     * Copies the tracks.
     *
     * @param discAtOnce whether all was written in one go
     * @param gapless whether tracks run into each other
     * @param catalogNumber the media catalog number
     * @param sectors up to the end of the last track
     * @param tracks in order
     */
    public AudioSummary {
        tracks = List.copyOf(tracks);
    }

    /**
     * How long the disc plays, the gaps between tracks too.
     *
     * @return whole sectors
     */
    public Duration length() {
        return length(sectors);
    }

    private static Duration length(long sectors) {
        return Duration.ofMillis(sectors * 1_000 / AudioDisc.SECTORS_PER_SECOND);
    }
}
