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
 * @param writtenSectors sectors that are on the disc, of {@link #sectorSize} bytes
 * @param totalSectors sectors that shall be, 0 as long as that is not known
 * @param elapsed since writing began, as the drive estimates it; in {@link Phase#WAITING} what was waited so far
 * @param remaining until the end, as the drive estimates it; in {@link Phase#WAITING} until the wait is given up
 * @param waitingFor what is waited for in {@link Phase#WAITING}, else empty
 * @param track the track of an audio CD that it is about, 1 to 99; 0 for anything else
 * @param tracks how many tracks an audio CD shall have; 0 for anything else
 */
public record BurnProgress(
        Phase phase,
        long addedSectors,
        long writtenSectors,
        long totalSectors,
        Duration elapsed,
        Optional<Duration> remaining,
        Optional<WaitReason> waitingFor,
        int track,
        int tracks) {

    /** Of data, which has no tracks. */
    BurnProgress(
            Phase phase,
            long addedSectors,
            long writtenSectors,
            long totalSectors,
            Duration elapsed,
            Optional<Duration> remaining,
            Optional<WaitReason> waitingFor) {
        this(phase, addedSectors, writtenSectors, totalSectors, elapsed, remaining, waitingFor, 0, 0);
    }

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
     * Bytes in a sector.
     *
     * @return 2,352 for an audio CD, 2,048 for data
     */
    public int sectorSize() {
        return tracks > 0 ? AudioDisc.SECTOR_SIZE : Media.SECTOR_SIZE;
    }

    /**
     * What is being done, in words.
     *
     * @return lower case, for example {@code calibrating}, {@code waiting for a disc} or {@code writing track 3 of 12}
     */
    public String description() {
        String doing = phase.description();
        if (track > 0) {
            return doing + " track " + track + " of " + tracks;
        }
        return waitingFor.map(reason -> doing + " for " + reason.description()).orElse(doing);
    }

    @Override
    public String toString() {
        return phase == Phase.WAITING
                ? description()
                : String.format(Locale.ROOT, "%s %.0f%%", description(), 100 * fraction());
    }
}
