package io.github.imapi4j;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a burn has come.
 *
 * @param phase what it is doing
 * @param writtenSectors sectors of 2,048 bytes that are on the disc
 * @param totalSectors sectors of 2,048 bytes that shall be, 0 as long as that is not known
 * @param elapsed since writing began, as the drive estimates it
 * @param remaining until the end, as the drive estimates it
 */
public record BurnProgress(
        Phase phase, long writtenSectors, long totalSectors, Duration elapsed, Optional<Duration> remaining) {

    static BurnProgress of(Phase phase) {
        return new BurnProgress(phase, 0, 0, Duration.ZERO, Optional.empty());
    }

    /**
     * The part of the data that is on the disc.
     *
     * @return 0 to 1
     */
    public double fraction() {
        if (totalSectors <= 0) {
            return phase == Phase.COMPLETED ? 1 : 0;
        }
        return Math.min(1, Math.max(0, (double) writtenSectors / totalSectors));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.0f%%", phase.description(), 100 * fraction());
    }
}
