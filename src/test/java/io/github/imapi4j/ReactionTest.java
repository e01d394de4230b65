package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.FailureKind;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library makes of the failures that users meet most: what it says of the disc, and whether it tries again. */
class ReactionTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.bin", Content.of(new byte[200_000])).build();

    private final SimulatedTicker ticker = new SimulatedTicker();

    private static VirtualRecorder failing(DiscType type, String fault) {
        return VirtualRecorder.inMemory().media(type).faults(FaultPlan.parse(List.of(fault)));
    }

    /** Where it strikes, with what, what is left of the disc, and whose fault it is. */
    @ParameterizedTest
    @CsvSource({
        "media, E_IMAPI_RECORDER_MEDIA_NO_MEDIA, UNTOUCHED, MEDIUM",
        "media, E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, UNTOUCHED, MEDIUM",
        "media, E_IMAPI_RECORDER_MEDIA_SPEED_MISMATCH, UNTOUCHED, MEDIUM",
        "media, E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED, UNTOUCHED, MEDIUM",
        "media, E_IMAPI_RECORDER_MEDIA_NOT_FORMATTED, UNTOUCHED, MEDIUM",
        "media, E_HANDLE, UNTOUCHED, DRIVE",
        "media, ERROR_DEV_NOT_EXIST, UNTOUCHED, DRIVE",
        "IDiscFormat2Data::SetWriteSpeed, E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT, UNTOUCHED, MEDIUM",
        "IDiscFormat2Data::put_Recorder, E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE, UNTOUCHED, DRIVE",
        "IDiscFormat2Data::put_Recorder, E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED, UNTOUCHED, DRIVE",
        "lock, E_IMAPI_RECORDER_LOCKED, UNTOUCHED, LOCK",
        "lock, E_ACCESSDENIED, UNTOUCHED, LOCK",
        "write@40, E_IMAPI_LOSS_OF_STREAMING, SPOILED, SOURCE",
        "write@40, E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE, SPOILED, DRIVE",
        "write@40, E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE, SPOILED, DRIVE",
        "write@40, E_IMAPI_RECORDER_COMMAND_TIMEOUT, SPOILED, DRIVE",
        "write@40, ERROR_DEV_NOT_EXIST, SPOILED, DRIVE",
        "finalize, E_IMAPI_RECORDER_COMMAND_TIMEOUT, SPOILED, DRIVE",
        "IDiscFormat2Data::Write, E_IMAPI_BURN_VERIFICATION_FAILED, WRITTEN, MEDIUM",
        "IDiscFormat2Data::Write, E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED, UNTOUCHED, MEDIUM",
    })
    void failureEndsTheBurnAtOnceAndSaysWhatIsLeft(String place, String code, DiscState state, FailureKind kind) {
        VirtualRecorder recorder = failing(DiscType.DVD_R, place + "=" + code);
        try (Imapi imapi = Imapi.virtual(ticker, recorder);
                Recorder drive = imapi.recorder()) {
            ImapiException failure = assertThrows(ImapiException.class, drive.burn(IMAGE)::run);
            assertEquals(ResultCode.byName(code).orElseThrow(), failure.error(), failure.getMessage());
            assertEquals(state, failure.discState());
            assertEquals(kind, failure.error().kind());
            assertEquals("V:", failure.device().orElseThrow());
            assertTrue(failure.error().hint().isPresent(), "what can be done is said");
            assertEquals(List.of(), ticker.pauses(), "waiting would not help");
            assertFalse(recorder.drive().isHeld(), "the drive is free again");
        }
    }

    @Test
    void deniedAccessHasTwoExplanations() {
        String hint = SystemCode.E_ACCESSDENIED.hint().orElseThrow();
        assertTrue(hint.contains("other programs"), hint);
        assertTrue(hint.contains("policies"), hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_SupportedFeaturePages",
                "get_CurrentFeaturePages",
                "get_SupportedProfiles",
                "get_CurrentProfiles",
                "get_SupportedModePages"
            })
    void whatADriveDoesNotTellNowIsNotThere(String property) {
        String fault = "IDiscRecorder2::" + property + "=E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT";
        try (Imapi imapi = Imapi.virtual(failing(DiscType.DVD_R, fault));
                Recorder drive = imapi.recorder()) {
            RecorderInfo info = drive.info();
            List<List<?>> lists = List.of(
                    info.supportedFeatures(),
                    info.currentFeatures(),
                    info.supportedProfiles(),
                    info.currentProfiles(),
                    info.modePages());
            assertEquals(1, lists.stream().filter(List::isEmpty).count());
        }
    }

    @Test
    void erasureOfMoreThanAnHourLeavesASpoiledDisc() {
        String fault = "erase@50=E_IMAPI_ERASE_TOOK_LONGER_THAN_ONE_HOUR";
        try (Imapi imapi = Imapi.virtual(failing(DiscType.CD_RW, fault));
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).run();
            ImapiException failure =
                    assertThrows(ImapiException.class, drive.erase().full()::run);
            assertEquals(ImapiCode.E_IMAPI_ERASE_TOOK_LONGER_THAN_ONE_HOUR, failure.error());
            assertEquals(0x80AA0906, failure.hresult().value(), "not 0xC0AA");
            assertEquals(DiscState.SPOILED, failure.discState());
        }
    }

    @Test
    void driveThatStillWorksOnTheDiscIsWaitedForBeforeTheTrayOpens() {
        VirtualRecorder recorder = failing(DiscType.DVD_R, "eject*2=E_IMAPI_RECORDER_MEDIA_BUSY");
        try (Imapi imapi = Imapi.virtual(ticker, recorder);
                Recorder drive = imapi.recorder()) {
            drive.burn(IMAGE).ejectWhenDone().run();
            assertEquals(2, ticker.pauses().size());
            assertTrue(recorder.drive().isTrayOpen());
        }
    }
}
