package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.MediaType;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IMultisession;
import io.github.imapi4j.imapi2.IMultisessionRandomWrite;
import io.github.imapi4j.imapi2.IMultisessionSequential;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the formats say of a disc, and what they refuse, before anything is written. */
@HardwareTest
@RequiresMedia
class FormatsIT {

    private static final String YES = "true";

    @Test
    void eachFormatSaysWhetherItSupportsTheDisc(Imapi imapi, Recorder drive, Observations observations) {
        Media media = drive.media();
        Map<String, String> answers = new LinkedHashMap<>();
        try (Formats formats = new Formats(imapi, drive)) {
            formats.all().forEach((name, format) -> {
                answers.put(name, Answers.of(() -> format.isCurrentMediaSupported(formats.recorder())));
                answers.put(
                        name + " with the drive", Answers.of(() -> format.isRecorderSupported(formats.recorder())));
            });
        }
        observations.note("media-supported", media + ": " + Answers.words(answers));
        if (!media.writeSpeeds().isEmpty()) {
            assertEquals(YES, answers.get("data with the drive")); // one that only reads says no
        }
        if (media.type() != MediaType.CD_R && media.type() != MediaType.CD_RW) {
            assertFalse(answers.get("track at once").equals(YES), media::toString);
            assertFalse(answers.get("raw CD").equals(YES), media::toString);
        }
        if (media.isBlank() && !media.states().contains(MediaState.UNSUPPORTED)) {
            assertEquals(YES, answers.get("data"), media::toString);
        }
    }

    @Test
    void multisessionInterfacesFitTheDisc(Imapi imapi, Recorder drive, Observations observations) {
        Media media = drive.media();
        try (Formats formats = new Formats(imapi, drive)) {
            List<IDispatch> interfaces = formats.data().getMultisessionInterfaces();
            try {
                for (IDispatch object : interfaces) {
                    try (IMultisession session = object.queryInterface(IMultisession.class)) {
                        observations.note("sessions", media + ": " + describe(session));
                        try (IDiscRecorder2 recorder = session.getImportRecorder()) {
                            assertEquals(drive.id(), recorder.getActiveDiscRecorder());
                        }
                        if (media.states().contains(MediaState.FINALIZED)) {
                            assertFalse(session.getIsSupportedOnCurrentMediaState(), media::toString);
                        }
                    }
                }
                if (interfaces.isEmpty()) {
                    observations.note("sessions", media + ": none");
                }
            } finally {
                interfaces.forEach(IDispatch::close);
            }
        }
    }

