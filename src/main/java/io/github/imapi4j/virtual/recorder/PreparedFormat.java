package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What the two formats for blank CDs have in common: a disc is prepared, which takes exclusive access, and released, which gives it
 * back. A format that goes away without a release gives it back too and leaves the disc as a power cut would.
 */
abstract class PreparedFormat extends WritingFormat {

    private final PreparedCodes codes;
    private @Nullable VirtualDrive held;
    private @Nullable AudioSession session;

    PreparedFormat(DriveBay bay, FormatCodes common, PreparedCodes codes, Class<? extends IDispatch> events) {
        super(bay, common, EnumSet.of(DiscType.CD_R, DiscType.CD_RW), events);
        this.codes = codes;
    }

    /** The disc is prepared if there is one. */
    private boolean isPrepared() {
        return held != null;
    }

    void requireNotPrepared() {
        requireIdle();
        if (isPrepared()) {
            throw new ImapiException(codes.prepared());
        }
    }

    @Override
    void requireChangeable() {
        requireNotPrepared();
    }

    @Override
    void requireBufferChangeable() {
        prepared();
        requireIdle();
    }

    /**
     * The session on the prepared disc.
     *
     * @throws ImapiException the format's constant if the disc is not prepared
     */
    AudioSession prepared() {
        AudioSession open = session;
        if (open == null) {
            throw new ImapiException(codes.notPrepared());
        }
        return open;
    }

    /**
     * The session, to be written to.
     *
     * @throws ImapiException the format's constant if the disc is not prepared, or was closed or spoiled since
     */
    AudioSession writable() {
        AudioSession open = prepared();
        if (!open.isOpen()) {
            throw new ImapiException(codes.notBlank(), "The disc was written since it was prepared.");
        }
        return open;
    }

    /** The prepared disc. */
    VirtualDisc preparedDisc() {
        prepared();
        return disc();
    }

    /** Takes exclusive access and the disc, which must be a blank CD. */
    void prepare() {
        VirtualDrive drive = drive();
        requireNotPrepared();
        String client = requiredClientName();
        drive.acquire(client);
        try {
            VirtualDisc disc = drive.media();
            requireBlankCd(disc);
            session = disc.beginAudio();
            held = drive;
        } finally {
            if (held == null) {
                drive.release();
            }
        }
    }

    private void requireBlankCd(VirtualDisc disc) {
        String name = disc.type().displayName();
        if (!knows(disc.type())) {
            throw new ImapiException(codes.notSupported(), "Only a CD-R or CD-RW will do; this is a " + name + ".");
        }
        if (disc.status() != DiscStatus.BLANK) {
            throw new ImapiException(
                    codes.notBlank(),
                    "Only a blank disc will do; this " + name + " is not"
                            + (disc.type().isErasable() ? ", it can be erased first." : "."));
        }
    }

    /**
     * Closes the session, if it is open still, and gives exclusive access back, whatever happens.
     *
     * @param close true to finalize the disc
     */
    void release(boolean close) {
        requireIdle();
        AudioSession open = prepared();
        try {
            if (open.isOpen()) {
                open.finish(close);
            }
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        VirtualDrive drive = held;
        AudioSession open = session;
        held = null;
        session = null;
        try {
            if (open != null) {
                open.abort();
            }
        } finally {
            // Whoever closed the whole drive in the meantime has given everything back.
            if (drive != null && drive.isHeld()) {
                drive.release();
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            giveBack();
        } finally {
            super.close();
        }
    }
}
