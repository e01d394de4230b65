package io.github.imapi4j.virtual.disc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An audio track on a disc. Its samples from index 1 up to index 1 of the next track, or to the lead-out, are one WAV file.
 *
 * @param number 1 to 99
 * @param start the address of its index 1
 * @param sectors sectors of 2,352 bytes in its file, above 0; a gap that is part of the file counts, see {@code nextGap}
 * @param gap sectors of index 0 before the start
 * @param gapKept true if the gap's samples are kept: at the end of the file of the track before, or, for the first track, from
 *     address 0 on at the beginning of its own; false if the gap is silence that is in no file
 * @param indexes where index 2 and those after it begin, in sectors from the start, rising
 * @param isrc 12 letters and digits, if there is one
 * @param flags what the table of contents says of it
 */
public record AudioTrack(
        int number,
        long start,
        long sectors,
        long gap,
        boolean gapKept,
        List<Integer> indexes,
        Optional<String> isrc,
        AudioFlags flags) {

    /** Bytes in a sector of samples: 588 stereo samples of 16 bits, 1/75 second. */
    public static final int SECTOR_BYTES = 2_352;

    /** The shortest track: 4 seconds. */
    public static final int LEAST_SECTORS = 300;

    /** The greatest track number. */
    public static final int MOST_TRACKS = 99;

    /** The gap before a track that is not said to be another: 2 seconds. */
    public static final int GAP_SECTORS = 150;

    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

    /**
     * Checks the parts.
     *
     * @param number as in the record
     * @param start as in the record
     * @param sectors as in the record
     * @param gap as in the record
     * @param gapKept as in the record
     * @param indexes as in the record
     * @param isrc as in the record
     * @param flags as in the record
     * @throws IllegalArgumentException if one is out of its range
     */
    public AudioTrack {
        indexes = List.copyOf(indexes);
        boolean numbersFit = number >= 1 && number <= MOST_TRACKS && start >= 0 && sectors > 0 && gap >= 0;
        if (!numbersFit || isrc.filter(code -> !ISRC.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "There is no track " + number + " of " + sectors + " sectors at " + start);
        }
        long last = 0;
        for (int index : indexes) {
            if (index <= last || index >= sectors) {
                throw new IllegalArgumentException("Track " + number + " has no index at sector " + index);
            }
            last = index;
        }
    }

    /**
     * A track without ISRC, further indexes or flags, after a gap of silence.
     *
     * @param number 1 to 99
     * @param start the address of its index 1
     * @param sectors sectors, above 0
     * @param gap sectors of silence before it
     * @return the track
     */
    public static AudioTrack plain(int number, long start, long sectors, long gap) {
        return new AudioTrack(number, start, sectors, gap, false, List.of(), Optional.empty(), AudioFlags.NONE);
    }

    /**
     * The address after its last sector.
     *
     * @return start plus sectors
     */
    public long end() {
        return start + sectors;
    }
}
