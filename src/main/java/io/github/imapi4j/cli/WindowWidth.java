package io.github.imapi4j.cli;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The columns of a window that may change its size while a job is running. Java cannot be told of that, so the system is asked again,
 * twice a second at most, and beside the job: who draws gets the newest answer that there is and never waits for one.
 */
final class WindowWidth implements IntSupplier {

    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final IntSupplier system;
    private final LongSupplier nanoTime;
    private final Executor beside;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile int columns;
    private volatile long askedAt;

    WindowWidth(IntSupplier system) {
        this(system, System::nanoTime, WindowWidth::onDaemon);
    }

    /** For tests: the clock, and where the system is asked. */
    WindowWidth(IntSupplier system, LongSupplier nanoTime, Executor beside) {
        this.system = system;
        this.nanoTime = nanoTime;
        this.beside = beside;
        this.askedAt = nanoTime.getAsLong();
        this.columns = system.getAsInt();
    }

    @Override
    public int getAsInt() {
        if (nanoTime.getAsLong() - askedAt >= PAUSE_NANOS && asking.compareAndSet(false, true)) {
            beside.execute(this::ask);
        }
        return columns;
    }

    private void ask() {
        try {
            columns = system.getAsInt();
        } finally {
            askedAt = nanoTime.getAsLong();
            asking.set(false);
        }
    }

    private static void onDaemon(Runnable task) {
        Thread thread = new Thread(task, "imapi4j-window");
        thread.setDaemon(true);
        thread.start();
    }
}
