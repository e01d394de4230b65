package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.BurnResult;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.Verification;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disc that can be overwritten keeps its data until it is said that they may go. */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(types = {MediaType.DVD_RW, MediaType.DVD_PLUS_RW, MediaType.DVD_RAM, MediaType.BD_RE})
@Timeout(value = 1, unit = TimeUnit.HOURS)
class OverwriteIT {

    private static final TestTree OLD = TestTree.of("old", 31);
    private static final TestTree NEW = TestTree.of("new", 32);
    private static final int SECTOR = 2_048;

    private static void assumeOverwritable(Recorder drive) {
        Media media = drive.media();
        assumeTrue(
                media.states().contains(MediaState.OVERWRITABLE),
                () -> "the disc is written front to back: " + media);
    }

    private static long burn(Recorder drive, TestTree tree) {
        BurnResult result =
                drive.burn(tree.image()).overwrite().verify(Verification.FULL).run();
        return result.sectors();
    }

    private static void assertOnDisc(Recorder drive, TestTree tree, long sectors) throws Exception {
        try (DriveCommands commands = drive.commands()) {
            Settling.untilReady(commands);
            tree.assertOn(new RecordedDisc(commands, sectors), 0);
        }
    }

    @Test
    void oldFilesGoOnlyWhenTheyAreAllowedTo(Recorder drive) throws Exception {
        assumeOverwritable(drive);
        long sectors = burn(drive, OLD);
        ImapiException failure = Answers.refusal(
                () -> drive.burn(NEW.image()).run(), ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK);
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        assertOnDisc(drive, OLD, sectors);
        assertOnDisc(drive, NEW, burn(drive, NEW));
    }

    /** The constant for it is in the header only. */
    @Test
    void writeWithoutForceOverwriteLeavesTheFilesOrSaysNothing(
            Imapi imapi, Recorder drive, Observations observations) throws Exception {
        assumeOverwritable(drive);
        long sectors = burn(drive, OLD);
        Optional<ImapiException> failure;
        try (Formats formats = new Formats(imapi, drive);
                IStream zeros = imapi.streams().zeros(64 * SECTOR)) {
            IDiscFormat2Data data = formats.data();
            failure = Answers.failureOf(() -> data.write(zeros));
        }
        observations.note(
                "overwrite",
                drive.media().type().displayName() + ": "
                        + failure.map(Answers::name).orElse("it is overwritten"));
        if (failure.isPresent()) {
            assertOnDisc(drive, OLD, sectors);
        }
    }
}
