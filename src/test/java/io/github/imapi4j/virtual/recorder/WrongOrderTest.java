package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IConnectionPointContainer;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that come too early, too late, on the wrong thread or for the wrong object; through native references. */
class WrongOrderTest {

    private static CdRig cd() {
        return new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_R));
    }

    private static IDiscFormat2TrackAtOnce trackAtOnce(CdRig rig) {
        IDiscFormat2TrackAtOnce format =
                rig.create(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class);
        format.setRecorder(rig.recorder);
        format.setClientName(CdRig.CLIENT);
        return format;
    }

    private static IDiscFormat2RawCD rawCD(CdRig rig) {
        IDiscFormat2RawCD format = rig.create(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
        format.setRecorder(rig.recorder);
        format.setClientName(CdRig.CLIENT);
        return format;
    }

    private static IStream image(CdRig rig) {
        IRawCDImageCreator creator = rig.create(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR, IRawCDImageCreator.class);
        creator.addTrack(ImapiCdSectorType.AUDIO, rig.stream(1, 300));
        return rig.created(creator.createResultImage());
    }

    // The drive.

    @Test
    void recorderOfAHeldDriveIsInitializedAndAnswersOnlyWhatItKnows(@TempDir Path folder) {
        try (CdRig holder = new CdRig(VirtualRecorder.in(folder))) {
            holder.recorder.acquireExclusiveAccess(true, "Other program");
            try (Rig late = new Rig(VirtualRecorder.in(folder))) {
                assertEquals("Other program", late.recorder.getExclusiveAccessOwner());
                assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, late.format::getCurrentPhysicalMediaType);
                assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, late.recorder::ejectMedia);
            }
        }
    }

    @Test
    void uniqueIdStaysWhenTheIndexChanges() {
        VirtualRecorder first = VirtualRecorder.inMemory();
        VirtualRecorder second = VirtualRecorder.inMemory();
        try (CdRig rig = new CdRig(first)) {
            rig.system.plug(second);
            IDiscMaster2 master = rig.create(Imapi2Class.MSFT_DISC_MASTER2, IDiscMaster2.class);
            String id = master.getItem(1);
            IDiscRecorder2 recorder = rig.create(Imapi2Class.MSFT_DISC_RECORDER2, IDiscRecorder2.class);
            recorder.initializeDiscRecorder(id);
            rig.system.unplug(first);
            assertEquals(id, master.getItem(0));
            assertEquals(id, recorder.getActiveDiscRecorder());
            assertTrue(recorder.getDeviceCanLoadMedia(), "the object goes on with its drive");
            assertFails(SystemCode.E_INVALIDARG, () -> master.getItem(1));
        }
    }

    @Test
    void trayThatIsClosedByHandIsNotClosed() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().loadedByHand())) {
            assertFalse(rig.recorder.getDeviceCanLoadMedia());
            rig.recorder.ejectMedia();
            assertFails(SystemCode.E_FAIL, rig.recorder::closeTray);
            assertTrue(rig.drive().isTrayOpen());
        }
    }

    @Test
    void silencedNotificationsEndWithTheObject() {
        try (CdRig rig = cd()) {
            try (IDiscRecorder2 forgetful = Rig.recorder(rig.system, 0)) {
                forgetful.disableMcn();
                assertFails(SystemCode.E_FAIL, rig.recorder::enableMcn);
            }
            assertFails(SystemCode.E_FAIL, rig.recorder::enableMcn);
        }
    }

    @Test
    void nothingTellsOfDiscsThatAreInserted() {
        try (CdRig rig = cd()) {
            assertFails(SystemCode.E_NOINTERFACE, () -> rig.recorder.queryInterface(IConnectionPointContainer.class));
        }
    }

    @Test
    void accessWithoutForceIsGrantedWhereNothingCanBeMounted() {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().emptyTray())) {
            rig.recorder.acquireExclusiveAccess(false, "Nobody");
            assertTrue(rig.virtual.drive().isHeld());
            rig.recorder.releaseExclusiveAccess();
        }
    }

    // The formats.

    /** How a format takes a recorder, and what it says of one that it cannot use. */
    private enum Format {
        DATA(
                Imapi2Class.MSFT_DISC_FORMAT2_DATA,
                IDiscFormat2Data.class,
                IDiscFormat2Data::setRecorder,
                ImapiCode.E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED),
        TRACK_AT_ONCE(
                Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE,
                IDiscFormat2TrackAtOnce.class,
                IDiscFormat2TrackAtOnce::setRecorder,
                ImapiCode.E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED),
        RAW_CD(
                Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD,
                IDiscFormat2RawCD.class,
                IDiscFormat2RawCD::setRecorder,
                ImapiCode.E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED),
        ERASE(
                Imapi2Class.MSFT_DISC_FORMAT2_ERASE,
                IDiscFormat2Erase.class,
                IDiscFormat2Erase::setRecorder,
                ImapiCode.E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED);

        private final Imapi2Class which;
        private final BiConsumer<IDiscFormat2, IDiscRecorder2> setRecorder;
        private final ImapiCode notSupported;

        <T extends IDiscFormat2> Format(
                Imapi2Class which, Class<T> type, BiConsumer<T, IDiscRecorder2> setRecorder, ImapiCode notSupported) {
            this.which = which;
            this.setRecorder = (format, recorder) -> {
                try (T exact = format.queryInterface(type)) {
                    setRecorder.accept(exact, recorder);
                }
            };
            this.notSupported = notSupported;
        }

        IDiscFormat2 make(CdRig rig) {
            return rig.create(which, IDiscFormat2.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recorderThatAFormatCannotUseIsRefused(Format format) {
        try (CdRig rig = cd();
                CdRig other = cd()) {
            IDiscFormat2 object = format.make(rig);
            assertTrue(object.isRecorderSupported(rig.recorder));
            assertFalse(object.isRecorderSupported(other.recorder), "no is no failure");
            assertFails(format.notSupported, () -> format.setRecorder.accept(object, other.recorder));
        }
    }

    private static final List<Consumer<IDiscFormat2TrackAtOnce>> TRACK_QUESTIONS = List.of(
            IDiscFormat2TrackAtOnce::getCurrentPhysicalMediaType,
            IDiscFormat2TrackAtOnce::getCurrentWriteSpeed,
            IDiscFormat2TrackAtOnce::getCurrentRotationTypeIsPureCAV,
            IDiscFormat2TrackAtOnce::getSupportedWriteSpeeds,
            IDiscFormat2TrackAtOnce::getSupportedWriteSpeedDescriptors);

    private static final List<Consumer<IDiscFormat2RawCD>> RAW_QUESTIONS = List.of(
            IDiscFormat2RawCD::getCurrentPhysicalMediaType,
            IDiscFormat2RawCD::getCurrentWriteSpeed,
            IDiscFormat2RawCD::getCurrentRotationTypeIsPureCAV,
            IDiscFormat2RawCD::getSupportedWriteSpeeds,
            IDiscFormat2RawCD::getSupportedWriteSpeedDescriptors);

    @Test
    void questionsAboutADiscNeedTheRecorderThatWasLetGo() {
        try (CdRig rig = cd()) {
            IDiscFormat2TrackAtOnce trackAtOnce = trackAtOnce(rig);
            trackAtOnce.setRecorder(null);
            TRACK_QUESTIONS.forEach(question ->
                    assertFails(ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED, () -> question.accept(trackAtOnce)));
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> trackAtOnce.setWriteSpeed(-1, false));
            IDiscFormat2RawCD rawCD = rawCD(rig);
            rawCD.setRecorder(null);
            RAW_QUESTIONS.forEach(question ->
                    assertFails(ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED, () -> question.accept(rawCD)));
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, () -> rawCD.setWriteSpeed(-1, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void discThatIsNotThereIsNoDiscThatIsNotSupported(Format format) {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().emptyTray())) {
            assertFails(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
                    () -> format.make(rig).isCurrentMediaSupported(rig.recorder));
        }
    }

    @Test
    void onlyDataAndTracksCanBeVerified() {
        try (CdRig rig = cd()) {
            Format.DATA.make(rig).queryInterface(IBurnVerification.class).close();
            Format.TRACK_AT_ONCE
                    .make(rig)
                    .queryInterface(IBurnVerification.class)
                    .close();
            for (Format format : List.of(Format.RAW_CD, Format.ERASE)) {
                IDiscFormat2 object = format.make(rig);
                assertFails(SystemCode.E_NOINTERFACE, () -> object.queryInterface(IBurnVerification.class));
            }
        }
    }

    @Test
    void verificationIsSettledBeforeTheWrite() {
        List<ResultCode> codes = new ArrayList<>();
        try (Rig rig = new Rig(VirtualRecorder.inMemory());
                IBurnVerification verification = rig.format.queryInterface(IBurnVerification.class)) {
            rig.writeHearing(new PatternSource(100), (format, event) -> {
                if (event.action() == ImapiFormat2DataWriteAction.WRITING_DATA) {
                    codes.add(assertFails(
                                    ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS,
                                    () -> verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.FULL))
                            .error());
                }
            });
            assertTrue(verification.getBurnVerificationLevel().is(ImapiBurnVerificationLevel.NONE));
        }
        assertEquals(1, codes.size());
    }

    @Test
    void missingStreamIsAMissingPointer() {
        try (Rig data = new Rig(VirtualRecorder.inMemory());
                CdRig tracks = cd();
                CdRig raw = cd()) {
            assertFails(SystemCode.E_POINTER, () -> write(data.format));
            IDiscFormat2TrackAtOnce trackAtOnce = trackAtOnce(tracks);
            trackAtOnce.prepareMedia();
            assertFails(SystemCode.E_POINTER, () -> addTrack(trackAtOnce));
            trackAtOnce.releaseMedia();
            IDiscFormat2RawCD rawCD = rawCD(raw);
            rawCD.prepareMedia();
            assertFails(SystemCode.E_POINTER, () -> writeMedia(rawCD));
            rawCD.releaseMedia();
            assertEquals(DiscStatus.BLANK, data.disc().status());
        }
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as a program in C can
    private static void write(IDiscFormat2Data format) {
        format.write(null);
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static void addTrack(IDiscFormat2TrackAtOnce format) {
        format.addAudioTrack(null);
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static void writeMedia(IDiscFormat2RawCD format) {
        format.writeMedia(null);
    }

    // Cancelling where it is not allowed.

    @Test
    void preparedDiscHasNothingToCancel() {
        try (CdRig tracks = cd();
                CdRig raw = cd()) {
            IDiscFormat2TrackAtOnce trackAtOnce = trackAtOnce(tracks);
            trackAtOnce.prepareMedia();
            assertFails(ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS, trackAtOnce::cancelAddTrack);
            trackAtOnce.releaseMedia();
            IDiscFormat2RawCD rawCD = rawCD(raw);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS, rawCD::cancelWrite);
            rawCD.prepareMedia();
            assertFails(ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS, rawCD::cancelWrite);
            rawCD.releaseMedia();
        }
    }

    @Test
    void trackIsCancelledByItsEventAlone() {
        try (CdRig rig = cd()) {
            IDiscFormat2TrackAtOnce format = trackAtOnce(rig);
            format.prepareMedia();
            Elsewhere elsewhere = new Elsewhere(format::cancelAddTrack);
            DDiscFormat2TrackAtOnceEvents sink = (object, progress) -> elsewhere.call();
            advised(format, DDiscFormat2TrackAtOnceEvents.class, sink, () -> format.addAudioTrack(rig.stream(1, 300)));
            format.releaseMedia();
            elsewhere.assertRefused();
            assertEquals(1, rig.disc().audioTracks().size());
            assertEquals(0, rig.system.cancelsAccepted());
        }
    }

    @Test
    void rawImageIsCancelledByItsEventAlone() {
        try (CdRig rig = cd()) {
            IStream image = image(rig);
            IDiscFormat2RawCD format = rawCD(rig);
            format.prepareMedia();
            Elsewhere elsewhere = new Elsewhere(format::cancelWrite);
            DDiscFormat2RawCDEvents sink = (object, progress) -> elsewhere.call();
            advised(format, DDiscFormat2RawCDEvents.class, sink, () -> format.writeMedia(image));
            format.releaseMedia();
            elsewhere.assertRefused();
            assertEquals(DiscStatus.FINALIZED, rig.disc().status());
        }
    }

    @SuppressWarnings("try") // the connection is only held
    private static <T extends IDispatch> void advised(IUnknown format, Class<T> type, T sink, Runnable during) {
        try (EventConnection connection = EventConnection.advise(format, type, sink)) {
            during.run();
        }
    }

    /** Calls a method once, on a thread of its own, and keeps what it fails with. */
    private static final class Elsewhere {
        private final Runnable method;
        private final List<ResultCode> codes = new ArrayList<>();

        Elsewhere(Runnable method) {
            this.method = method;
        }

        void call() {
            if (!codes.isEmpty()) {
                return;
            }
            Thread thread = new Thread(() -> {
                try {
                    method.run();
                    codes.add(SystemCode.S_OK);
                } catch (ImapiException e) {
                    codes.add(e.error());
                }
            });
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void assertRefused() {
            assertEquals(List.of(SystemCode.E_FAIL), codes);
        }
    }
}
