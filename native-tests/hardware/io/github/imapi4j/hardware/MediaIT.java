package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.AudioDisc;
import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.DiscInformation;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.TrackSource;
import io.github.imapi4j.WriteSpeed;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is told of a disc fits together, whatever disc it is. */
@HardwareTest
@RequiresMedia
class MediaIT {

    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 100;
    /** BD-R is not among them: in one of its modes any sector can be written. */
    private static final Set<MediaType> WRITE_ONCE = Set.of(
            MediaType.CD_R, MediaType.DVD_R, MediaType.DVD_R_DL, MediaType.DVD_PLUS_R, MediaType.DVD_PLUS_R_DL);

    private static final Set<MediaState> NOT_WRITABLE = Set.of(
            MediaState.DAMAGED,
            MediaState.ERASE_REQUIRED,
            MediaState.NON_EMPTY_SESSION,
            MediaState.WRITE_PROTECTED,
            MediaState.FINALIZED,
            MediaState.UNSUPPORTED);

    private static final Set<MediaState> TAKES_DATA =
            Set.of(MediaState.BLANK, MediaState.APPENDABLE, MediaState.OVERWRITABLE);

    private static void assumeWritable(Media media) {
        assumeTrue(
                media.states().stream().noneMatch(NOT_WRITABLE::contains)
                        && media.states().stream().anyMatch(TAKES_DATA::contains),
                () -> "the disc cannot be written as it is: " + media);
    }

    /** A disc that was pressed, or that this drive only reads, has few properties. */
    private static void assumeSupported(Imapi imapi, Recorder drive, Media media) {
        try (Formats formats = new Formats(imapi, drive)) {
            String answer = Answers.of(() -> formats.data().isCurrentMediaSupported(formats.recorder()));
            assumeTrue(
                    answer.equals("true") && !media.states().contains(MediaState.UNSUPPORTED),
                    () -> "the disc is not supported: " + media + ", " + answer);
        }
    }

    private static boolean isCd(Media media) {
        return media.type() == MediaType.CD_R || media.type() == MediaType.CD_RW;
    }

