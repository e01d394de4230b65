package io.github.imapi4j;

import java.time.Duration;

/**
 * How long an operation waits, in all, for what passes by itself or by a hand that inserts a disc.
 *
 * @param drive for a drive that spins up, formats or still works on the disc
 * @param medium for a disc to be inserted
 */
record Patience(Duration drive, Duration medium) {

    /** Spinning up takes seconds, closing a session that was written before rarely takes half a minute. */
    static final Duration DEFAULT = Duration.ofSeconds(30);

    Patience {
        requireNotNegative(drive);
        requireNotNegative(medium);
    }

    /** Of a drive that shall not be waited for when it is empty. */
    static Patience withDrive(Duration drive) {
        return new Patience(drive, Duration.ZERO);
    }

    static Duration requireNotNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A time to wait is not negative: " + time + ".");
        }
        return time;
    }
}
