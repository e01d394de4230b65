package io.github.imapi4j;

import java.time.Duration;

/**
 * How far an erasure is, as the drive estimates it.
 *
 * @param elapsed since it began
 * @param total what it is expected to take
 */
public record EraseProgress(Duration elapsed, Duration total) {

    /**
     * The part that is done.
     *
     * @return 0 to 1
     */
    public double fraction() {
        return total.isZero() ? 0 : Math.min(1, Math.max(0, (double) elapsed.toMillis() / total.toMillis()));
    }

    /**
     * What is left.
     *
     * @return 0 or more
     */
    public Duration remaining() {
        Duration left = total.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
