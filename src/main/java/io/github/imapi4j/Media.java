package io.github.imapi4j;

import io.github.imapi4j.imapi2.ImapiFormat2DataMediaState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A disc as it was when asked for. Prints as {@code DVD-R, blank, 4.38 GiB free, 2x 4x 8x}.
 *
 * @param type what kind of disc
 * @param physicalType its number in {@code IMAPI_MEDIA_PHYSICAL_TYPE}, also where the type is unknown
 * @param states what holds for it
 * @param totalSectors its capacity in sectors of 2,048 bytes, 0 if unknown
 * @param freeSectors what can still be written, in sectors of 2,048 bytes; of a disc that can be overwritten all that it holds
 * @param writeSpeeds at which it can be written in this drive, slowest first
 * @param details what else the drive tells: both senses of blank, the next writable address, the last session, the present speed,
 *     write protection
 */
public record Media(
        MediaType type,
        int physicalType,
        Set<MediaState> states,
        long totalSectors,
        long freeSectors,
        List<WriteSpeed> writeSpeeds,
        MediaDetails details) {

    /** Bytes in a sector of a data disc. */
    public static final int SECTOR_SIZE = 2_048;

    /**
     * Copies the collections.
     *
     * @param type what kind of disc
     * @param physicalType its number in {@code IMAPI_MEDIA_PHYSICAL_TYPE}, also where the type is unknown
     * @param states what holds for it
     * @param totalSectors its capacity in sectors of 2,048 bytes, 0 if unknown
     * @param freeSectors what can still be written, in sectors of 2,048 bytes
     * @param writeSpeeds at which it can be written in this drive, slowest first
     * @param details what else the drive tells
     */
    public Media {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
        writeSpeeds = List.copyOf(writeSpeeds);
    }

    /** No bit says that the disc cannot be written as it is. */
    static boolean isUsable(int stateBits) {
        return (stateBits & ImapiFormat2DataMediaState.UNSUPPORTED_MASK.value()) == 0;
    }

    /**
     * Whether nothing is on it.
     *
     * @return true for a blank disc; a guess of the system's on discs that can be overwritten
     */
    public boolean isBlank() {
        return states.contains(MediaState.BLANK);
    }

    /**
     * The free space.
     *
     * @return bytes
     */
    public long freeBytes() {
        return freeSectors * SECTOR_SIZE;
    }

    /**
     * The capacity.
     *
     * @return bytes
     */
    public long totalBytes() {
        return totalSectors * SECTOR_SIZE;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.displayName());
        for (MediaState state : states) {
            text.append(", ").append(state.description());
        }
        text.append(", ").append(Sizes.format(freeBytes())).append(" free");
        if (!writeSpeeds.isEmpty()) {
            text.append(writeSpeeds.stream().map(WriteSpeed::toString).collect(Collectors.joining(" ", ", ", "")));
        }
        return text.toString();
    }
}
