package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The name under which a program holds a drive: five places take it, and all refuse the same texts, each with its own constant. */
class ClientNameTest {

    /** 64 characters with the terminating zero, as the driver has room for. */
    private static final int MOST = 63;

    private static final String ALPHABET_1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz 0123456789";
    private static final String ALPHABET_2 = "a.b,c:d;e-f_g";

    private static final List<String> REFUSED =
            List.of("", "x".repeat(MOST + 1), "a/b", "a\\b", "tab\there", "two\nlines", "Größe", "a!b", "a\u0000b");

    /** Who takes a name. */
    private enum Place {
        RECORDER(
                Imapi2Class.MSFT_DISC_RECORDER2,
                IDiscRecorder2.class,
                (recorder, name) -> {
                    recorder.acquireExclusiveAccess(true, name);
                    recorder.releaseExclusiveAccess();
                },
                ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID),
        DATA(
                Imapi2Class.MSFT_DISC_FORMAT2_DATA,
                IDiscFormat2Data.class,
                IDiscFormat2Data::setClientName,
                ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID),
        TRACK_AT_ONCE(
                Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE,
                IDiscFormat2TrackAtOnce.class,
                IDiscFormat2TrackAtOnce::setClientName,
                ImapiCode.E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID),
        RAW_CD(
                Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD,
                IDiscFormat2RawCD.class,
                IDiscFormat2RawCD::setClientName,
                ImapiCode.E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID),
        /** Documented for the property; the constant of its own comes from {@code EraseMedia}, see {@link EraseTest}. */
        ERASE(
                Imapi2Class.MSFT_DISC_FORMAT2_ERASE,
                IDiscFormat2Erase.class,
                IDiscFormat2Erase::setClientName,
                SystemCode.E_INVALIDARG);

        private final BiConsumer<CdRig, String> call;
        private final ResultCode refusal;

        <T extends IUnknown> Place(Imapi2Class which, Class<T> type, BiConsumer<T, String> call, ResultCode refusal) {
            this.call = (rig, name) -> {
                T object = rig.create(which, type);
                if (object instanceof IDiscRecorder2 recorder) {
                    recorder.initializeDiscRecorder(rig.recorder.getActiveDiscRecorder());
                }
                call.accept(object, name);
            };
            this.refusal = refusal;
        }
    }

    private static CdRig rig() {
        return new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_RW));
    }

    @ParameterizedTest
    @EnumSource
    void nameThatTheDriverWouldRefuseIsRefused(Place place) {
        try (CdRig rig = rig()) {
            REFUSED.forEach(name -> assertFails(place.refusal, () -> place.call.accept(rig, name)));
            assertFalse(rig.virtual.drive().isHeld());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nameMayHave63OfTheDriversCharacters(Place place) {
        try (CdRig rig = rig()) {
            place.call.accept(rig, ALPHABET_1);
            place.call.accept(rig, ALPHABET_2);
        }
    }

    @Test
    void alphabetIsAsLongAsANameMayBe() {
        org.junit.jupiter.api.Assertions.assertEquals(MOST, ALPHABET_1.length());
    }
}
