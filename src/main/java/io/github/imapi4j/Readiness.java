package io.github.imapi4j;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Patience with a drive that spins up, formats in the background or still closes the last session, and with an empty tray. Serves
 * one operation: what one of its calls has waited is gone for the next. Not for use by several threads.
 */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final Cancellation cancellation;
    private final Listener listener;
    private final Budget drive;
    private final Budget medium;

    /** Hears that somebody waits. */
    interface Listener {

        /** For operations that have nobody to tell. */
        Listener NONE = new Listener() {};

        /** It goes on. */
        default void waiting(WaitReason reason, Duration waited, Duration left) {}

        /** It is over, and well. */
        default void ready() {}
    }

    /** A limit, and what of it is gone. */
    private static final class Budget {
        private final long limit;
        private long spent;

        Budget(Duration limit) {
            this.limit = nanos(limit);
        }

        long left() {
            return limit - spent;
        }

        private static long nanos(Duration time) {
            try {
                return time.toNanos();
            } catch (ArithmeticException centuries) {
                return Long.MAX_VALUE;
            }
        }
    }

    /** Patience for one operation. */
    Readiness(Ticker ticker, Patience patience, Cancellation cancellation, Listener listener) {
        this.ticker = ticker;
        this.cancellation = cancellation;
        this.listener = listener;
        this.drive = new Budget(patience.drive());
        this.medium = new Budget(patience.medium());
    }

    /** Asks again after a timeout too, but only once: for what changes nothing. */
    <T> T query(Supplier<T> task) {
        return retry(() -> {
            try {
                return task.get();
            } catch (ImapiException e) {
                if (!e.is(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT)) {
                    throw e;
                }
                LOG.debug("The drive gave no answer in time and is asked once more: {}", e.getMessage());
                return task.get();
            }
        });
    }

    /** Tries until it works or the patience ends; for what may be done twice as long as the disc is untouched. */
    <T> T retry(Supplier<T> task) {
        boolean waited = false;
        long pause = FIRST_PAUSE.toNanos();
        while (true) {
            cancellation.throwIfRequested();
            try {
                T result = task.get();
                if (waited) {
                    listener.ready();
                }
                return result;
            } catch (ImapiException e) {
                await(e, pause);
            }
            waited = true;
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        }
    }

    /** Lets a moment pass, or throws the failure if that cannot help or takes too long. */
    private void await(ImapiException failure, long pause) {
        WaitReason reason = WaitReason.of(failure).orElseThrow(() -> failure);
        Budget budget = budget(failure);
        if (budget.left() <= 0 || failure.discState() != DiscState.UNTOUCHED) {
            throw failure;
        }
        LOG.debug("Waiting for {}: {}", reason.description(), failure.getMessage());
        listener.waiting(reason, Duration.ofNanos(budget.spent), Duration.ofNanos(budget.left()));
        long before = ticker.nanoTime();
        try {
            ticker.pause(Math.min(pause, budget.left()), cancellation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImapiCancelledException("Waiting for " + reason.description() + " was interrupted.", e);
        }
        budget.spent += ticker.nanoTime() - before;
    }

    /** Windows calls an empty drive "not ready" too; then the longer patience counts. */
    private Budget budget(ImapiException failure) {
        boolean perhapsEmpty = failure.is(SystemCode.ERROR_NOT_READY) && medium.limit > drive.limit;
        return perhapsEmpty || WaitReason.isNoMedium(failure) ? medium : drive;
    }
}
