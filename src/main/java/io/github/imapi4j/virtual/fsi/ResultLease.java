package io.github.imapi4j.virtual.fsi;

import java.util.concurrent.atomic.AtomicBoolean;

/** What a result and each of its streams have: the image lives and stays read-only until they are gone. */
final class ResultLease {

    private final ImageState state;
    private final ImageHold hold;
    private final AtomicBoolean closed = new AtomicBoolean();

    ResultLease(VirtualFileSystemImage image) {
        this.state = image.state();
        this.hold = new ImageHold(image);
        hold.acquire();
        state.resultOpened();
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            state.resultClosed();
            hold.release();
        }
    }
}
