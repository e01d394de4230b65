package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A burn under way. All methods may be called from any thread. */
public final class BurnJob {

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<BurnResult> outcome = new CompletableFuture<>();
    private final DataBurn burn;
    private volatile BurnProgress progress = BurnProgress.of(Phase.PREPARING);

    BurnJob(BurnRequest request) {
        burn = new DataBurn(request, cancellation, news -> {
            progress = news;
            request.listener().accept(news);
        });
    }

    /** Burns on this thread; the outcome goes to {@link #await}. */
    void execute() {
        try {
            outcome.complete(burn.run());
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    /**
     * Asks the burn to stop. It ends with {@code E_IMAPI_REQUEST_CANCELLED}: at once while it waits for a disc or for the drive,
     * later while it writes, because a drive may go on for minutes. A write-once disc is spoiled once writing has begun. May be
     * called from a progress listener.
     */
    public void cancel() {
        cancellation.request();
    }

    /**
     * How far it has come.
     *
     * @return the latest news
     */
    public BurnProgress progress() {
        return progress;
    }

    /**
     * Whether it is over, well or not.
     *
     * @return true once {@link #await} would not wait
     */
    public boolean isDone() {
        return outcome.isDone();
    }

    /**
     * Waits for the end.
     *
     * @return what was done
     * @throws ImapiException if the burn failed or was cancelled
     * @throws InterruptedException if this thread was interrupted; the burn goes on
     */
    public BurnResult await() throws InterruptedException {
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
