package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first session of a CD while tracks of audio are written to it. Takes constant memory.
 *
 * <p>Samples go to the file of the track that was opened last. From the first sector on the disc counts as spoiled, until {@link
 * #finish}; what tracks are complete is recorded as they come. A session that is closed before is aborted. Safe for threads.
 */
public final class AudioSession implements OpenSession {

    private static final Logger LOG = LoggerFactory.getLogger(AudioSession.class);

    private final VirtualDisc disc;
    private long position;
    private @Nullable SectorStore file;
    private long fileSectors;
    private boolean touched;
    private boolean over;

    AudioSession(VirtualDisc disc) {
        this.disc = disc;
    }

    /**
     * Where the next sector goes.
     *
     * @return an address
     */
    public long position() {
        synchronized (disc) {
            return position;
        }
    }

    /**
     * Whether something can still be written.
     *
     * @return false once it was finished or aborted, or a write failed
     */
    public boolean isOpen() {
        synchronized (disc) {
            return !over;
        }
    }

    /**
     * Begins to write, for a disc whose lead-in comes first: from now on it counts as spoiled.
     *
     * @throws ImapiException {@code ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}
     */
    public void begin() {
        synchronized (disc) {
            requireOpen();
            try {
                touch();
            } catch (ImapiException e) {
                throw spoil(e);
            }
        }
    }

    /**
     * Begins the file of a track; that of the track before is complete. Planned faults of the track strike here.
     *
     * @param track 1 to 99
     * @param start where its first sector goes; what lies between is a gap of silence that is in no file
     * @throws ImapiException what the fault plan says, the tracks before are as they were; {@code ERROR_IO_DEVICE}
     */
    public void open(int track, long start) {
        synchronized (disc) {
            requireOpen();
            closeFile();
            try {
                disc.faults().check(FaultPoint.TRACK, track);
            } catch (ImapiException e) {
                throw touched ? e.withDiscState(DiscState.SPOILED) : e;
            }
            file = disc.tracks().file(track);
            position = start;
            fileSectors = 0;
        }
    }

    /**
     * Writes sectors into the file of the track that was opened. A failure spoils the disc and ends the session, unless the
     * argument itself was wrong.
     *
     * @param source taken from its position to its limit; a multiple of 2,352 bytes
     * @throws ImapiException {@code E_INVALIDARG} for a part of a sector or more than the disc has room for, {@code
     *     ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}, or what the fault plan says
     */
    public void write(ByteBuffer source) {
        synchronized (disc) {
            requireOpen();
            SectorStore open = file;
            int sectors = source.remaining() / AudioTrack.SECTOR_BYTES;
            boolean whole = source.remaining() % AudioTrack.SECTOR_BYTES == 0;
            if (open == null || !whole || position + sectors > disc.type().sectors()) {
                throw new ImapiException(
                        SystemCode.E_INVALIDARG,
                        source.remaining() + " bytes of audio cannot be written at sector " + position + ".");
            }
            if (sectors > 0) {
                writeUpToFault(open, source, sectors);
            }
        }
    }

    private void writeUpToFault(SectorStore open, ByteBuffer source, int sectors) {
        OptionalLong fault = disc.faults().firstIn(FaultPoint.WRITE, position, sectors);
        int whole = fault.isPresent() ? (int) (fault.getAsLong() - position) : sectors;
        int bytes = whole * AudioTrack.SECTOR_BYTES;
        try {
            touch();
            ByteBuffer part = Corruption.of(
                    disc.faults(), position, AudioTrack.SECTOR_BYTES, source.slice(source.position(), bytes));
            disc.run("written", () -> {
                if (fileSectors == 0) {
                    open.clear();
                    // Until the file is complete its header says that it holds nothing.
                    open.write(0, WavHeader.of(0));
                }
                ZeroRuns.write(open, WavHeader.SIZE + fileSectors * AudioTrack.SECTOR_BYTES, part, WavHeader.SIZE);
            });
            source.position(source.position() + bytes);
            position += whole;
            fileSectors += whole;
            if (fault.isPresent()) {
                disc.faults().check(FaultPoint.WRITE, fault.getAsLong());
            }
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    /** Says on disk that writing is under way, before anything is written. */
    private void touch() {
        if (touched) {
            return;
        }
        disc.save(disc.record().beingWritten(List.of()));
        touched = true;
        disc.run("written", () -> {
            disc.store().clear();
            disc.tracks().clear();
        });
    }

    private void closeFile() {
        SectorStore open = file;
        file = null;
        if (open != null && fileSectors > 0) {
            try {
                disc.run("written", () -> {
                    long bytes = fileSectors * AudioTrack.SECTOR_BYTES;
                    open.write(0, WavHeader.of(bytes));
                    open.extendTo(WavHeader.SIZE + bytes);
                    open.force();
                    open.close();
                });
            } catch (ImapiException e) {
                throw spoil(e);
            }
        }
    }

    /**
     * Records a track whose samples are written, and the cue sheet with it.
     *
     * @param track follows the tracks that are there
     * @throws ImapiException {@code ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}; the disc is spoiled then
     */
    public void complete(AudioTrack track) {
        synchronized (disc) {
            requireOpen();
            closeFile();
            record(disc.record().audio().plus(track));
        }
    }

    /**
     * Records all tracks at once.
     *
     * @param catalog 13 digits, or empty
     * @param tracks whose samples are written
     * @throws ImapiException as in {@link #complete}
     */
    public void complete(String catalog, List<AudioTrack> tracks) {
        synchronized (disc) {
            requireOpen();
            closeFile();
            record(new AudioContent(catalog, tracks));
        }
    }

    private void record(AudioContent audio) {
        try {
            disc.run("written", () -> disc.tracks().cue(CueSheet.of(audio)));
            disc.save(disc.record().with(audio));
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    /**
     * Closes the session and, if so asked or if hardly anything is left, the disc. A session without tracks leaves the disc as it
     * was.
     *
     * @param close true to finalize the disc
     * @throws ImapiException {@code ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}, or what the fault plan says; the disc is spoiled
     *     then
     */
    public void finish(boolean close) {
        synchronized (disc) {
            requireOpen();
            closeFile();
            if (touched) {
                closeSession(close);
            }
            over = true;
            disc.ended(this);
        }
    }

    private void closeSession(boolean close) {
        try {
            disc.faults().check(FaultPoint.FINALIZE);
            DiscRecord record = disc.record();
            List<DiscSession> sessions =
                    List.of(new DiscSession(0, record.audio().end()));
            DiscRecord appendable = record.with(DiscStatus.APPENDABLE, sessions);
            disc.save(appendable.with(WriteRules.afterSession(disc.type(), appendable, close), sessions));
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    /**
     * Ends the session without closing it. A disc on which a sector was written is spoiled, also if all its tracks are complete:
     * without a table of contents nobody finds them. Nothing happens if the session is over.
     */
    @Override
    public void abort() {
        synchronized (disc) {
            if (over) {
                return;
            }
            if (touched) {
                LOG.info(
                        "A session of audio on a virtual {} was not closed; the disc is spoiled.",
                        disc.type().displayName());
                spoil(new ImapiException(ImapiCode.E_IMAPI_REQUEST_CANCELLED));
            }
            over = true;
            disc.ended(this);
        }
    }

    /** Aborts the session unless it is over. */
    @Override
    public void close() {
        abort();
    }

    private ImapiException spoil(ImapiException failure) {
        over = true;
        SectorStore open = file;
        file = null;
        return disc.spoil(this, failure, open == null ? disc.store() : open);
    }

    private void requireOpen() {
        if (over) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS,
                    "This session is over, nothing more can be written.");
        }
    }
}
