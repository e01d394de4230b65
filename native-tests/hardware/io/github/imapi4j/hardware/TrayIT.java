package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.Media;
import io.github.imapi4j.Recorder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tray goes out and in again. */
@HardwareTest
@RequiresRecorder
@RequiresConsent(Consent.TRAY)
class TrayIT {

    private static final Duration SPIN_UP = Duration.ofMinutes(2);

    private static void assumeItCanClose(Recorder drive) {
        assumeTrue(drive.info().canLoadMedia(), () -> drive.name() + " cannot close its tray by itself");
    }

    /** What a disc is, without what a drive may find out newly each time. */
    private static Optional<String> facts(Optional<Media> disc) {
        return disc.map(media -> media.type() + " " + media.states() + " " + media.totalSectors() + " "
                + media.freeSectors() + " " + media.details().sessions());
    }

    @Test
    void discIsTheSameAfterTheTrayWasOut(Recorder drive) {
        assumeItCanClose(drive);
        Optional<Media> before = drive.findMedia();
        drive.eject();
        try {
            assertEquals(Optional.empty(), drive.findMedia(), "nothing is in an open tray");
        } finally {
            drive.load();
        }
        Optional<Media> after = before.isPresent() ? Optional.of(drive.waitForMedia(SPIN_UP)) : drive.findMedia();
        assertEquals(facts(before), facts(after));
    }

    @Test
    void ejectingTwiceAndLoadingTwiceIsHarmless(Recorder drive) {
        assumeItCanClose(drive);
        boolean disc = drive.findMedia().isPresent();
        drive.eject();
        drive.eject();
        drive.load();
        drive.load();
        if (disc) {
            drive.waitForMedia(SPIN_UP);
        }
        assertEquals(disc, drive.findMedia().isPresent());
    }
}