    @Test
    void typeIsKnownAndAgreesWithItsNumber(Imapi imapi, Recorder drive) {
        Media media = drive.media();
        assertEquals(MediaType.of(media.physicalType()), media.type());
        assumeSupported(imapi, drive, media);
        assertFalse(media.type() == MediaType.UNKNOWN, () -> "physical type " + media.physicalType());
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            assertEquals(media.physicalType(), data.getCurrentPhysicalMediaType().value());
            assertTrue(
                    data.getSupportedMediaTypes().stream().anyMatch(type -> type.value() == media.physicalType()),
                    media::toString);
        }
    }

    @Test
    void statesDoNotContradictEachOther(Imapi imapi, Recorder drive) {
        Media media = drive.media();
        Set<MediaState> states = media.states();
        assertFalse(states.containsAll(Set.of(MediaState.BLANK, MediaState.FINALIZED)), media::toString);
        assertFalse(states.containsAll(Set.of(MediaState.APPENDABLE, MediaState.FINALIZED)), media::toString);
        assertTrue(media.freeSectors() == 0 || !states.contains(MediaState.FINALIZED), media::toString);
        if (states.contains(MediaState.OVERWRITABLE)) {
            assertFalse(WRITE_ONCE.contains(media.type()), media::toString);
        }
        assumeSupported(imapi, drive, media);
        try (Formats formats = new Formats(imapi, drive)) {
            int reasons = formats.data().getWriteProtectStatus().bits();
            assertTrue(reasons != 0 || !states.contains(MediaState.WRITE_PROTECTED), media::toString);
        }
    }

    @Test
    void freeSpaceIsWithinTheCapacity(Imapi imapi, Recorder drive) {
        Media media = drive.media();
        assumeWritable(media);
        assertTrue(media.totalSectors() > 0, media::toString);
        assertTrue(media.freeSectors() >= 0 && media.freeSectors() <= media.totalSectors(), media::toString);
        assertTrue(media.freeSectors() > 0 || !media.isBlank(), media::toString);
        try (Formats formats = new Formats(imapi, drive)) {
            assertEquals(
                    media.totalSectors(),
                    Integer.toUnsignedLong(formats.data().getTotalSectorsOnMedia()));
        }
    }

    @Test
    void writeSpeedsAreOnesThatExist(Imapi imapi, Recorder drive) {
        Media media = drive.media();
        assumeWritable(media);
        assertFalse(media.writeSpeeds().isEmpty(), media::toString);
        for (WriteSpeed speed : media.writeSpeeds()) {
            assertTrue(speed.times() >= SLOWEST && speed.times() <= FASTEST, speed::toString);
        }
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            Set<Integer> described = new TreeSet<>();
            for (IWriteSpeedDescriptor descriptor : data.getSupportedWriteSpeedDescriptors()) {
                try (descriptor) {
                    described.add(descriptor.getWriteSpeed());
                    assertEquals(media.physicalType(), descriptor.getMediaType().value());
                }
            }
            assertEquals(new TreeSet<>(data.getSupportedWriteSpeeds()), described);
        }
    }

    /** Discs that can be overwritten are judged by what is on them, others by what the drive says. */
    @Test
    void blankMeansWhatTheDriveSays(Imapi imapi, Recorder drive, Observations observations) {
        Media media = drive.media();
        assumeSupported(imapi, drive, media);
        try (Formats formats = new Formats(imapi, drive);
                DriveCommands commands = drive.commands()) {
            IDiscFormat2Data data = formats.data();
            boolean physically = data.getMediaPhysicallyBlank();
            boolean heuristically = data.getMediaHeuristicallyBlank();
            DiscInformation.State state = commands.discInformation().state();
            observations.note(
                    "blank",
                    media.type().displayName() + ": physically " + physically + ", heuristically " + heuristically
                            + ", state " + media.isBlank() + ", drive " + state);
            assertTrue(heuristically || !physically, "what is physically blank looks blank");
            if (!media.states().contains(MediaState.OVERWRITABLE)) {
                // The other way round does not hold: a blank disc can pass for one that is not until the tray was out.
                assertTrue(!physically || state == DiscInformation.State.EMPTY, media::toString);
                assertTrue(!media.isBlank() || state == DiscInformation.State.EMPTY, media::toString);
            }
        }
    }

    @Test
    void discInformationAgreesWithTheStates(Recorder drive) {
        Media media = drive.media();
        try (DriveCommands commands = drive.commands()) {
            DiscInformation disc = commands.discInformation();
            assertEquals(disc.writtenSessions(), media.details().sessions().orElseThrow());
            if (isCd(media)) {
                assertEquals(media.type() == MediaType.CD_RW, disc.erasable());
                assertFalse(
                        media.states().contains(MediaState.APPENDABLE)
                                && disc.state() == DiscInformation.State.FINALIZED,
                        media::toString);
            }
        }
    }

    @Test
    void moreThanTheDiscHoldsIsRefusedBeforeAnythingIsWritten(Recorder drive) {
        Media media = drive.media();
        assumeWritable(media);
        DiscImage image = DiscImage.builder()
                .add("large.bin", Content.of(media.totalBytes() + 1, InputStream::nullInputStream))
                .build();
        ImapiException failure = Answers.refusal(
                () -> drive.burn(image).append().check(),
                ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK,
                ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE);
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        assertEquals(media.states(), drive.media().states());
    }

    @Test
    void audioIsRefusedOnWhatIsNoBlankCd(Recorder drive) {
        Media media = drive.media();
        assumeTrue(!isCd(media) || !media.isBlank(), "the disc is a blank CD");
        AudioDisc disc = AudioDisc.builder()
                .add(TrackSource.pcm("silence", Content.of(new byte[300 * AudioDisc.SECTOR_SIZE])))
                .build();
        for (boolean atOnce : List.of(false, true)) {
            ImapiException failure = Answers.refusal(
                    () -> (atOnce ? drive.burn(disc).discAtOnce() : drive.burn(disc)).check(),
                    ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
                    ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
                    ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED,
                    ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK);
            assertEquals(DiscState.UNTOUCHED, failure.discState());
        }
    }
}
