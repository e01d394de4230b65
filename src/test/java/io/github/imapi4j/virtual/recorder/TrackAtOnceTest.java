package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.CdRig.SECTOR;
import static io.github.imapi4j.virtual.recorder.CdRig.samples;
import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnceEventArgs;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2TaoWriteAction;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Audio track at once, through native references: what is written, and what each wrong order ends in. */
class TrackAtOnceTest {

    private static CdRig rig() {
        return new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_R));
    }

    private static CdRig rig(FaultPlan plan) {
        return new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_R).faults(plan));
    }

    private static IDiscFormat2TrackAtOnce bare(CdRig rig) {
        return rig.create(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class);
    }

    private static IDiscFormat2TrackAtOnce format(CdRig rig) {
        IDiscFormat2TrackAtOnce format = bare(rig);
        format.setRecorder(rig.recorder);
        format.setClientName(CdRig.CLIENT);
        return format;
    }

    private static IDiscFormat2TrackAtOnce prepared(CdRig rig) {
        IDiscFormat2TrackAtOnce format = format(rig);
        format.prepareMedia();
        return format;
    }

    /** What an event said. */
    private record Event(int track, ImapiFormat2TaoWriteAction action, int start, int sectors, int written, int left) {}

    private static List<Event> hear(
            IDiscFormat2TrackAtOnce format, BiConsumer<IDiscFormat2TrackAtOnce, Event> onEvent, Runnable during) {
        List<Event> events = new ArrayList<>();
        DDiscFormat2TrackAtOnceEvents sink = new DDiscFormat2TrackAtOnceEvents() {
            @Override
            public void update(IDispatch object, IDispatch progress) {
                try (IDiscFormat2TrackAtOnce sender = object.queryInterface(IDiscFormat2TrackAtOnce.class);
                        IDiscFormat2TrackAtOnceEventArgs args =
                                progress.queryInterface(IDiscFormat2TrackAtOnceEventArgs.class)) {
                    Event event = new Event(
                            args.getCurrentTrackNumber(),
                            args.getCurrentAction().known().orElseThrow(),
                            args.getStartLba(),
                            args.getSectorCount(),
                            args.getLastWrittenLba(),
                            args.getRemainingTime());
                    events.add(event);
                    onEvent.accept(sender, event);
                }
            }
        };
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2TrackAtOnceEvents.class, sink)) {
            during.run();
        }
        return events;
    }

    // What is written.

    @Test
    void tracksAreBitExactWithTwoSecondsBetween() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 300));
            format.addAudioTrack(rig.stream(2, 501));
            format.releaseMedia();
            assertArrayEquals(samples(1, 300), rig.track(0));
            assertArrayEquals(samples(2, 501), rig.track(1));
            AudioTrack second = rig.disc().audioTracks().get(1);
            assertEquals(450, second.start());
            assertEquals(150, second.gap());
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
        }
    }

    @Test
    void shortTrackIsFilledUpToFourSeconds() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 10));
            format.releaseMedia();
            assertArrayEquals(Arrays.copyOf(samples(1, 10), 300 * SECTOR), rig.track(0));
        }
    }

    @Test
    void discThatIsNotFinalizedTakesADataSession() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = format(rig);
            assertFalse(format.getDoNotFinalizeMedia());
            format.setDoNotFinalizeMedia(true);
            assertTrue(format.getDoNotFinalizeMedia());
            format.prepareMedia();
            format.addAudioTrack(rig.stream(1, 300));
            format.releaseMedia();
            assertEquals(DiscStatus.APPENDABLE, rig.disc().status());
            IDiscFormat2Data data = rig.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class);
            data.setRecorder(rig.recorder);
            data.setClientName(CdRig.CLIENT);
            assertEquals(11_700, data.getNextWritableAddress());
            data.write(rig.created(Com.reference(new SourceStream(new PatternSource(20)), IStream.class)));
            assertEquals(2, rig.disc().sessions().size());
            assertEquals(1, rig.disc().audioTracks().size());
        }
    }

    @Test
    void releaseWithoutTracksLeavesTheDiscBlank() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.releaseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
            format.prepareMedia();
            format.releaseMedia();
        }
    }

    @Test
    void formatThatIsDroppedGivesTheDriveBackAndLeavesTheDiscOpen() {
        try (CdRig rig = rig()) {
            try (IDiscFormat2TrackAtOnce format = rig.system.createInstance(
                    Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE.clsid(), IDiscFormat2TrackAtOnce.class)) {
                format.setRecorder(rig.recorder);
                format.setClientName(CdRig.CLIENT);
                format.prepareMedia();
                format.addAudioTrack(rig.stream(1, 300));
            }
            assertFalse(rig.virtual.drive().isHeld());
            assertEquals(DiscStatus.SPOILED, rig.disc().status(), "without a table of contents nothing plays it");
        }
    }

    // Numbers of the prepared disc.

    @Test
    void sectorsAndTableOfContentsFollowTheTracks() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertEquals(0, format.getNumberOfExistingTracks());
            assertEquals(359_849, format.getTotalSectorsOnMedia());
            assertEquals(359_849, format.getFreeSectorsOnMedia());
            assertEquals(0, format.getUsedSectorsOnMedia());
            format.addAudioTrack(rig.stream(1, 300));
            format.addAudioTrack(rig.stream(2, 400));
            assertEquals(2, format.getNumberOfExistingTracks());
            assertEquals(850, format.getUsedSectorsOnMedia());
            assertEquals(359_849 - 1000, format.getFreeSectorsOnMedia());
            List<Integer> toc = format.getExpectedTableOfContents();
            List<Integer> expected = List.of(
                    0,
                    26,
                    1,
                    2, // length, first and last track
                    0,
                    0x10,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0, //
                    0,
                    0x10,
                    2,
                    0,
                    0,
                    0,
                    450 >> 8,
                    450 & 0xFF, //
                    0,
                    0x10,
                    0xAA,
                    0,
                    0,
                    0,
                    850 >> 8,
                    850 & 0xFF);
            assertEquals(expected, toc);
            format.releaseMedia();
        }
    }

    @Test
    void sectorsDuringAWriteAreThoseBeforeIt() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            List<Integer> used = new ArrayList<>();
            hear(
                    format,
                    (sender, event) -> used.add(sender.getUsedSectorsOnMedia()),
                    () -> format.addAudioTrack(rig.stream(1, 3_600)));
            assertEquals(List.of(0, 0, 0, 0), used.subList(0, 4));
            format.releaseMedia();
        }
    }

    // Wrong orders.

    @Test
    void prepareNeedsARecorderAndAClientName() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = bare(rig);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED, format::prepareMedia);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED, format::getCurrentPhysicalMediaType);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED, format::getCurrentWriteSpeed);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> format.setWriteSpeed(-1, false));
            format.setRecorder(rig.recorder);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID, format::prepareMedia);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID, () -> format.setClientName("a/b"));
            assertFalse(rig.virtual.drive().isHeld());
        }
    }

    @Test
    void everythingAboutThePreparedDiscNeedsOne() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = format(rig);
            ImapiCode code = ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED;
            IStream data = rig.stream(1, 300);
            assertFails(code, () -> format.addAudioTrack(data));
            assertFails(code, format::releaseMedia);
            assertFails(code, format::getNumberOfExistingTracks);
            assertFails(code, format::getTotalSectorsOnMedia);
            assertFails(code, format::getFreeSectorsOnMedia);
            assertFails(code, format::getUsedSectorsOnMedia);
            assertFails(code, format::getExpectedTableOfContents);
            assertFails(code, () -> format.setBufferUnderrunFreeDisabled(true));
        }
    }

    @Test
    void whatSettlesADiscCannotChangeWhileItIsPrepared() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            ImapiCode code = ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_PREPARED;
            assertFails(code, format::prepareMedia);
            assertFails(code, () -> format.setRecorder(null));
            assertFails(code, () -> format.setClientName("another"));
            assertFails(code, () -> format.setDoNotFinalizeMedia(true));
            format.setBufferUnderrunFreeDisabled(true);
            assertTrue(format.getBufferUnderrunFreeDisabled());
            format.releaseMedia();
            format.setRecorder(null);
            assertNull(format.getRecorder());
        }
    }

    @Test
    void nothingElseGoesWhileATrackIsWritten() {
        List<HResult> codes = new ArrayList<>();
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            IStream other = rig.stream(2, 300);
            List<Runnable> calls = List.of(
                    () -> format.addAudioTrack(other),
                    format::releaseMedia,
                    format::prepareMedia,
                    format::getNumberOfExistingTracks,
                    format::getExpectedTableOfContents,
                    () -> format.setRecorder(null),
                    () -> format.setClientName("another"),
                    () -> format.setDoNotFinalizeMedia(true),
                    () -> format.setBufferUnderrunFreeDisabled(true),
                    () -> format.setWriteSpeed(-1, false));
            boolean[] tried = {false};
            hear(
                    format,
                    (sender, event) -> {
                        if (!tried[0] && event.action() == ImapiFormat2TaoWriteAction.WRITING) {
                            tried[0] = true;
                            calls.forEach(call -> codes.add(assertThrows(ImapiException.class, call::run)
                                    .hresult()));
                        }
                    },
                    () -> format.addAudioTrack(rig.stream(1, 300)));
            format.releaseMedia();
        }
        assertEquals(10, codes.size());
        for (HResult code : codes) {
            assertEquals(ImapiCode.E_IMAPI_DF2TAO_WRITE_IN_PROGRESS.hresult(), code);
        }
    }

    @Test
    void doNotFinalizeIsForBlankDiscsOnly() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 300));
            format.releaseMedia();
            assertFails(
                    ImapiCode.E_IMAPI_DF2TAO_PROPERTY_FOR_BLANK_MEDIA_ONLY, () -> format.setDoNotFinalizeMedia(true));
        }
    }

    @Test
    void tableOfContentsOfAnEmptyDiscDoesNotExist() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertFails(ImapiCode.E_IMAPI_DF2TAO_TABLE_OF_CONTENTS_EMPTY_DISC, format::getExpectedTableOfContents);
        }
    }

    @Test
    void cancelWithoutAWriteIsRefused() {
        try (CdRig rig = rig()) {
            assertFails(ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS, format(rig)::cancelAddTrack);
        }
    }

    // Discs that will not do.

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CD_R", "CD_RW"})
    void onlyCdsArePrepared(DiscType type) {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().media(type))) {
            IDiscFormat2TrackAtOnce format = format(rig);
            assertTrue(format.isRecorderSupported(rig.recorder));
            assertFalse(format.isCurrentMediaSupported(rig.recorder));
            assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED, format::prepareMedia);
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
        }
    }

    @Test
    void discThatHoldsSomethingIsNotPrepared() {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_RW))) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 300));
            format.releaseMedia();
            assertTrue(format.isCurrentMediaSupported(rig.recorder));
            assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK, format::prepareMedia);
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
        }
    }

    @Test
    void emptyTrayIsNoMedia() {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().emptyTray())) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, format(rig)::prepareMedia);
        }
    }

    @Test
    void heldDriveIsLocked() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.LOCK, ImapiCode.E_IMAPI_RECORDER_LOCKED)
                .build();
        try (CdRig rig = rig(plan)) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, format(rig)::prepareMedia);
        }
    }

    @Test
    void trayStaysClosedWhileTheDiscIsPrepared() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, rig.recorder::ejectMedia);
            format.releaseMedia();
            rig.recorder.ejectMedia();
        }
    }

    @Test
    void supportedMediaAreTheTwoCds() {
        try (CdRig rig = rig()) {
            assertEquals(
                    List.of(ImapiMediaPhysicalType.CDR, ImapiMediaPhysicalType.CDRW),
                    bare(rig).getSupportedMediaTypes().stream()
                            .map(type -> type.known().orElseThrow())
                            .toList());
        }
    }

    // Streams that will not do, and limits.

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SECTOR - 1, SECTOR + 44})
    void streamThatIsNotWholeSectorsIsRefused(int bytes) {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertFails(
                    ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED,
                    () -> format.addAudioTrack(rig.stream(new byte[bytes])));
            format.releaseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    /** Silence of a size. */
    private record Silence(long sectors) implements StreamSource {
        @Override
        public String name() {
            return "silence";
        }

        @Override
        public long size() {
            return sectors * SECTOR;
        }

        @Override
        public ReadableByteChannel open(long position) {
            return new ZeroSource(Long.MAX_VALUE / 4_096).open(0);
        }
    }

    private static IStream silence(CdRig rig, long sectors) {
        return rig.created(Com.reference(new SourceStream(new Silence(sectors)), IStream.class));
    }

    @ParameterizedTest
    @CsvSource({"359849, true", "359850, false"})
    void trackAsLongAsTheDiscFits(long sectors, boolean fits) {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            if (fits) {
                format.addAudioTrack(silence(rig, sectors));
                assertEquals(0, format.getFreeSectorsOnMedia());
                assertFails(ImapiCode.E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE, () -> format.addAudioTrack(rig.stream(1, 300)));
            } else {
                assertFails(
                        ImapiCode.E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE, () -> format.addAudioTrack(silence(rig, sectors)));
            }
            format.releaseMedia();
        }
    }

    @Test
    void hundredthTrackIsOneTooMany() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            IStream data = rig.stream(1, 2);
            for (int i = 0; i < 99; i++) {
                format.addAudioTrack(data);
            }
            assertFails(ImapiCode.E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED, () -> format.addAudioTrack(data));
            format.releaseMedia();
            assertEquals(99, rig.disc().audioTracks().size());
        }
    }

    // Events and cancelling.

    @Test
    void eventsSayWhatTheDriveDoesAndHowFarItIs() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 300));
            List<Event> events = hear(format, (sender, event) -> {}, () -> format.addAudioTrack(silence(rig, 9_000)));
            assertEquals(ImapiFormat2TaoWriteAction.PREPARING, events.get(0).action());
            // At 48x, 3,600 sectors a second: one at the beginning, then each half second.
            List<Event> writing = events.stream()
                    .filter(event -> event.action() == ImapiFormat2TaoWriteAction.WRITING)
                    .toList();
            assertEquals(
                    List.of(450, 2_249, 4_049, 5_849, 7_649, 9_449),
                    writing.stream().map(Event::written).toList());
            Event last = events.get(events.size() - 1);
            assertEquals(ImapiFormat2TaoWriteAction.FINISHING, last.action());
            assertEquals(2, last.track());
            assertEquals(450, last.start());
            assertEquals(9_000, last.sectors());
            assertTrue(events.get(0).left() > last.left());
            format.releaseMedia();
        }
    }

    @Test
    void cancelledTrackStaysShorter() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.setWriteSpeed(4 * 75, false);
            ImapiException e = assertThrows(
                    ImapiException.class,
                    () -> hear(
                            format,
                            (sender, event) -> {
                                if (event.written() >= 449) {
                                    sender.cancelAddTrack();
                                }
                            },
                            () -> format.addAudioTrack(rig.stream(1, 3_000))));
            assertTrue(e.is(ImapiCode.E_IMAPI_REQUEST_CANCELLED), e::toString);
            assertEquals(1, format.getNumberOfExistingTracks());
            format.addAudioTrack(rig.stream(2, 300));
            format.releaseMedia();
            assertEquals(450, rig.disc().audioTracks().get(0).sectors());
            assertArrayEquals(Arrays.copyOf(samples(1, 3_000), 450 * SECTOR), rig.track(0));
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
        }
    }

    @Test
    void cancelBeforeTheFirstSectorLeavesNoTrack() {
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertFails(
                    ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                    () -> hear(
                            format,
                            (sender, event) -> sender.cancelAddTrack(),
                            () -> format.addAudioTrack(rig.stream(1, 3_000))));
            assertEquals(0, format.getNumberOfExistingTracks());
            format.releaseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    @Test
    void streamThatFailsLeavesAShorterTrackAndItsCause() {
        StreamSource broken = new StreamSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public long size() {
                return 2_000L * SECTOR;
            }

            @Override
            public ReadableByteChannel open(long position) {
                return new ReadableByteChannel() {
                    private int left = 1_000 * SECTOR;

                    @Override
                    public int read(ByteBuffer target) throws IOException {
                        if (left == 0) {
                            throw new IOException("the disk is gone");
                        }
                        int count = Math.min(left, target.remaining());
                        target.position(target.position() + count);
                        left -= count;
                        return count;
                    }

                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
            }
        };
        try (CdRig rig = rig()) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            IStream data = rig.created(Com.reference(new SourceStream(broken), IStream.class));
            ImapiException e = assertThrows(ImapiException.class, () -> format.addAudioTrack(data));
            assertTrue(e.is(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE), e::toString);
            assertEquals("the disk is gone", e.getCause().getMessage());
            format.releaseMedia();
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
            assertTrue(rig.disc().audioTracks().get(0).sectors() < 1_001);
        }
    }

    @Test
    void faultOfTheDriveSpoilsTheDiscAndReleaseGivesItBack() {
        FaultPlan plan = FaultPlan.builder()
                .write(200, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
                .build();
        try (CdRig rig = rig(plan)) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> format.addAudioTrack(rig.stream(1, 300)));
            assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK, () -> format.addAudioTrack(rig.stream(2, 300)));
            format.releaseMedia();
            assertFalse(rig.virtual.drive().isHeld());
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
        }
    }

    @Test
    void releaseThatFailsGivesTheDriveBackNevertheless() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.FINALIZE, ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT)
                .build();
        try (CdRig rig = rig(plan)) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            format.addAudioTrack(rig.stream(1, 300));
            assertFails(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, format::releaseMedia);
            assertFalse(rig.virtual.drive().isHeld());
            assertFails(ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED, format::releaseMedia);
        }
    }

    // Verification.

    @Test
    void quickVerificationReadsTheTrackBackAndFullIsNotSupported() {
        FaultPlan plan = FaultPlan.builder()
                .verify(440, ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)
                .build();
        try (CdRig rig = rig(plan)) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            try (IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
                assertFails(
                        SystemCode.E_NOTIMPL,
                        () -> verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.FULL));
                verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.QUICK);
                assertEquals(
                        ImapiBurnVerificationLevel.QUICK,
                        verification.getBurnVerificationLevel().known().orElseThrow());
            }
            List<Event> events = hear(format, (sender, event) -> {}, () -> format.addAudioTrack(rig.stream(1, 300)));
            assertTrue(events.stream().anyMatch(event -> event.action() == ImapiFormat2TaoWriteAction.VERIFYING));
            // The second track begins at 450; its fault lies before it, the third one's tail is sound.
            format.addAudioTrack(rig.stream(2, 300));
            format.releaseMedia();
        }
        FaultPlan tail = FaultPlan.builder()
                .verify(290, ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)
                .build();
        try (CdRig rig = rig(tail)) {
            IDiscFormat2TrackAtOnce format = prepared(rig);
            try (IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
                verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.QUICK);
            }
            assertFails(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, () -> format.addAudioTrack(rig.stream(1, 300)));
            format.releaseMedia();
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
        }
    }
}
