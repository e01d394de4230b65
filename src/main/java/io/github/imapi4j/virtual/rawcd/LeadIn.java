package io.github.imapi4j.virtual.rawcd;

import java.nio.ByteBuffer;
import java.util.TreeMap;

/** Collects the table of contents from the lead-in of a raw image. */
public final class LeadIn {

    static final int FIRST_TRACK = 0xA0;
    static final int LAST_TRACK = 0xA1;
    static final int LEAD_OUT = 0xA2;

    private final Subcode form;
    private final TreeMap<Integer, Long> starts = new TreeMap<>();
    private final TreeMap<Integer, Integer> controls = new TreeMap<>();
    private int first;
    private int last;
    private long leadOut;

    /**
     * Nothing collected yet.
     *
     * @param form how the subchannels lie in the image
     */
    public LeadIn(Subcode form) {
        this.form = form;
    }

    /**
     * Reads a sector of the lead-in.
     *
     * @param address the sector's
     * @param subchannels from the buffer's position on
     * @throws RawImageException if the checksum is wrong or an entry is none
     */
    public void read(long address, ByteBuffer subchannels) {
        QFrame frame = decode(form, address, subchannels);
        if (frame.mode() != 1) {
            return;
        }
        int point = frame.point();
        if (frame.track() != 0) {
            throw new RawImageException("Sector " + address + " lies in the lead-in and says that it does not.");
        }
        if (point == FIRST_TRACK) {
            first = frame.value();
        } else if (point == LAST_TRACK) {
            last = frame.value();
        } else if (frame.absolute() < 0) {
            throw new RawImageException("The table of contents has no time at sector " + address + ".");
        } else if (point == LEAD_OUT) {
            leadOut = frame.absolute() - (long) Msf.PREGAP;
        } else if (Msf.number((byte) point) > 0) {
            starts.put(Msf.number((byte) point), frame.absolute() - (long) Msf.PREGAP);
            controls.put(Msf.number((byte) point), frame.control());
        }
    }

    static QFrame decode(Subcode form, long address, ByteBuffer subchannels) {
        return QFrame.decode(form.q(subchannels))
                .orElseThrow(() -> new RawImageException(
                        "The Q channel of sector " + address + " has a wrong checksum; is the image of another type?"));
    }

    /**
     * Checks that the table is whole and describes tracks of audio.
     *
     * @throws RawImageException if it does not
     */
    public void check() {
        boolean whole = first > 0 && last >= first && starts.size() == last - first + 1;
        long lastStart =
                starts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (!whole || starts.firstKey() != first || starts.lastKey() != last || leadOut <= lastStart) {
            throw new RawImageException("The lead-in has no whole table of contents.");
        }
        if (controls.values().stream().anyMatch(control -> (control & Control.DATA) != 0)) {
            throw new RawImageException("The image has a track of data; virtual discs hold raw images of audio only.");
        }
    }

    /**
     * Where the lead-out begins.
     *
     * @return an address
     */
    public long leadOut() {
        return leadOut;
    }

    /** The first track's number. */
    int first() {
        return first;
    }

    /** How many tracks there are. */
    int count() {
        return starts.size();
    }

    /** Where a track starts. */
    long start(int track) {
        return starts.getOrDefault(track, -1L);
    }

    /** The control field of a track. */
    int control(int track) {
        return controls.getOrDefault(track, 0);
    }
}
