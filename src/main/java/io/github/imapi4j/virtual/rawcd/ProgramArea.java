package io.github.imapi4j.virtual.rawcd;

import io.github.imapi4j.virtual.disc.AudioFlags;
import io.github.imapi4j.virtual.disc.AudioFlags.Copying;
import io.github.imapi4j.virtual.disc.AudioTrack;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds tracks, gaps, indexes and codes in the sectors of a raw image, one sector after the other. */
public final class ProgramArea {

    private final Subcode form;
    private final LeadIn contents;
    private final List<Found> found = new ArrayList<>();
    private String catalog = "";
    private int track;
    private int index;

    /** A track as far as it is known. */
    private static final class Found {
        private final int number;
        private final long gapStart;
        private final List<Integer> indexes = new ArrayList<>();
        private Optional<String> isrc = Optional.empty();
        private long start = -1;
        private boolean copyOn;
        private boolean copyOff;

        Found(int number, long gapStart) {
            this.number = number;
            this.gapStart = gapStart;
        }
    }

    /**
     * Nothing found yet.
     *
     * @param form how the subchannels lie in the image
     * @param contents the table of contents
     */
    public ProgramArea(Subcode form, LeadIn contents) {
        this.form = form;
        this.contents = contents;
    }

    /**
     * Reads a sector between the lead-in and the end of the lead-out.
     *
     * @param address the sector's; they come in order
     * @param subchannels from the buffer's position on
     * @throws RawImageException if the checksum is wrong, or the sector does not say that it is where it is
     */
    public void read(long address, ByteBuffer subchannels) {
        QFrame frame = LeadIn.decode(form, address, subchannels);
        if (address >= contents.leadOut()) {
            if (frame.mode() == 1 && frame.track() != QFrame.LEAD_OUT) {
                throw new RawImageException("Sector " + address + " lies in the lead-out and says that it does not.");
            }
            return;
        }
        if (frame.mode() == 1) {
            position(frame, address);
        } else if (frame.mode() == 2) {
            catalog = frame.digits().orElse(catalog);
        } else if (frame.mode() == 3 && !found.isEmpty()) {
            current().isrc = frame.code().or(() -> current().isrc);
        }
        if (!found.isEmpty()) {
            boolean on = (frame.control() & Control.COPY) != 0;
            current().copyOn |= on;
            current().copyOff |= !on;
        }
    }

    private Found current() {
        return found.get(found.size() - 1);
    }

    private void position(QFrame frame, long address) {
        if (frame.absolute() != Msf.frames(address)) {
            throw new RawImageException("Sector " + address + " says that it is another one.");
        }
        if (frame.track() == track && frame.index() == index) {
            return;
        }
        boolean sameTrack = frame.track() == track && frame.index() == index + 1;
        boolean nextTrack = frame.track() == (track == 0 ? contents.first() : track + 1) && frame.index() <= 1;
        if (!sameTrack && !nextTrack) {
            throw new RawImageException("Track and index go from " + track + "/" + index + " to " + frame.track() + "/"
                    + frame.index() + " at sector " + address + ".");
        }
        track = frame.track();
        index = frame.index();
        if (nextTrack) {
            found.add(new Found(track, address));
        }
        if (index == 1) {
            current().start = address;
            if (contents.start(track) != address) {
                throw new RawImageException("Track " + track + " starts at sector " + address
                        + " and not where the table of contents has it.");
            }
        } else if (index > 1) {
            current().indexes.add((int) (address - current().start));
        }
    }

    /**
     * The track to whose file the last sector belongs: the one whose index 1 came last, before that of the first track the first.
     *
     * @return 1 to 99, or 0 before any track
     */
    public int fileTrack() {
        if (found.isEmpty()) {
            return 0;
        }
        return current().start >= 0 || found.size() == 1 ? track : track - 1;
    }

    /**
     * The catalog number.
     *
     * @return 13 digits, or empty
     */
    public String catalog() {
        return catalog;
    }

    /**
     * The tracks, after the last sector.
     *
     * @return with all that was found
     * @throws RawImageException if one is missing that the table of contents has
     */
    public List<AudioTrack> tracks() {
        if (found.size() != contents.count() || current().start < 0) {
            throw new RawImageException(
                    "The table of contents has " + contents.count() + " tracks, the image " + found.size() + ".");
        }
        List<AudioTrack> tracks = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found here = found.get(i);
            long end = i + 1 < found.size() ? found.get(i + 1).start : contents.leadOut();
            tracks.add(new AudioTrack(
                    here.number,
                    here.start,
                    end - here.start,
                    here.start - here.gapStart,
                    here.gapStart < here.start && (i > 0 || here.start > 0),
                    here.indexes,
                    here.isrc,
                    flags(here)));
        }
        return List.copyOf(tracks);
    }

    private AudioFlags flags(Found here) {
        Copying copying = here.copyOn ? here.copyOff ? Copying.SERIAL : Copying.PERMITTED : Copying.PROHIBITED;
        return new AudioFlags((contents.control(here.number) & Control.PRE_EMPHASIS) != 0, copying);
    }
}
