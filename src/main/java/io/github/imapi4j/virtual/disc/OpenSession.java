package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that changes a disc over some time; a disc has one at the most. Its methods hold the disc's monitor. */
abstract sealed class OpenSession implements AutoCloseable permits SectorSession, EraseSession {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

    final VirtualDisc disc;
    private boolean touched;
    private boolean over;

    OpenSession(VirtualDisc disc) {
        this.disc = disc;
    }

    /**
     * Whether anything can still be done.
     *
     * @return false once it was finished or aborted, or has failed
     */
    public final boolean isOpen() {
        synchronized (disc) {
            return !over;
        }
    }

    /** Fails if nothing can be done any more. */
    final void requireOpen() {
        if (over) {
            throw over();
        }
    }

    /** What a call fails with afterwards. */
    abstract ImapiException over();

    /** Whether the disc is not any more what it was. */
    final boolean isTouched() {
        return touched;
    }

    /** From now on the disc counts as spoiled, until the end. */
    final void touched() {
        touched = true;
    }

    /** All is well. */
    final void end() {
        over = true;
        disc.ended(this);
    }

    /** Ends this and leaves the disc spoiled. */
    final ImapiException spoil(ImapiException failure) {
        over = true;
        return disc.spoil(this, failure, written());
    }

    /** What may be open and has to be closed when this fails. */
    SectorStore written() {
        return disc.store();
    }

    /**
     * Ends this without completing it. A disc that was changed is spoiled, also if all its tracks of audio are complete: without a
     * table of contents nobody finds them. Otherwise it is as it was. Nothing happens if this is over.
     */
    public final void abort() {
        synchronized (disc) {
            if (over) {
                return;
            }
            if (touched) {
                LOG.info(
                        "Work on a virtual {} ended before it was complete; the disc is spoiled.",
                        disc.type().displayName());
                spoil(new ImapiCancelledException());
            }
            end();
        }
    }

    /** Aborts this unless it is over. */
    @Override
    public final void close() {
        abort();
    }
}
