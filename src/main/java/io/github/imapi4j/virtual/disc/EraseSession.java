package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * A disc while it is made blank.
 *
 * <p>From the first step on the disc counts as spoiled and as holding nothing, until {@link #finish()}. An erasure that is closed
 * before is aborted. Safe for threads.
 */
public final class EraseSession extends OpenSession {

    private static final int ALL = 100;

    private int done;

    EraseSession(VirtualDisc disc) {
        super(disc);
    }

    /**
     * Erases a part of the disc. A failure before the first percent leaves the disc as it was.
     *
     * @param percent how much is erased afterwards, 0 to 100; a number that was reached before changes nothing
     * @throws ImapiException {@code ERROR_IO_DEVICE}, or what the fault plan says; the erasure is over then
     */
    public void advance(int percent) {
        synchronized (disc) {
            requireOpen();
            if (percent <= done) {
                return;
            }
            try {
                disc.faults().firstIn(FaultPoint.ERASE, done, percent - done).ifPresent(at -> {
                    if (at > 0) {
                        touch();
                    }
                    disc.faults().check(FaultPoint.ERASE, at);
                });
                touch();
                done = percent;
            } catch (ImapiException e) {
                throw fail(e);
            }
        }
    }

    private void touch() {
        if (!isTouched()) {
            disc.save(disc.record().beingWritten(List.of()));
            touched();
        }
    }

    /**
     * Erases what is left; the disc is blank then.
     *
     * @throws ImapiException as in {@link #advance}
     */
    public void finish() {
        synchronized (disc) {
            advance(ALL);
            try {
                disc.run("erased", () -> {
                    disc.store().clear();
                    disc.store().close();
                    disc.tracks().clear();
                });
                disc.save(DiscRecord.blank(disc.type()));
            } catch (ImapiException e) {
                throw fail(e);
            }
            end();
        }
    }

    private ImapiException fail(ImapiException failure) {
        if (isTouched()) {
            return spoil(failure);
        }
        end();
        return failure;
    }

    @Override
    ImapiException over() {
        return new ImapiException(
                ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS,
                "This erasure is over, there is nothing to go on with.");
    }
}
