package io.github.imapi4j.virtual.rawcd;

import io.github.imapi4j.virtual.disc.AudioTrack;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the subchannels say on every sector of an audio CD, from the lead-in to the lead-out.
 *
 * @param tracks in the order of their numbers, one or more; the gap of each lies right before its start, over the end of the track
 *     before where that reaches so far
 * @param catalog 13 digits, or empty
 */
public record RawLayout(List<AudioTrack> tracks, String catalog) {

    /** The catalog number and the ISRC come once in so many sectors. */
    private static final int CODE_PERIOD = 100;

    private static final int CATALOG_AT = 40;
    private static final int ISRC_AT = 70;

    /** The first sectors of an index always say where they are. */
    private static final int PLAIN_SECTORS = 4;

    /** Each entry of the table of contents comes three times in a row. */
    private static final int REPEATS = 3;

    /** In the lead-out P goes on and off twice a second. */
    private static final int P_PER_SECOND = 4;

    /**
     * Checks the parts.
     *
     * @param tracks as in the record
     * @param catalog as in the record
     * @throws IllegalArgumentException if there is no track
     */
    public RawLayout {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("There is no track.");
        }
    }

    /**
     * Where the lead-out begins.
     *
     * @return an address
     */
    public long leadOut() {
        return tracks.get(tracks.size() - 1).end();
    }

    /**
     * Writes the P and Q channels of a sector.
     *
     * @param address from the beginning of the lead-in to the end of the lead-out
     * @param form how they are laid out
     * @param target receives them
     */
    public void write(long address, Subcode form, ByteBuffer target) {
        form.write(frame(address), p(address), target);
    }

    QFrame frame(long address) {
        if (address < -Msf.PREGAP) {
            return entry(address);
        }
        if (address >= leadOut()) {
            int control = Control.of(tracks.get(tracks.size() - 1).flags());
            return QFrame.position(control, QFrame.LEAD_OUT, 1, (int) (address - leadOut()), address);
        }
        return frame(trackAt(address), address);
    }

    private QFrame frame(AudioTrack track, long address) {
        int control = Control.at(track.flags(), address);
        if (address < track.start()) {
            return QFrame.position(control, track.number(), 0, (int) (track.start() - 1 - address), address);
        }
        long offset = address - track.start();
        int index = 1;
        long indexStart = 0;
        for (int start : track.indexes()) {
            if (start <= offset) {
                index++;
                indexStart = start;
            }
        }
        boolean free = offset - indexStart >= PLAIN_SECTORS;
        if (free && !catalog.isEmpty() && address % CODE_PERIOD == CATALOG_AT) {
            return QFrame.catalog(control, catalog, address);
        }
        if (free && track.isrc().isPresent() && address % CODE_PERIOD == ISRC_AT) {
            return QFrame.isrc(control, track.isrc().orElseThrow(), address);
        }
        return QFrame.position(control, track.number(), index, (int) offset, address);
    }

    /** The track to which a sector belongs, as part of its gap or after it. */
    private AudioTrack trackAt(long address) {
        AudioTrack found = tracks.get(0);
        for (AudioTrack track : tracks) {
            if (track.start() - track.gap() <= address) {
                found = track;
            }
        }
        return found;
    }

    private boolean p(long address) {
        if (address < -Msf.PREGAP) {
            return false;
        }
        if (address >= leadOut()) {
            return (address - leadOut()) * P_PER_SECOND / Msf.PER_SECOND % 2 == 1;
        }
        return address < trackAt(address).start();
    }

    private QFrame entry(long address) {
        List<Entry> entries = entries();
        Entry entry = entries.get((int) ((address - Msf.IMAGE_START) / REPEATS % entries.size()));
        return QFrame.entry(entry.control(), entry.point(), address, entry.frames());
    }

    /**
     * An entry of the table of contents.
     *
     * @param control the control field of what it points at
     * @param point what it points at
     * @param frames the time that it gives, or a track's number as minutes
     */
    private record Entry(int control, byte point, int frames) {}

    /** The tracks, then the first track, the last one and the lead-out. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (AudioTrack track : tracks) {
            entries.add(new Entry(Control.of(track.flags()), Msf.bcd(track.number()), Msf.frames(track.start())));
        }
        AudioTrack first = tracks.get(0);
        AudioTrack last = tracks.get(tracks.size() - 1);
        entries.add(new Entry(Control.of(first.flags()), (byte) LeadIn.FIRST_TRACK, Msf.minutes(first.number())));
        entries.add(new Entry(Control.of(last.flags()), (byte) LeadIn.LAST_TRACK, Msf.minutes(last.number())));
        entries.add(new Entry(Control.of(last.flags()), (byte) LeadIn.LEAD_OUT, Msf.frames(leadOut())));
        return entries;
    }
}
