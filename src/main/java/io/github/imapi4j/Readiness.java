package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Patience with a drive that spins up, formats in the background or still closes the last session. */
final class Readiness {

    /** How long to wait before a transient failure becomes the caller's. */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private final LongConsumer sleep;

    Readiness() {
        this(Readiness::sleep);
    }

    /** With a way to pass milliseconds that a test can replace. */
    Readiness(LongConsumer sleep) {
        this.sleep = sleep;
    }

    /** Whether waiting may help. */
    static boolean isTransient(ImapiException e) {
        return e.error().isTransient();
    }

    <T> T retry(Supplier<T> task) {
        long waited = 0;
        long pause = FIRST_PAUSE.toMillis();
        while (true) {
            try {
                return task.get();
            } catch (ImapiException e) {
                if (!isTransient(e) || waited >= DEADLINE.toMillis()) {
                    throw e;
                }
                LOG.debug("The drive is not ready yet: {}", e.getMessage());
            }
            sleep.accept(pause);
            waited += pause;
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImapiCancelledException("Waiting for the drive was interrupted.", e);
        }
    }
}
