package io.github.imapi4j.virtual.rawcd;

import io.github.imapi4j.virtual.disc.AudioTrack;
import java.util.ArrayList;
import java.util.List;

/** The answer to READ TOC/PMA/ATIP with format 0 and logical addresses (MMC): a header, then 8 bytes for each track and the lead-out. */
public final class TableOfContents {

    private static final int LEAD_OUT = 0xAA;
    private static final int POSITION = 1;

    private TableOfContents() {}

    /**
     * The table for some tracks of audio.
     *
     * @param tracks in the order of their numbers, one or more; the lead-out follows the last
     * @return its bytes, each as 0 to 255
     */
    public static List<Integer> of(List<AudioTrack> tracks) {
        AudioTrack last = tracks.get(tracks.size() - 1);
        List<Integer> bytes = new ArrayList<>();
        int length = 2 + 8 * (tracks.size() + 1);
        bytes.add(length >> 8);
        bytes.add(length & 0xFF);
        bytes.add(tracks.get(0).number());
        bytes.add(last.number());
        for (AudioTrack track : tracks) {
            descriptor(bytes, Control.of(track.flags()), track.number(), track.start());
        }
        descriptor(bytes, Control.of(last.flags()), LEAD_OUT, last.end());
        return List.copyOf(bytes);
    }

    private static void descriptor(List<Integer> bytes, int control, int track, long address) {
        bytes.add(0);
        bytes.add((POSITION << 4) | control);
        bytes.add(track);
        bytes.add(0);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.add((int) (address >> shift) & 0xFF);
        }
    }
}
