package io.github.imapi4j.hardware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that a test does not come back. Nothing in Java can interrupt a native call, a timeout of a test's neither; so a call that
 * hangs is first told of, and in the end ends the run, with which Windows gives back what it held.
 */
final class Watchdog implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration notice;
    private final Consumer<String> told;
    private final Duration limit;
    private final Consumer<String> ended;
    private final List<Future<?>> pending = new ArrayList<>();

    /**
     * A watchdog that watches nothing yet.
     *
     * @param notice after which time that something hangs is told
     * @param told hears what hangs, and where
     * @param limit after which time it is given up
     * @param ended hears the same then, and ends the run
     */
    Watchdog(Duration notice, Consumer<String> told, Duration limit, Consumer<String> ended) {
        this.notice = notice;
        this.told = told;
        this.limit = limit;
        this.ended = ended;
    }

    /** What this thread was told of last is over, and something else begins. */
    synchronized void watch(String what) {
        rest();
        Thread thread = Thread.currentThread();
        pending.add(schedule(notice, told, what, thread));
        pending.add(schedule(limit, ended, what, thread));
    }

    private Future<?> schedule(Duration time, Consumer<String> hearer, String what, Thread thread) {
        return timer.schedule(
                () -> hearer.accept("`" + what + "` has not come back for " + time.toMinutes() + " minutes:\n"
                        + Report.frames(thread.getStackTrace())),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void rest() {
        pending.forEach(future -> future.cancel(false));
        pending.clear();
    }

    @Override
    public synchronized void close() {
        rest();
        timer.shutdown();
    }
}