    private static String describe(IMultisession session) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("supported", Answers.of(session::getIsSupportedOnCurrentMediaState));
        values.put("in use", Answers.of(session::getInUse));
        asA(session, IMultisessionSequential.class).ifPresent(sequential -> {
            try (sequential) {
                values.put("sequential, first data session", Answers.of(sequential::getIsFirstDataSession));
                values.put("previous start", Answers.of(sequential::getStartAddressOfPreviousSession));
                values.put("last written", Answers.of(sequential::getLastWrittenAddressOfPreviousSession));
                values.put("next", Answers.of(sequential::getNextWritableAddress));
                values.put("free", Answers.of(sequential::getFreeSectorsOnMedia));
            }
        });
        asA(session, IMultisessionRandomWrite.class).ifPresent(random -> {
            try (random) {
                values.put("random, write unit", Answers.of(random::getWriteUnitSize));
                values.put("last written", Answers.of(random::getLastWrittenAddress));
                values.put("total", Answers.of(random::getTotalSectorsOnMedia));
            }
        });
        return Answers.words(values);
    }

    private static <T extends IMultisession> Optional<T> asA(IMultisession session, Class<T> type) {
        try {
            return Optional.of(session.queryInterface(type));
        } catch (ImapiException e) {
            if (e.is(SystemCode.E_NOINTERFACE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Test
    void verificationTakesTheLevelsThatAreDocumented(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            formats.all().forEach((name, format) -> {
                try (IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
                    String before = Answers.of(verification::getBurnVerificationLevel);
                    observations.note(
                            "verification", name + ": " + before + " at first; " + Answers.words(levels(verification)));
                } catch (ImapiException e) {
                    assertTrue(e.is(SystemCode.E_NOINTERFACE), e::getMessage);
                    observations.note("verification", name + ": none");
                }
            });
            try (IBurnVerification verification = formats.data().queryInterface(IBurnVerification.class)) {
                levels(verification).forEach((level, answer) -> assertEquals("S_OK", answer, level));
            } catch (ImapiException e) {
                assumeTrue(!e.is(SystemCode.E_NOINTERFACE), "this Windows cannot verify");
                throw e;
            }
        }
    }

    /** Sets each level, and none at last. */
    private static Map<String, String> levels(IBurnVerification verification) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ImapiBurnVerificationLevel level : ImapiBurnVerificationLevel.values()) {
            String answer = Answers.ofAction(() -> verification.setBurnVerificationLevel(level));
            if (answer.equals("S_OK")) {
                assertEquals(EnumValue.of(level), verification.getBurnVerificationLevel());
            }
            answers.put(level.name(), answer);
        }
        Answers.ofAction(() -> verification.setBurnVerificationLevel(ImapiBurnVerificationLevel.NONE));
        return answers;
    }

    /** The drive may keep a speed for other programs too. */
    private static void setFastest(IDiscFormat2Data data) {
        assertTrue(data.setWriteSpeed(-1, false).isSuccess(), "the fastest speed, as it is at first");
    }

    @Test
    @RequiresConsent(Consent.BURN)
    void speedsThatAreOfferedAreTaken(Imapi imapi, Recorder drive) {
        Media media = drive.media();
        assumeTrue(!media.writeSpeeds().isEmpty(), () -> "the disc cannot be written: " + media);
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            try {
                for (int speed : data.getSupportedWriteSpeeds()) {
                    assertTrue(data.setWriteSpeed(speed, false).isSuccess());
                    assertEquals(speed, data.getRequestedWriteSpeed());
                }
            } finally {
                setFastest(data);
            }
        }
    }

    @Test
    @RequiresConsent(Consent.BURN)
    void speedThatTheDriveDoesNotHaveIsAdjusted(Imapi imapi, Recorder drive, Observations observations) {
        Media media = drive.media();
        assumeTrue(!media.writeSpeeds().isEmpty(), () -> "the disc cannot be written: " + media);
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            int slowest = data.getSupportedWriteSpeeds().stream()
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElseThrow();
            try {
                for (int wanted : new int[] {1, Integer.MAX_VALUE, slowest + 1}) {
                    String code = Answers.of(() ->
                            Answers.name(ResultCode.of(data.setWriteSpeed(wanted, false))));
                    observations.note(
                            "write-speed",
                            wanted + " sectors/s: " + code + ", then " + Answers.of(data::getCurrentWriteSpeed));
                }
                assertEquals(slowest + 1, data.getRequestedWriteSpeed());
                assertTrue(data.getCurrentWriteSpeed() > 0, "some speed is in force");
            } finally {
                setFastest(data);
            }
        }
    }

    @Test
    void cancellingNothingSaysThatNothingIsWritten(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2TrackAtOnce tracks =
                    formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class);
            IDiscFormat2RawCD raw = formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
            List<ImapiException> failures = List.of(
                    Answers.refusal(
                            formats.data()::cancelWrite, ImapiCode.E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS),
                    Answers.refusal(
                            tracks::cancelAddTrack,
                            ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS,
                            ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED,
                            ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED,
                            ImapiCode.E_IMAPI_RECORDER_REQUIRED),
                    Answers.refusal(
                            raw::cancelWrite,
                            ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS,
                            ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED,
                            ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED,
                            ImapiCode.E_IMAPI_RECORDER_REQUIRED));
            failures.forEach(failure -> observations.note("cancel-idle", Answers.name(failure)));
        }
    }

    /** The pages name one constant each, two of them not the one of the header. */
    @Test
    void badClientNamesAreRefused(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive)) {
            for (String name : new String[] {"", "no/slash", "x".repeat(200)}) {
                formats.all().forEach((format, object) -> Answers.refusal(
                        () -> setClientName(object, name),
                        ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID,
                        ImapiCode.E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID,
                        ImapiCode.E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID,
                        ImapiCode.E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID,
                        ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID,
                        SystemCode.E_INVALIDARG));
            }
            assertEquals(Formats.CLIENT, formats.data().getClientName());
        }
    }

    private static void setClientName(IDiscFormat2 format, String name) {
        if (format instanceof IDiscFormat2Data data) {
            data.setClientName(name);
        } else if (format instanceof IDiscFormat2TrackAtOnce tracks) {
            tracks.setClientName(name);
        } else if (format instanceof IDiscFormat2RawCD raw) {
            raw.setClientName(name);
        } else if (format instanceof IDiscFormat2Erase erase) {
            erase.setClientName(name);
        }
    }

    @Test
    void questionsWithoutARecorderAreRefused(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class);
            IDiscFormat2Erase erase = formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class);
            Answers.refusal(data::getSupportedWriteSpeeds, ImapiCode.E_IMAPI_RECORDER_REQUIRED);
            Answers.refusal(erase::getCurrentPhysicalMediaType, ImapiCode.E_IMAPI_RECORDER_REQUIRED);
        }
    }

    @Test
    @RequiresMedia(types = {MediaType.CD_R, MediaType.CD_RW})
    void audioFormatsThatAreNotPreparedTellNothing(Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2TrackAtOnce tracks = formats.trackAtOnce();
            Answers.refusal(tracks::getNumberOfExistingTracks, ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED);
            Answers.refusal(tracks::getFreeSectorsOnMedia, ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED);
            IDiscFormat2RawCD raw = formats.bare(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class);
            String answer = Answers.ofAction(() -> raw.setRecorder(formats.recorder()));
            observations.note("raw-capacity", "put_Recorder: " + answer);
            assumeTrue(answer.equals("S_OK"), "the raw CD format does not take this drive with this disc: " + answer);
            Answers.refusal(raw::getLastPossibleStartOfLeadout, ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED);
            Answers.refusal(raw::getSupportedSectorTypes, ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED);
            observations.note(
                    "raw-capacity",
                    "before PrepareMedia: start of next session " + Answers.of(raw::getStartOfNextSession)
                            + ", sector type " + Answers.of(raw::getRequestedSectorType));
        }
    }
}
