package io.github.imapi4j;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a burn has come.
 *
 * @param phase what it is doing
 * @param addedSectors sectors of 2,048 bytes of the files that were added to the image, while that goes on in {@link
 *     Phase#PREPARING}; else 0
 * @param writtenSectors sectors of 2,048 bytes that are on the disc
 * @param totalSectors sectors of 2,048 bytes that shall be, 0 as long as that is not known
 * @param elapsed since writing began, as the drive estimates it; in {@link Phase#WAITING} what was waited so far
 * @param remaining until the end, as the drive estimates it; in {@link Phase#WAITING} until the wait is given up
 * @param waitingFor what is waited for in {@link Phase#WAITING}, else empty
 */
public record BurnProgress(
        Phase phase,
        long addedSectors,
        long writtenSectors,
        long totalSectors,
        Duration elapsed,
        Optional<Duration> remaining,
        Optional<WaitReason> waitingFor) {

    static BurnProgress of(Phase phase) {
        return new BurnProgress(phase, 0, 0, 0, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    /** Files are added to the image; the disc is untouched. */
    static BurnProgress preparing(long addedSectors, long totalSectors) {
        return new BurnProgress(
                Phase.PREPARING, addedSectors, 0, totalSectors, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    static BurnProgress waiting(WaitReason reason, Duration waited, Duration left) {
        return new BurnProgress(Phase.WAITING, 0, 0, 0, waited, Optional.of(left), Optional.of(reason));
    }

    /**
     * The part of the data that is on the disc; in {@link Phase#PREPARING} that was added to the image.
     *
     * @return 0 to 1
     */
    public double fraction() {
        if (totalSectors <= 0) {
            return phase == Phase.COMPLETED ? 1 : 0;
        }
        long sectors = phase == Phase.PREPARING ? addedSectors : writtenSectors;
        return Math.min(1, Math.max(0, (double) sectors / totalSectors));
    }

    /**
     * What is being done, in words.
     *
     * @return lower case, for example {@code calibrating} or {@code waiting for a disc}
     */
    public String description() {
        return waitingFor
                .map(reason -> phase.description() + " for " + reason.description())
                .orElse(phase.description());
    }

    @Override
    public String toString() {
        return phase == Phase.WAITING
                ? description()
                : String.format(Locale.ROOT, "%s %.0f%%", description(), 100 * fraction());
    }
}
