package io.github.imapi4j.virtual.disc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time as it passes in a virtual drive: it moves when sectors are written, and nobody sleeps for it. Safe for threads. */
public final class SimulatedClock {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();

    /** A clock that shows 0. */
    public SimulatedClock() {}

    /**
     * The time since the clock was made.
     *
     * @return 0 or more
     */
    public Duration elapsed() {
        return Duration.ofNanos(nanos.get());
    }

    /**
     * Lets the time pass that a number of sectors takes.
     *
     * @param sectors 0 or more
     * @param sectorsPerSecond above 0
     * @return the new time
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Duration advance(long sectors, int sectorsPerSecond) {
        if (sectors < 0 || sectorsPerSecond <= 0) {
            throw new IllegalArgumentException(sectors + " sectors at " + sectorsPerSecond + " a second take no time.");
        }
        long whole = Math.multiplyExact(sectors / sectorsPerSecond, NANOS_PER_SECOND);
        long rest = sectors % sectorsPerSecond * NANOS_PER_SECOND / sectorsPerSecond;
        return advance(Duration.ofNanos(whole + rest));
    }

    /**
     * Lets time pass.
     *
     * @param time 0 or more
     * @return the new time
     * @throws IllegalArgumentException if the time is negative
     */
    public Duration advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + time + ".");
        }
        return Duration.ofNanos(nanos.addAndGet(time.toNanos()));
    }
}
