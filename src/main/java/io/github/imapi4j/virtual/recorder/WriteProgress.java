package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.disc.SimulatedClock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a write is: fires its events, lets simulated time pass, and takes the wish to cancel, which counts only from inside
 * an event.
 */
final class WriteProgress {

    private final SimulatedClock clock;
    private final Duration began;
    private final int bufferBytes;
    private final Consumer<VirtualDataEventArgs> listener;
    private volatile @Nullable Thread firing;
    private volatile boolean cancelled;
    private volatile boolean completed;
    private ImapiFormat2DataWriteAction action = ImapiFormat2DataWriteAction.VALIDATING_MEDIA;
    private long start;
    private long sectors;
    private long lastRead;
    private long lastWritten;
    private int usedBytes;
    private int totalSeconds;

    WriteProgress(SimulatedClock clock, int bufferBytes, Consumer<VirtualDataEventArgs> listener) {
        this.clock = clock;
        this.began = clock.elapsed();
        this.bufferBytes = bufferBytes;
        this.listener = listener;
    }

    /** What is to be written is settled. */
    void plan(long startAddress, WritePlan plan) {
        start = startAddress;
        lastRead = startAddress;
        lastWritten = startAddress;
        sectors = plan.allSectors();
        totalSeconds = plan.totalSeconds();
    }

    /** Begins a phase; what it takes in time without sectors passes. */
    void enter(ImapiFormat2DataWriteAction next) {
        action = next;
        usedBytes = 0;
        completed = next == ImapiFormat2DataWriteAction.COMPLETED;
        fire();
        clock.advance(WritePlan.timeOf(next));
    }

    void read(long lastSector, int bytes) {
        lastRead = lastSector;
        usedBytes = bytes;
    }

    void written(long lastSector) {
        lastWritten = lastSector;
    }

    void pass(long sectorsDone, int speed) {
        clock.advance(sectorsDone, speed);
    }

    /**
     * Tells the listeners.
     *
     * @throws ImapiException {@code E_IMAPI_REQUEST_CANCELLED} if one of them cancelled
     */
    void fire() {
        firing = Thread.currentThread();
        try {
            listener.accept(snapshot());
        } finally {
            firing = null;
        }
        if (cancelled) {
            throw new ImapiCancelledException();
        }
    }

    private VirtualDataEventArgs snapshot() {
        int elapsed = (int) clock.elapsed().minus(began).toSeconds();
        int total = completed ? elapsed : Math.max(elapsed, totalSeconds);
        return new VirtualDataEventArgs(
                action,
                start,
                sectors,
                lastRead,
                lastWritten,
                new VirtualDataEventArgs.Buffer(bufferBytes, usedBytes),
                new VirtualDataEventArgs.Times(elapsed, total));
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
