package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.rawcd.Msf;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The samples of a raw image by address: from the special pregap, from the tracks, and silence everywhere else. */
final class RawSamples {

    private static final int AHEAD = 64;

    private final List<Part> parts = new ArrayList<>();
    private final byte[] ahead = new byte[AHEAD * AudioTrack.SECTOR_BYTES];
    private long aheadStart;
    private int aheadCount;

    /** Sectors that a stream gives. */
    private record Part(long start, long sectors, HeldStream stream) {
        boolean holds(long address) {
            return address >= start && address < start + sectors;
        }
    }

    /**
     * The samples of some streams.
     *
     * @param sources the streams
     * @param tracks where their tracks lie
     */
    RawSamples(RawSources sources, List<AudioTrack> tracks) {
        sources.pregap()
                .ifPresent(pregap -> parts.add(new Part(-Msf.PREGAP, pregap.size() / AudioTrack.SECTOR_BYTES, pregap)));
        for (int i = 0; i < tracks.size(); i++) {
            AudioTrack track = tracks.get(i);
            parts.add(new Part(
                    track.start(), track.sectors(), sources.tracks().get(i).samples()));
        }
    }

    /** Puts the samples of a sector into a buffer. */
    void read(long address, ByteBuffer target) {
        if (address < aheadStart || address >= aheadStart + aheadCount) {
            fill(address);
        }
        int at = (int) (address - aheadStart) * AudioTrack.SECTOR_BYTES;
        target.put(ahead, at, AudioTrack.SECTOR_BYTES);
    }

    private void fill(long address) {
        aheadCount = 0;
        aheadStart = address;
        for (Part part : parts) {
            if (part.holds(address)) {
                long offset = address - part.start();
                int count = (int) Math.min(AHEAD, part.sectors() - offset);
                part.stream()
                        .read(
                                offset * AudioTrack.SECTOR_BYTES,
                                ByteBuffer.wrap(ahead, 0, count * AudioTrack.SECTOR_BYTES));
                aheadCount = count;
                return;
            }
        }
        Arrays.fill(ahead, 0, AudioTrack.SECTOR_BYTES, (byte) 0);
        aheadCount = 1;
    }
}
