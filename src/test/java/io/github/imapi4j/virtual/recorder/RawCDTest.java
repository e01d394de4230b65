package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.CdRig.SECTOR;
import static io.github.imapi4j.virtual.recorder.CdRig.samples;
import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2RawCDEventArgs;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiCdTrackDigitalCopySetting;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdWriteAction;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.AudioFlags;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disc at once, through native references: from the creator's image to what the virtual drive reads out of it. */
class RawCDTest {

    private static final int LEAD_IN = 22_500;

    private static CdRig rig() {
        return new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_R));
    }

    private static IDiscFormat2RawCD bare(CdRig rig) {
        return rig.create(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
    }

    private static IDiscFormat2RawCD format(CdRig rig) {
        IDiscFormat2RawCD format = bare(rig);
        format.setRecorder(rig.recorder);
        format.setClientName(CdRig.CLIENT);
        return format;
    }

    private static IDiscFormat2RawCD prepared(CdRig rig) {
        IDiscFormat2RawCD format = format(rig);
        format.prepareMedia();
        return format;
    }

    private static IRawCDImageCreator creator(CdRig rig) {
        return rig.create(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR, IRawCDImageCreator.class);
    }

    private static void track(CdRig rig, IRawCDImageCreator creator, int seed, int sectors) {
        creator.addTrack(ImapiCdSectorType.AUDIO, rig.stream(seed, sectors));
    }

    private static IStream twoTracks(CdRig rig) {
        IRawCDImageCreator creator = creator(rig);
        track(rig, creator, 1, 300);
        track(rig, creator, 2, 400);
        return rig.created(creator.createResultImage());
    }

    private static byte[] read(IStream stream, long sector, int count, int sectorBytes) {
        stream.seek(sector * sectorBytes, IStream.SEEK_SET);
        ByteBuffer buffer = ByteBuffer.allocateDirect(count * sectorBytes);
        while (buffer.hasRemaining() && stream.read(buffer) > 0) {
            continue;
        }
        byte[] read = new byte[buffer.position()];
        buffer.flip().get(read);
        return read;
    }

    /** A copy of an image, to be damaged. */
    private static byte[] bytes(IStream image, int sectorBytes) {
        int sectors = (int) (image.stat(IStream.STATFLAG_NONAME).size() / sectorBytes);
        return read(image, 0, sectors, sectorBytes);
    }

    private record Event(ImapiFormat2RawCdWriteAction action, int start, int sectors, int written, int left) {}

    private static List<Event> hear(IDiscFormat2RawCD format, Consumer<Event> onEvent, Runnable during) {
        List<Event> events = new ArrayList<>();
        DDiscFormat2RawCDEvents sink = new DDiscFormat2RawCDEvents() {
            @Override
            public void update(IDispatch object, IDispatch progress) {
                try (IDiscFormat2RawCDEventArgs args = progress.queryInterface(IDiscFormat2RawCDEventArgs.class)) {
                    Event event = new Event(
                            args.getCurrentAction().known().orElseThrow(),
                            args.getStartLba(),
                            args.getSectorCount(),
                            args.getLastWrittenLba(),
                            args.getRemainingTime());
                    events.add(event);
                    onEvent.accept(event);
                }
            }
        };
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2RawCDEvents.class, sink)) {
            during.run();
        }
        return events;
    }

    // From the image to the disc.

    @ParameterizedTest
    @EnumSource
    void gaplessTracksAreBitExactInEveryForm(ImapiFormat2RawCdDataSectorType type) {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setResultingImageType(type);
            track(rig, creator, 1, 300);
            track(rig, creator, 2, 400);
            IStream image = rig.created(creator.createResultImage());
            IDiscFormat2RawCD format = prepared(rig);
            format.setRequestedSectorType(type);
            format.writeMedia(image);
            format.releaseMedia();
            assertArrayEquals(samples(1, 300), rig.track(0));
            assertArrayEquals(samples(2, 400), rig.track(1));
            AudioTrack second = rig.disc().audioTracks().get(1);
            assertEquals(300, second.start());
            assertEquals(150, second.gap());
            assertTrue(second.gapKept());
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
        }
    }

    @Test
    void disabledGaplessAudioPutsTwoSecondsOfSilenceBetween() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setDisableGaplessAudio(true);
            track(rig, creator, 1, 300);
            track(rig, creator, 2, 400);
            assertEquals(850, creator.getStartOfLeadout());
            IStream image = rig.created(creator.createResultImage());
            IDiscFormat2RawCD format = prepared(rig);
            format.writeMedia(image);
            format.releaseMedia();
            assertArrayEquals(Arrays.copyOf(samples(1, 300), 450 * SECTOR), rig.track(0));
            assertArrayEquals(samples(2, 400), rig.track(1));
            assertEquals(450, rig.disc().audioTracks().get(1).start());
        }
    }

    @Test
    void codesIndexesAndFlagsAreReadFromTheImage() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setMediaCatalogNumber("12345678905");
            track(rig, creator, 1, 700);
            track(rig, creator, 2, 500);
            track(rig, creator, 3, 300);
            try (IRawCDImageTrackInfo info = creator.getTrackInfo(2)) {
                info.setISRC("US-RC1-76-07839");
                info.addTrackIndex(100);
                info.addTrackIndex(110);
                info.setAudioHasPreemphasis(true);
                info.setDigitalAudioCopySetting(ImapiCdTrackDigitalCopySetting.SCMS);
            }
            try (IRawCDImageTrackInfo info = creator.getTrackInfo(3)) {
                info.setDigitalAudioCopySetting(ImapiCdTrackDigitalCopySetting.PROHIBITED);
            }
            IStream image = rig.created(creator.createResultImage());
            IDiscFormat2RawCD format = prepared(rig);
            format.writeMedia(image);
            format.releaseMedia();
            assertEquals(Optional.of("0012345678905"), rig.disc().catalogNumber());
            List<AudioTrack> tracks = rig.disc().audioTracks();
            assertEquals(
                    new AudioFlags(false, AudioFlags.Copying.PERMITTED),
                    tracks.get(0).flags());
            assertEquals(Optional.empty(), tracks.get(0).isrc());
            assertEquals(
                    new AudioFlags(true, AudioFlags.Copying.SERIAL),
                    tracks.get(1).flags());
            assertEquals(Optional.of("USRC17607839"), tracks.get(1).isrc());
            assertEquals(List.of(100, 110), tracks.get(1).indexes());
            assertEquals(AudioFlags.NONE, tracks.get(2).flags());
        }
    }

    @Test
    void discInAFolderIsWavFilesAndACueSheet(@TempDir Path folder) throws IOException {
        try (CdRig rig = new CdRig(VirtualRecorder.in(folder).media(DiscType.CD_R))) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 1, 450);
            track(rig, creator, 2, 300);
            IStream image = rig.created(creator.createResultImage());
            IDiscFormat2RawCD format = prepared(rig);
            format.writeMedia(image);
            format.releaseMedia();
        }
        byte[] wav = Files.readAllBytes(folder.resolve("track02.wav"));
        assertArrayEquals(samples(2, 300), Arrays.copyOfRange(wav, 44, wav.length));
        assertEquals("""
                FILE "track01.wav" WAVE
                  TRACK 01 AUDIO
                    FLAGS DCP
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    FLAGS DCP
                    INDEX 00 00:04:00
                FILE "track02.wav" WAVE
                    INDEX 01 00:00:00
                """, Files.readString(folder.resolve("disc.cue")));
    }

    @Test
    void specialPregapIsHiddenBeforeTheFirstTrack() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.addSpecialPregap(rig.stream(9, 250));
            creator.setStartingTrackNumber(5);
            track(rig, creator, 1, 300);
            try (IRawCDImageTrackInfo info = creator.getTrackInfo(1)) {
                assertEquals(100, info.getStartingLba());
                assertEquals(5, info.getTrackNumber());
            }
            IStream image = rig.created(creator.createResultImage());
            IDiscFormat2RawCD format = prepared(rig);
            format.writeMedia(image);
            format.releaseMedia();
            AudioTrack first = rig.disc().audioTracks().get(0);
            assertEquals(100, first.start());
            assertEquals(5, first.number());
            assertTrue(first.gapKept());
            assertArrayEquals(samples(1, 300), rig.track(0));
        }
    }

    @Test
    void imageWithAnotherLeadInIsWrittenToo() {
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            byte[] shorter = bytes(image, 2_448);
            IStream cut = rig.stream(Arrays.copyOfRange(shorter, (LEAD_IN - 11_475) * 2_448, shorter.length));
            IDiscFormat2RawCD format = prepared(rig);
            assertEquals(-11_625, format.getStartOfNextSession());
            assertFails(ImapiCode.E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT, () -> format.writeMedia2(cut, 11_474));
            assertFails(SystemCode.E_INVALIDARG, () -> format.writeMedia2(cut, -1));
            format.writeMedia2(cut, 11_475);
            format.releaseMedia();
            assertArrayEquals(samples(2, 400), rig.track(1));
        }
    }

    @Test
    void imageOutlivesItsCreatorAndItsStreams() {
        try (CdRig rig = rig()) {
            IStream image;
            try (IRawCDImageCreator creator = rig.system.createInstance(
                            Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), IRawCDImageCreator.class);
                    IStream data = Com.reference(new SourceStream(new CdRig.Bytes(samples(1, 300))), IStream.class)) {
                creator.addTrack(ImapiCdSectorType.AUDIO, data);
                image = rig.created(creator.createResultImage());
            }
            byte[] sector = read(image, 22_650, 1, 2_448);
            assertArrayEquals(Arrays.copyOf(samples(1, 1), SECTOR), Arrays.copyOf(sector, SECTOR));
            try (IStream clone = image.cloneStream()) {
                assertArrayEquals(sector, read(clone, 22_650, 1, 2_448));
            }
        }
    }

    @Test
    void subcodeOfTheProgramIsBesideTheDrives() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 1, 300);
            int sectors = 22_650 + 300 + 6_750;
            byte[] subcode = new byte[sectors * 96];
            Arrays.fill(subcode, (byte) 0xFF);
            creator.addSubcodeRWGenerator(rig.stream(subcode));
            IStream image = rig.created(creator.createResultImage());
            byte[] sector = read(image, 22_700, 1, 2_448);
            for (int i = SECTOR; i < 2_448; i++) {
                assertEquals(0x3F, sector[i] & 0x3F, "R to W");
            }
            assertTrue((sector[SECTOR] & 0x80) == 0, "P stays the drive's");
        }
    }

    // Events and cancelling.

    @Test
    void eventsBeginInTheLeadIn() {
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            List<Event> events = hear(format, event -> {}, () -> format.writeMedia(image));
            Event first = events.get(0);
            assertEquals(ImapiFormat2RawCdWriteAction.PREPARING, first.action());
            assertEquals(-11_625, first.start());
            assertEquals(11_625 + 700 + 6_750, first.sectors());
            Event last = events.get(events.size() - 1);
            assertEquals(ImapiFormat2RawCdWriteAction.FINISHING, last.action());
            assertEquals(700 + 6_750 - 1, last.written());
            assertTrue(first.left() > last.left());
            format.releaseMedia();
        }
    }

    @Test
    void cancelSpoilsTheDiscAndReleaseGivesItBack() {
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            format.setWriteSpeed(4 * 75, false);
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> hear(
                            format,
                            event -> {
                                if (event.written() >= 150) {
                                    format.cancelWrite();
                                }
                            },
                            () -> format.writeMedia(image)));
            format.releaseMedia();
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertFalse(rig.virtual.drive().isHeld());
            assertFails(ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS, format::cancelWrite);
        }
    }

    @Test
    void cancelBeforeTheLeadInLeavesTheDiscBlank() {
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> hear(format, event -> format.cancelWrite(), () -> format.writeMedia(image)));
            format.releaseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    @Test
    void faultOfTheDriveSpoilsTheDisc() {
        FaultPlan plan = FaultPlan.builder()
                .write(310, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build();
        try (CdRig rig =
                new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_R).faults(plan))) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> format.writeMedia(image));
            format.releaseMedia();
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
        }
    }

    // Wrong orders.

    @Test
    void prepareNeedsARecorderAndAClientName() {
        try (CdRig rig = rig()) {
            IDiscFormat2RawCD format = bare(rig);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED, format::prepareMedia);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED, format::getCurrentWriteSpeed);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> format.setWriteSpeed(-1, false));
            format.setRecorder(rig.recorder);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID, format::prepareMedia);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID, () -> format.setClientName(""));
        }
    }

    @Test
    void emptyTrayIsNoticedWhenTheRecorderIsSet() {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().emptyTray())) {
            assertFails(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, () -> bare(rig).setRecorder(rig.recorder));
        }
    }

    @Test
    void everythingAboutThePreparedDiscNeedsOne() {
        try (CdRig rig = rig()) {
            IDiscFormat2RawCD format = format(rig);
            ImapiCode code = ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED;
            IStream data = rig.stream(1, 1);
            assertFails(code, () -> format.writeMedia(data));
            assertFails(code, () -> format.writeMedia2(data, 0));
            assertFails(code, format::releaseMedia);
            assertFails(code, format::getStartOfNextSession);
            assertFails(code, format::getLastPossibleStartOfLeadout);
            assertFails(code, format::getSupportedSectorTypes);
            assertFails(code, format::getRequestedSectorType);
            assertFails(code, () -> format.setRequestedSectorType(ImapiFormat2RawCdDataSectorType.IS_RAW));
            assertFails(code, () -> format.setBufferUnderrunFreeDisabled(true));
        }
    }

    @Test
    void whatSettlesADiscCannotChangeWhileItIsPrepared() {
        try (CdRig rig = rig()) {
            IDiscFormat2RawCD format = prepared(rig);
            ImapiCode code = ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_PREPARED;
            assertFails(code, format::prepareMedia);
            assertFails(code, () -> format.setRecorder(null));
            assertFails(code, () -> format.setClientName("another"));
            assertEquals(359_849, format.getLastPossibleStartOfLeadout());
            assertEquals(3, format.getSupportedSectorTypes().size());
            assertEquals(
                    ImapiFormat2RawCdDataSectorType.IS_COOKED,
                    format.getRequestedSectorType().known().orElseThrow());
            format.releaseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    @Test
    void nothingElseGoesDuringAWrite() {
        List<HResult> codes = new ArrayList<>();
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            List<Runnable> calls = List.of(
                    () -> format.writeMedia(image),
                    format::releaseMedia,
                    format::prepareMedia,
                    () -> format.setRecorder(null),
                    () -> format.setClientName("another"),
                    () -> format.setRequestedSectorType(ImapiFormat2RawCdDataSectorType.IS_RAW),
                    () -> format.setBufferUnderrunFreeDisabled(true));
            hear(
                    format,
                    event -> {
                        if (codes.isEmpty()) {
                            calls.forEach(call -> codes.add(assertThrows(ImapiException.class, call::run)
                                    .hresult()));
                        }
                    },
                    () -> format.writeMedia(image));
            format.releaseMedia();
        }
        assertEquals(7, codes.size());
        codes.forEach(code -> assertEquals(ImapiCode.E_IMAPI_DF2RAW_WRITE_IN_PROGRESS.hresult(), code));
    }

    @Test
    void discIsWrittenOnce() {
        try (CdRig rig = rig()) {
            IStream image = twoTracks(rig);
            IDiscFormat2RawCD format = prepared(rig);
            format.writeMedia(image);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK, () -> format.writeMedia(image));
            format.releaseMedia();
            assertFails(ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK, format::prepareMedia);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_R", "BD_RE"})
    void onlyCdsArePrepared(DiscType type) {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().media(type))) {
            assertFails(ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED, format(rig)::prepareMedia);
        }
    }

    @Test
    void requestedSpeedIsAdjustedWhenTheDiscIsPrepared() {
        try (CdRig rig = rig()) {
            IDiscFormat2RawCD format = format(rig);
            assertEquals(ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult(), format.setWriteSpeed(700, false));
            assertEquals(ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult(), format.prepareMedia());
            assertEquals(600, format.getCurrentWriteSpeed());
            format.releaseMedia();
        }
    }

    // Images that will not do: the disc is untouched.

    private static void assertRefused(CdRig rig, ImapiCode code, IStream image) {
        IDiscFormat2RawCD format = prepared(rig);
        assertFails(code, () -> format.writeMedia(image));
        format.releaseMedia();
        assertEquals(DiscStatus.BLANK, rig.disc().status());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_447, 2_352})
    void streamThatIsNotWholeSectorsIsRefused(int bytes) {
        try (CdRig rig = rig()) {
            assertRefused(rig, ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, rig.stream(new byte[bytes]));
        }
    }

    @Test
    void imageOfAnotherTypeIsRefused() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.PQ_ONLY);
            // A number of sectors whose bytes are whole sectors of 2,448 too: both are multiples of 16 bytes.
            track(rig, creator, 1, 300);
            byte[] image = bytes(rig.created(creator.createResultImage()), 2_368);
            assertRefused(
                    rig,
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED,
                    rig.stream(Arrays.copyOf(image, image.length / 2_448 * 2_448)));
        }
    }

    @Test
    void imageWithAWrongChecksumInTheLeadInIsRefused() {
        try (CdRig rig = rig()) {
            byte[] image = bytes(twoTracks(rig), 2_448);
            image[20_000 * 2_448 + SECTOR + 20] ^= 0x40;
            assertRefused(rig, ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, rig.stream(image));
        }
    }

    @Test
    void imageWithAWrongChecksumInATrackSpoilsTheDisc() {
        try (CdRig rig = rig()) {
            byte[] image = bytes(twoTracks(rig), 2_448);
            image[(22_650 + 200) * 2_448 + SECTOR + 20] ^= 0x40;
            IDiscFormat2RawCD format = prepared(rig);
            ImapiException e = assertFails(
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, () -> format.writeMedia(rig.stream(image)));
            assertTrue(e.getMessage().contains("sector 200 has a wrong checksum"), e.getMessage());
            format.releaseMedia();
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
        }
    }

    @Test
    void imageWithoutALeadOutIsRefused() {
        try (CdRig rig = rig()) {
            byte[] image = bytes(twoTracks(rig), 2_448);
            assertRefused(
                    rig,
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED,
                    rig.stream(Arrays.copyOf(image, image.length - 2_448)));
        }
    }

    @Test
    void imageThatIsLongerThanTheDiscIsRefused() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            IStream zeros = rig.create(Imapi2Class.MSFT_STREAM_ZERO, IStream.class);
            zeros.setSize(359_850L * SECTOR);
            creator.addTrack(ImapiCdSectorType.AUDIO, zeros);
            assertRefused(rig, ImapiCode.E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE, rig.created(creator.createResultImage()));
        }
    }
}
