package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.Media;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The tray goes out and in again: late, for if it stays out, the tests of discs have had theirs. */
@HardwareTest
@RequiresRecorder
@RequiresConsent(Consent.TRAY)
@Order(Integer.MAX_VALUE - 1)
class TrayIT {

    /** Slim drives say that they can load a disc, and wait for a hand. */
    private static void assumeItHasClosed(Recorder drive, boolean disc, Observations observations) {
        boolean closed = !disc || found(drive);
        observations.note("tray", closed ? "yes" : "no: push it in");
        assumeTrue(closed, () -> drive.name() + " says that it can close its tray, and did not");
    }

    private static boolean found(Recorder drive) {
        try {
            drive.waitForMedia(SPIN_UP);
            return true;
        } catch (ImapiException e) {
            if (e.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA)) {
                return false;
            }
            throw e;
        }
    }


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
    void discIsTheSameAfterTheTrayWasOut(Recorder drive, Observations observations) {
        assumeItCanClose(drive);
        Optional<Media> before = drive.findMedia();
        drive.eject();
        try {
            assertEquals(Optional.empty(), drive.findMedia(), "nothing is in an open tray");
        } finally {
            drive.load();
        }
        assumeItHasClosed(drive, before.isPresent(), observations);
        assertEquals(facts(before), facts(drive.findMedia()));
    }

    @Test
    void ejectingTwiceAndLoadingTwiceIsHarmless(Recorder drive, Observations observations) {
        assumeItCanClose(drive);
        boolean disc = drive.findMedia().isPresent();
        try {
            drive.eject();
            drive.eject();
        } finally {
            drive.load();
        }
        drive.load();
        assumeItHasClosed(drive, disc, observations);
        assertEquals(disc, drive.findMedia().isPresent());
    }
}
