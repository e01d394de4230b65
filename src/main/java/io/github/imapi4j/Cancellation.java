package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCancelledException;

/** A request to stop, set from any thread and seen by the one that works. */
final class Cancellation {

    private volatile boolean requested;

    void request() {
        requested = true;
    }

    boolean isRequested() {
        return requested;
    }

    void throwIfRequested() {
        if (requested) {
            throw new ImapiCancelledException();
        }
    }
}
