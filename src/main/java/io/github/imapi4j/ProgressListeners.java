package io.github.imapi4j;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a program's own listener does must not cross into native code, and must not spoil a disc. */
final class ProgressListeners {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressListeners.class);

    private ProgressListeners() {}

    /** The same listener; what it throws is logged. */
    static Consumer<BurnProgress> guarded(Consumer<BurnProgress> listener) {
        return news -> {
            try {
                listener.accept(news);
            } catch (RuntimeException | Error e) {
                LOG.warn("A progress listener failed", e);
            }
        };
    }
}
