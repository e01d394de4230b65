package io.github.imapi4j.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a job is, as far as the progress line shows it.
 *
 * @param countable whether the fraction says anything
 * @param phase what is going on, for example {@code Writing}
 * @param fraction 0 to 1
 * @param bytesPerSecond the present speed in bytes, if known
 * @param timesSpeed the present speed as a multiple of the medium's single speed, if known
 * @param remaining time left, if known
 */
record ProgressState(
        boolean countable,
        String phase,
        double fraction,
        OptionalDouble bytesPerSecond,
        OptionalDouble timesSpeed,
        Optional<Duration> remaining) {

    ProgressState {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("The fraction " + fraction + " is not between 0 and 1.");
        }
    }

    /** A phase that knows how far it is. */
    ProgressState(
            String phase,
            double fraction,
            OptionalDouble bytesPerSecond,
            OptionalDouble timesSpeed,
            Optional<Duration> remaining) {
        this(true, phase, fraction, bytesPerSecond, timesSpeed, remaining);
    }

    /** Waiting for something that may come or not. */
    static ProgressState waiting(String phase, Optional<Duration> left) {
        return new ProgressState(false, phase, 0, OptionalDouble.empty(), OptionalDouble.empty(), left);
    }

    /** A phase that takes its time and does not know how far it is. */
    static ProgressState uncountable(String phase) {
        return waiting(phase, Optional.empty());
    }

    /** A phase without more to tell than how far it is. */
    ProgressState(String phase, double fraction) {
        this(phase, fraction, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }
}
