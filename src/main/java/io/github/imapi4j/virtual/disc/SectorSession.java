package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A session in which sectors are written one after the other, of user data or of audio. */
abstract sealed class SectorSession extends OpenSession permits WriteSession, AudioSession {

    private final int sectorBytes;
    private long position;

    SectorSession(VirtualDisc disc, long start, int sectorBytes) {
        super(disc);
        this.position = start;
        this.sectorBytes = sectorBytes;
    }

    /**
     * Where the next sector goes.
     *
     * @return an address
     */
    public final long position() {
        synchronized (disc) {
            return position;
        }
    }

    final void position(long sector) {
        position = sector;
    }

    /** Writes up to the sector for which a fault is planned, and then lets it strike. */
    final void writeUpToFault(ByteBuffer source, int sectors) {
        OptionalLong fault = disc.faults().firstIn(FaultPoint.WRITE, position, sectors);
        int whole = fault.isPresent() ? (int) (fault.getAsLong() - position) : sectors;
        int bytes = whole * sectorBytes;
        try {
            ByteBuffer part =
                    Corruption.of(disc.faults(), position, sectorBytes, source.slice(source.position(), bytes));
            disc.run("written", () -> store(part));
            source.position(source.position() + bytes);
            position += whole;
            advanced(whole);
            if (fault.isPresent()) {
                disc.faults().check(FaultPoint.WRITE, fault.getAsLong());
            }
        } catch (ImapiException e) {
            throw spoil(e);
        }
    }

    /** Writes whole sectors at the position. */
    abstract void store(ByteBuffer part) throws IOException;

    /** The position has moved on by so many sectors. */
    abstract void advanced(int sectors);
}
