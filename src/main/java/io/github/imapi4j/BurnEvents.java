package io.github.imapi4j;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2DataEventArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the events of a write: passes them on as progress, remembers what has happened to the disc, and asks the write to stop,
 * which IMAPI2 allows only from inside an event.
 */
final class BurnEvents implements DDiscFormat2DataEvents {

    private static final Logger LOG = LoggerFactory.getLogger(BurnEvents.class);

    private final IDiscFormat2Data format;
    private final Cancellation cancellation;
    private final Consumer<BurnProgress> listener;
    private volatile DiscState discState = DiscState.UNTOUCHED;
    private volatile boolean mayBeTouched;
    private boolean cancelSent;

    BurnEvents(IDiscFormat2Data format, Cancellation cancellation, Consumer<BurnProgress> listener) {
        this.format = format;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** What a failure now would leave on the disc. */
    DiscState discState() {
        return discState;
    }

    /** Whether the disc may have been formatted or its first sectors written since the last event. */
    boolean mayBeTouched() {
        return mayBeTouched;
    }

    @Override
    public void update(IDispatch object, IDispatch progress) {
        try (IDiscFormat2DataEventArgs event = progress.queryInterface(IDiscFormat2DataEventArgs.class)) {
            BurnProgress news = read(event);
            note(news);
            listener.accept(news);
        } catch (ImapiException e) {
            LOG.warn("An event of the burn could not be served: {}", e.getMessage());
        } finally {
            passCancelOn(); // An event that does not tell how far the burn is can still stop it.
        }
    }

    /** A drive may refuse at first, for example while it is not yet writing; then the next event asks again. */
    private void passCancelOn() {
        if (!cancellation.isRequested() || cancelSent) {
            return;
        }
        try {
            format.cancelWrite();
            cancelSent = true;
        } catch (ImapiException e) {
            LOG.debug("The drive does not cancel yet: {}", e.getMessage());
        }
    }

    private static BurnProgress read(IDiscFormat2DataEventArgs event) {
        Phase phase = Phase.of(event.getCurrentAction());
        long total = Integer.toUnsignedLong(event.getSectorCount());
        long written = (long) event.getLastWrittenLba() - event.getStartLba();
        int remaining = event.getRemainingTime();
        return new BurnProgress(
                phase,
                0,
                switch (phase) {
                    case WRITING -> Math.max(0, Math.min(written, total));
                    case FINALIZING, VERIFYING, COMPLETED -> total;
                    default -> 0;
                },
                total,
                Duration.ofSeconds(Math.max(0, event.getElapsedTime())),
                remaining > 0 ? Optional.of(Duration.ofSeconds(remaining)) : Optional.empty(),
                Optional.empty());
    }

    private void note(BurnProgress news) {
        switch (news.phase()) {
            case FORMATTING_MEDIA -> mayBeTouched = true;
            case FINALIZING -> discState = DiscState.SPOILED;
            case WRITING -> {
                mayBeTouched = true;
                discState = news.writtenSectors() > 0 ? DiscState.SPOILED : discState;
            }
            case VERIFYING, COMPLETED -> discState = DiscState.WRITTEN;
            default -> {}
        }
    }
}
