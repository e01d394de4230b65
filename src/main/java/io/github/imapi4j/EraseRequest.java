package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An erasure being prepared: a rewritable disc becomes blank. Quick, it takes a minute or two; in full 10 minutes to an hour and
 * more. <strong>IMAPI2 has no way to cancel it</strong>: once begun it goes on to its end, also if the program ends.
 */
public final class EraseRequest {

    private static final Logger LOG = LoggerFactory.getLogger(EraseRequest.class);

    private final Recorder recorder;
    private boolean full;
    private Patience patience;
    private Consumer<EraseProgress> listener = news -> {};

    EraseRequest(Recorder recorder) {
        this.recorder = recorder;
        this.patience = Patience.withDrive(recorder.patience());
    }

    /**
     * Erases all of the disc, not only what says what is on it.
     *
     * @return this
     */
    public EraseRequest full() {
        full = true;
        return this;
    }

    /**
     * How long to wait for a drive that is not ready before it begins.
     *
     * @param time 0 not to wait; default: as {@link Recorder#patience()} says
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public EraseRequest patience(Duration time) {
        patience = new Patience(time, patience.medium());
        return this;
    }

    /**
     * Who hears of progress, about once a second.
     *
     * @param newListener called on the thread that erases; what it throws is logged
     * @return this
     */
    public EraseRequest onProgress(Consumer<EraseProgress> newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Looks whether the disc can be erased, and erases nothing.
     *
     * @return the disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}, {@code E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE} for a disc that
     *     is written once, {@code E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED}, {@code E_IMAPI_RECORDER_LOCKED}
     */
    public Media check() {
        return recorder.named(() -> readiness().query(this::erasableMedia));
    }

    /**
     * Erases on this thread.
     *
     * @return what was done
     * @throws ImapiException as {@link #check()}, or if it fails; {@link ImapiException#discState()} says whether the disc is as it
     *     was
     */
    public EraseResult run() {
        Instant begin = Instant.now();
        Readiness ready = readiness();
        return recorder.named(() -> {
            Media before = ready.query(this::erasableMedia);
            try (IDiscFormat2Erase format = ready.query(recorder.writers()::erase)) {
                format.setFullErase(full);
                LOG.info("Erasing the {} in {}", before.type().displayName(), recorder.name());
                ready.retry(() -> erase(format));
            }
            return new EraseResult(before, full, Duration.between(begin, Instant.now()));
        });
    }

    private Readiness readiness() {
        return recorder.readiness(patience, new Cancellation(), Readiness.Listener.NONE);
    }

    private Media erasableMedia() {
        Media media = recorder.lookAtMedia();
        try (IDiscFormat2Erase format = recorder.writers().erase()) {
            if (!format.isCurrentMediaSupported(recorder.com())) {
                throw new ImapiException(
                        ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE,
                        "A " + media.type().displayName() + " is written once and cannot be erased.");
            }
        }
        if (media.states().contains(MediaState.WRITE_PROTECTED)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED);
        }
        return media;
    }

    @SuppressWarnings("try") // the connection is only held
    private boolean erase(IDiscFormat2Erase format) {
        Events events = new Events(listener);
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2EraseEvents.class, events)) {
            format.eraseMedia();
            return true;
        } catch (ImapiException e) {
            throw events.begun ? e.withDiscState(DiscState.SPOILED) : e;
        }
    }

    /** Passes progress on, and remembers whether the drive is at work. */
    private static final class Events implements DDiscFormat2EraseEvents {
        private final Consumer<EraseProgress> listener;
        private volatile boolean begun;

        Events(Consumer<EraseProgress> listener) {
            this.listener = listener;
        }

        @Override
        public void update(IDispatch object, int elapsedSeconds, int estimatedTotalSeconds) {
            begun |= elapsedSeconds > 0;
            try {
                listener.accept(new EraseProgress(
                        Duration.ofSeconds(Math.max(0, elapsedSeconds)),
                        Duration.ofSeconds(Math.max(0, estimatedTotalSeconds))));
            } catch (RuntimeException | Error e) {
                LOG.warn("A progress listener failed", e);
            }
        }
    }
}
