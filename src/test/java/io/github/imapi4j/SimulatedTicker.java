package io.github.imapi4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Time that passes only while somebody waits, and then at once. */
final class SimulatedTicker implements Ticker {

    private final List<Long> pauses = new ArrayList<>();
    private Runnable whilePausing = () -> {};
    private long now;

    /** What happens in the drive's world in each pause from now on. */
    void whilePausing(Runnable event) {
        whilePausing = event;
    }

    /** Time passes without a pause, as in a call that takes long. */
    void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** All pauses so far, in milliseconds. */
    List<Long> pauses() {
        return pauses;
    }

    long waitedMillis() {
        return pauses.stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void pause(long nanos, Cancellation cancellation) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(TimeUnit.NANOSECONDS.toMillis(nanos));
        now += nanos;
        whilePausing.run();
    }
}
