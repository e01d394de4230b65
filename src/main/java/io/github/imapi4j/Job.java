package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something under way on a thread of its own. All methods may be called from any thread.
 *
 * @param <R> what it brings
 */
public abstract class Job<R> {

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<R> outcome = new CompletableFuture<>();
    private volatile BurnProgress progress = BurnProgress.of(Phase.PREPARING);

    Job() {}

    /** Runs on a new thread. */
    final void start(String threadName, Supplier<R> work) {
        new Thread(
                        () -> {
                            try {
                                outcome.complete(work.get());
                            } catch (Throwable e) {
                                outcome.completeExceptionally(e);
                            }
                        },
                        threadName)
                .start();
    }

    final Cancellation cancellation() {
        return cancellation;
    }

    /** Keeps the latest news, and passes it on. */
    final Consumer<BurnProgress> listening(Consumer<BurnProgress> listener) {
        return news -> {
            progress = news;
            listener.accept(news);
        };
    }

    /**
     * Asks it to stop. It ends with {@code E_IMAPI_REQUEST_CANCELLED}: at once while it waits for a disc or for the drive, later
     * while it writes, because a drive may go on for minutes. A write-once disc is spoiled once writing has begun. May be called
     * from a progress listener.
     */
    public final void cancel() {
        cancellation.request();
    }

    /**
     * How far it has come.
     *
     * @return the latest news
     */
    public final BurnProgress progress() {
        return progress;
    }

    /**
     * Whether it is over, well or not.
     *
     * @return true once {@link #await} would not wait
     */
    public final boolean isDone() {
        return outcome.isDone();
    }

    /**
     * Waits for the end.
     *
     * @return what was done
     * @throws ImapiException if it failed or was cancelled
     * @throws InterruptedException if this thread was interrupted; the job goes on
     */
    public final R await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
