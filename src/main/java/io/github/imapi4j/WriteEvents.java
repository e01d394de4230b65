package io.github.imapi4j;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with the news of any write: it is passed on as progress, what has happened to the disc is remembered, and the write is
 * asked to stop, which IMAPI2 allows only from inside an event.
 */
abstract class WriteEvents {

    private static final Logger LOG = LoggerFactory.getLogger(WriteEvents.class);

    private final Cancellation cancellation;
    private final Consumer<BurnProgress> listener;
    private volatile DiscState discState = DiscState.UNTOUCHED;
    private volatile boolean mayBeTouched;
    private boolean cancelSent;

    WriteEvents(Cancellation cancellation, Consumer<BurnProgress> listener) {
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** What a failure now would leave on the disc, as far as this write goes. */
    final DiscState discState() {
        return discState;
    }

    /** Whether the disc may have been formatted or its first sectors written since the last event. */
    final boolean mayBeTouched() {
        return mayBeTouched;
    }

    /** Asks the write to stop; answers the success code. */
    abstract HResult cancelWrite();

    /**
     * Something happened.
     *
     * @param news for people
     * @param anyWritten whether this write has put a sector on the disc
     */
    final void heard(BurnProgress news, boolean anyWritten) {
        note(news.phase(), anyWritten);
        listener.accept(news);
        passCancelOn();
    }

    /** An event that could not be read is no reason to spoil a disc, and can still stop the write; it may have told of sectors. */
    final void failed(RuntimeException e) {
        LOG.warn("An event of the burn could not be served: {}", e.getMessage());
        mayBeTouched = true;
        passCancelOn();
    }

    /** A drive may refuse at first, for example while it is not yet writing; then the next event asks again. */
    private void passCancelOn() {
        if (!cancellation.isRequested() || cancelSent) {
            return;
        }
        try {
            cancelSent = !cancelWrite().equals(ImapiCode.S_IMAPI_WRITE_NOT_IN_PROGRESS.hresult());
        } catch (ImapiException e) {
            LOG.debug("The drive does not cancel yet: {}", e.getMessage());
        }
    }

    private void note(Phase phase, boolean anyWritten) {
        switch (phase) {
            case FORMATTING_MEDIA, OTHER -> mayBeTouched = true;
            case CLOSING_TRACK, FINALIZING -> discState = DiscState.SPOILED;
            case WRITING -> {
                mayBeTouched = true;
                discState = anyWritten ? DiscState.SPOILED : discState;
            }
            case VERIFYING, COMPLETED -> discState = DiscState.WRITTEN;
            default -> {}
        }
    }
}
