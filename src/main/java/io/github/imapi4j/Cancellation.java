package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCancelledException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request to stop, set from any thread and seen by the one that works. */
final class Cancellation {

    private final CountDownLatch requested = new CountDownLatch(1);

    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits for the request, but not for ever. */
    void await(long time, TimeUnit unit) throws InterruptedException {
        // Whether the time ran out or the request came, the caller asks isRequested() next.
        boolean ignored = requested.await(time, unit);
    }

    void throwIfRequested() {
        if (isRequested()) {
            throw new ImapiCancelledException();
        }
    }
}
