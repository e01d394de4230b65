package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exclusive access to a drive, from {@link Recorder#lock} until it is closed. Burning takes it by itself; this is for programs that
 * send commands of their own, or want to keep others out between two burns. It also ends with the {@link Recorder}, and with the
 * process.
 */
public final class DriveLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DriveLock.class);

    private final IDiscRecorder2 recorder;
    private final String owner;
    private final AtomicBoolean closed = new AtomicBoolean();

    DriveLock(IDiscRecorder2 recorder, String owner) {
        this.recorder = recorder;
        this.owner = owner;
    }

    /**
     * The name that others read.
     *
     * @return as it was given
     */
    public String owner() {
        return owner;
    }

    /** Gives the drive back. Closing twice is harmless; a drive that has gone is given back already. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (recorder) {
                recorder.releaseExclusiveAccess();
            } catch (ImapiException e) {
                LOG.warn("Exclusive access could not be given back: {}", e.getMessage());
            }
        }
    }
}
