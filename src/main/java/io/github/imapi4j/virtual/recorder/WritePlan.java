package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.WriteRule;
import java.time.Duration;

/**
 * What one write does to one disc, settled before its first sector.
 *
 * @param type the disc
 * @param formats whether the disc must be formatted first: a DVD+RW that was never written
 * @param dataSectors sectors of the stream
 * @param postgapSectors zeros that follow them
 * @param speed sectors a second
 * @param closes whether the disc is finalized
 * @param verification how the disc is checked
 */
record WritePlan(
        DiscType type,
        boolean formats,
        long dataSectors,
        long postgapSectors,
        int speed,
        boolean closes,
        ImapiBurnVerificationLevel verification) {

    /** The postgap of a CD's last track (documentation of PostgapAlreadyInImage). */
    private static final int POSTGAP = 150;

    /** What a quick check reads at either end. */
    static final int QUICK_SECTORS = 32;

    static WritePlan of(WriteSettings settings, DiscSpeed speed, VirtualDisc disc, long sectors) {
        DiscType type = disc.type();
        return new WritePlan(
                type,
                type == DiscType.DVD_PLUS_RW && disc.status() == DiscStatus.BLANK,
                sectors,
                postgap(settings, disc, sectors),
                speed.sectorsPerSecond(),
                closes(settings, type),
                settings.verification());
    }

    /** As much of the postgap as has room: a stream that fits is not refused because of it. */
    private static long postgap(WriteSettings settings, VirtualDisc disc, long sectors) {
        return disc.type().isCd() && !settings.postgapAlreadyInImage()
                ? Math.max(0, Math.min(POSTGAP, disc.freeSectors() - sectors))
                : 0;
    }

    /** A DVD+R that DVD players shall read is always closed. */
    private static boolean closes(WriteSettings settings, DiscType type) {
        boolean forPlayers = type == DiscType.DVD_PLUS_R || type == DiscType.DVD_PLUS_R_DL;
        return settings.forceMediaToBeClosed() || (forPlayers && !settings.dvdCompatibilityDisabled());
    }

    boolean calibrates() {
        return type.writeRule() == WriteRule.WRITE_ONCE;
    }

    long allSectors() {
        return dataSectors + postgapSectors;
    }

    long verifiedSectors() {
        return switch (verification) {
            case NONE -> 0;
            case QUICK -> Math.min(dataSectors, 2L * QUICK_SECTORS);
            case FULL -> dataSectors;
        };
    }

    /** How long a phase without sectors takes: the order of magnitude that drives show. */
    static Duration timeOf(ImapiFormat2DataWriteAction action) {
        return switch (action) {
            case VALIDATING_MEDIA, INITIALIZING_HARDWARE -> Duration.ofSeconds(1);
            case FORMATTING_MEDIA -> Duration.ofSeconds(10);
            case CALIBRATING_POWER -> Duration.ofSeconds(3);
            case FINALIZATION -> Duration.ofSeconds(15);
            case WRITING_DATA, VERIFYING, COMPLETED -> Duration.ZERO;
        };
    }

    /** The whole write, in seconds, rounded up. */
    int totalSeconds() {
        long seconds = (allSectors() + verifiedSectors() + speed - 1) / speed;
        seconds += timeOf(ImapiFormat2DataWriteAction.VALIDATING_MEDIA).toSeconds();
        seconds += timeOf(ImapiFormat2DataWriteAction.INITIALIZING_HARDWARE).toSeconds();
        seconds += timeOf(ImapiFormat2DataWriteAction.FINALIZATION).toSeconds();
        if (formats) {
            seconds += timeOf(ImapiFormat2DataWriteAction.FORMATTING_MEDIA).toSeconds();
        }
        if (calibrates()) {
            seconds += timeOf(ImapiFormat2DataWriteAction.CALIBRATING_POWER).toSeconds();
        }
        return (int) seconds;
    }
}
