package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session while it is written. Takes constant memory.
 *
 * <p>From the first sector on the disc counts as spoiled, until {@link #finish()}. A session that is closed before is
 * aborted. Safe for threads.
 */
public final class WriteSession implements OpenSession {

    private static final Logger LOG = LoggerFactory.getLogger(WriteSession.class);

    private final VirtualDisc disc;
    private final long start;
    private final long end;
    private final boolean close;
    private final boolean update;
    private long position;
    private long highest;
    private long virginFrom;
    private boolean touched;
    private boolean over;

    WriteSession(VirtualDisc disc, long start, long end, boolean close, boolean update) {
        this.disc = disc;
        this.start = start;
        this.end = end;
        this.close = close;
        this.update = update;
        this.position = start;
    }

    /**
     * Where the session starts.
     *
     * @return an address
     */
    public long start() {
        return start;
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
     * Goes to another place of the disc.
     *
     * @param sector an address on the disc
     * @throws ImapiException {@code E_INVALIDARG} if the address is not on the disc or the session is sequential, {@code
     *     E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS} if it is over
     */
    public void seek(long sector) {
        synchronized (disc) {
            requireOpen();
            if (!update || sector < 0 || sector > end) {
                throw new ImapiException(
                        SystemCode.E_INVALIDARG, "This session cannot go on at sector " + sector + " of the disc.");
            }
            position = sector;
        }
    }

    /**
     * Formats the disc before its first sector. From here on it counts as spoiled.
     *
     * @throws ImapiException {@code E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS} if the session is over, {@code ERROR_IO_DEVICE}, or
     *     what the fault plan says, the disc is spoiled then
     */
    public void format() {
        synchronized (disc) {
            requireOpen();
            touch();
            try {
                disc.faults().check(FaultPoint.FORMAT);
            } catch (ImapiException e) {
                throw spoil(e);
            }
        }
    }

    /**
     * Writes sectors where the last write ended. A failure spoils the disc and ends the session, unless the argument itself
     * was wrong.
     *
     * @param source taken from its position to its limit; a multiple of 2,048 bytes
     * @throws ImapiException {@code E_INVALIDARG} for a part of a sector or more sectors than were announced, {@code
     *     ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}, or what the fault plan says
     */
    public void write(ByteBuffer source) {
        synchronized (disc) {
            requireOpen();
            int sectors = VirtualDisc.sectorsIn(source);
            if (sectors > end - position) {
                throw new ImapiException(
                        SystemCode.E_INVALIDARG,
                        "The session has room for " + (end - position) + " more sectors, not for " + sectors + ".");
            }
            if (sectors > 0) {
                touch();
                writeUpToFault(source, sectors);
            }
        }
    }

    private void writeUpToFault(ByteBuffer source, int sectors) {
        OptionalLong fault = disc.faults().firstIn(FaultPoint.WRITE, position, sectors);
        int whole = fault.isPresent() ? (int) (fault.getAsLong() - position) : sectors;
        int bytes = whole * DiscType.SECTOR_SIZE;
        try {
            ByteBuffer part = Corruption.of(
                    disc.faults(), position, DiscType.SECTOR_SIZE, source.slice(source.position(), bytes));
            disc.run("written", () -> ZeroRuns.write(disc.store(), position * DiscType.SECTOR_SIZE, part, virginFrom));
            source.position(source.position() + bytes);
            position += whole;
            highest = Math.max(highest, position);
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
        DiscRecord before = disc.record();
        boolean rewritten = !update && before.type().writeRule() == WriteRule.OVERWRITABLE;
        boolean fresh = rewritten || before.sessions().isEmpty();
        disc.save(before.beingWritten(fresh ? List.of() : before.sessions()));
        touched = true;
        try {
            disc.run("written", () -> {
                if (fresh) {
                    disc.store().clear();
                }
                virginFrom = disc.store().size();
            });
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    /**
     * Ends the session: closes it and, if so asked or if hardly anything is left, the disc.
     *
     * @throws ImapiException {@code E_UNEXPECTED} if fewer sectors were written than announced, the session stays open then;
     *     {@code ERROR_DISK_FULL}, {@code ERROR_IO_DEVICE}, or what the fault plan says, the disc is spoiled then
     */
    public void finish() {
        synchronized (disc) {
            requireOpen();
            if (!update && position < end) {
                throw new ImapiException(
                        SystemCode.E_UNEXPECTED,
                        "The session has " + (position - start) + " of the " + (end - start) + " sectors announced.");
            }
            if (touched) {
                closeSession();
            }
            over = true;
            disc.ended(this);
        }
    }

    private void closeSession() {
        try {
            disc.faults().check(FaultPoint.FINALIZE);
            disc.run("closed", () -> {
                disc.store().extendTo(highest * DiscType.SECTOR_SIZE);
                disc.store().force();
                disc.store().close();
            });
            disc.save(finished(disc.record()));
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    private DiscRecord finished(DiscRecord record) {
        if (record.type().writeRule() == WriteRule.OVERWRITABLE) {
            return record.with(DiscStatus.WRITTEN, List.of(new DiscSession(0, Math.max(highest, record.end()))));
        }
        List<DiscSession> sessions = new ArrayList<>(record.sessions());
        sessions.add(new DiscSession(start, end - start));
        DiscRecord appendable = record.with(DiscStatus.APPENDABLE, sessions);
        return appendable.with(WriteRules.afterSession(record.type(), appendable, close), sessions);
    }

    /**
     * Ends the session without closing it. A disc on which a sector was written is spoiled; otherwise it is as it was. Nothing
     * happens if the session is over.
     */
    @Override
    public void abort() {
        synchronized (disc) {
            if (over) {
                return;
            }
            if (touched) {
                LOG.info(
                        "A write to a virtual {} ended before its session was closed; the disc is spoiled.",
                        disc.type().displayName());
                spoil(new ImapiCancelledException());
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
        return disc.spoil(this, failure, disc.store());
    }

    private void requireOpen() {
        if (over) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS,
                    "This session is over, nothing more can be written.");
        }
    }
}
