package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.SimulatedClock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a write is: fires its events, lets simulated time pass, and takes the wish to cancel, which counts only from inside
 * an event.
 *
 * @param <A> the phases
 */
final class WriteProgress<A> {

    private final SimulatedClock clock;
    private final Duration began;
    private final BiConsumer<A, EngineState> listener;
    private volatile @Nullable Thread firing;
    private volatile boolean cancelled;
    private volatile boolean completed;
    private A action;
    private long start;
    private long sectors;
    private long lastRead;
    private long lastWritten;
    private int usedBytes;
    private int totalSeconds;

    /**
     * A write that has not begun.
     *
     * @param clock the drive's
     * @param first the phase in which it begins
     * @param listener hears of the progress, on the thread that writes
     */
    WriteProgress(SimulatedClock clock, A first, BiConsumer<A, EngineState> listener) {
        this.clock = clock;
        this.began = clock.elapsed();
        this.action = first;
        this.listener = listener;
    }

    /** What is to be written is settled. */
    void plan(long startAddress, long count, int seconds) {
        start = startAddress;
        lastRead = startAddress;
        lastWritten = startAddress;
        sectors = count;
        totalSeconds = seconds;
    }

    /** Begins a phase; what it takes in time without sectors passes. */
    void enter(A next, Duration time) {
        action = next;
        usedBytes = 0;
        fire();
        clock.advance(time);
    }

    /** Begins the last phase, in which nothing is left to cancel. */
    void complete(A last) {
        completed = true;
        enter(last, Duration.ZERO);
    }

    void read(long lastSector, int bytes) {
        lastRead = lastSector;
        usedBytes = bytes;
    }

    void written(long lastSector) {
        lastWritten = lastSector;
    }

    /** What is done with some sectors, counted from the first. */
    interface Step {
        void run(long done, int count);
    }

    /**
     * Does something with all sectors, in chunks; an event comes every half second of simulated time or a little faster.
     *
     * @param count how many sectors
     * @param chunk how many at once, at the most
     * @param speed sectors a second
     */
    void inChunks(long count, int chunk, int speed, Step step) {
        int perEvent = Math.max(1, speed / 2);
        int sinceEvent = 0;
        long done = 0;
        while (done < count) {
            int size = Math.min(chunk, perEvent - sinceEvent);
            size = (int) Math.min(size, count - done);
            step.run(done, size);
            done += size;
            sinceEvent += size;
            clock.advance(size, speed);
            if (sinceEvent == perEvent) {
                fire();
                sinceEvent = 0;
            }
        }
    }

    /**
     * Tells the listeners.
     *
     * @throws ImapiException {@code E_IMAPI_REQUEST_CANCELLED} if one of them cancelled
     */
    private void fire() {
        firing = Thread.currentThread();
        try {
            listener.accept(action, snapshot());
        } finally {
            firing = null;
        }
        if (cancelled) {
            throw new ImapiCancelledException();
        }
    }

    private EngineState snapshot() {
        int elapsed = (int) clock.elapsed().minus(began).toSeconds();
        int total = completed ? elapsed : Math.max(elapsed, totalSeconds);
        return new EngineState(
                start,
                sectors,
                lastRead,
                lastWritten,
                new EngineState.Buffer(StreamSectors.CHUNK_BYTES, usedBytes),
                new EngineState.Times(elapsed, total));
    }

    /** Whether everything is done and nothing is left to cancel. */
    boolean isCompleted() {
        return completed;
    }

    /**
     * Wishes to cancel.
     *
     * @return false if this is not inside an event, the wish is not taken then
     */
    boolean cancel() {
        if (!Thread.currentThread().equals(firing)) {
            return false;
        }
        cancelled = true;
        return true;
    }
}
