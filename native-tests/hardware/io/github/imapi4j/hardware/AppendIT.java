package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.BurnResult;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.Verification;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A disc that is kept open takes another session, and shows the files of both. First of all: a write-once disc is blank for one test
 * only, and this one tells most.
 */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(blank = true)
@Timeout(value = 1, unit = TimeUnit.HOURS)
@Order(1)
class AppendIT {

    private static final TestTree FIRST = TestTree.of("first", 21);
    private static final TestTree SECOND = TestTree.of("second", 22);

    @Test
    void secondSessionShowsTheFilesOfBoth(Imapi imapi, Recorder drive, Observations observations) throws Exception {
        BurnResult first = drive.burn(FIRST.image())
                .keepOpen()
                .verify(Verification.FULL)
                .run();
        assertOnDisc(drive, FIRST);
        boolean takesMore = takesMore(imapi, drive);
        observations.note("append", "after the first session " + drive.media() + ", takes more: " + takesMore);
        assumeTrue(takesMore, () -> "IMAPI2 adds nothing to " + drive.media());

        BurnResult second = drive.burn(SECOND.image())
                .append()
                .keepOpen()
                .verify(Verification.FULL)
                .run();
        observations.note("append", "after the second session " + drive.media());
        assertOnDisc(drive, FIRST.with(SECOND));
        assertTrue(second.image().orElseThrow().files() > first.image().orElseThrow().files());
        assertImportShowsBoth(imapi, drive);
        if (!drive.media().states().contains(MediaState.OVERWRITABLE)) {
            assertEquals(2, drive.media().details().sessions().orElseThrow());
            assertCanBeFinalized(imapi, drive);
        }
    }

    private static boolean takesMore(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive)) {
            List<IDispatch> interfaces = formats.data().getMultisessionInterfaces();
            try {
                return interfaces.stream().anyMatch(AppendIT::isSupported);
            } finally {
                interfaces.forEach(IDispatch::close);
            }
        }
    }

    private static boolean isSupported(IDispatch object) {
        try (IMultisession session = object.queryInterface(IMultisession.class)) {
            return session.getIsSupportedOnCurrentMediaState();
        }
    }

    /** What the drive reads, through readers of this project's own. */
    private static void assertOnDisc(Recorder drive, TestTree tree) throws Exception {
        Media media = drive.media();
        long start = media.states().contains(MediaState.OVERWRITABLE)
                ? 0
                : media.details().previousSessionStart().orElseThrow();
        long end = media.details().previousSessionEnd().orElse(media.totalSectors() - 1) + 1;
        try (DriveCommands commands = drive.commands()) {
            Settling.untilReady(commands);
            tree.assertOn(new RecordedDisc(commands, end), start);
        }
    }

    /** What IMAPI2 reads. */
    private static void assertImportShowsBoth(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive);
                IFileSystemImage image =
                        imapi.create(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            List<IDispatch> interfaces = formats.data().getMultisessionInterfaces();
            try {
                image.setMultisessionInterfaces(interfaces);
                image.importFileSystem();
                for (String file : List.of("\\first\\sector.bin", "\\second\\a\\b\\c\\large.bin")) {
                    assertTrue(image.exists(file).is(FsiItemType.FILE), file);
                }
            } finally {
                interfaces.forEach(IDispatch::close);
            }
        }
    }

    private static void assertCanBeFinalized(Imapi imapi, Recorder drive) throws Exception {
        drive.finalizeDisc().run();
        Media media = drive.media();
        assertTrue(media.states().contains(MediaState.FINALIZED), media::toString);
        assertFalse(media.states().contains(MediaState.APPENDABLE), media::toString);
        assertEquals(0, media.freeSectors());
        try (Formats formats = new Formats(imapi, drive)) {
            Answers.refusal(formats.data()::getNextWritableAddress, ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE);
        }
        assertOnDisc(drive, FIRST.with(SECOND));
        Answers.refusal(
                () -> drive.burn(SECOND.image()).append().check(), ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE);
    }
}
