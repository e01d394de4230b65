package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImapiExceptionTest {

    private final ImapiException noMedia = new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA);

    @Test
    void messageIsTheDocumentedTextWithConstantAndNumber() {
        assertEquals(
                "There is no media in the device. [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202]", noMedia.getMessage());
    }

    @Test
    void messageNamesOperationAndDevice() {
        assertEquals(
                "There is no media in the device."
                        + " [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202, IDiscFormat2Data::Write, D:]",
                noMedia.withDevice("D:")
                        .withOperation("IDiscFormat2Data::Write")
                        .getMessage());
    }

    @Test
    void detailTakesThePlaceOfTheDocumentedText() {
        ImapiException failure = new ImapiException(ImapiCode.IMAPI_E_DUP_NAME, "'a.txt' is there twice.");

        assertEquals("'a.txt' is there twice. [IMAPI_E_DUP_NAME 0xC0AAB112]", failure.getMessage());
        assertEquals(Optional.of("'a.txt' is there twice."), failure.detail());
        assertEquals(ImapiCode.IMAPI_E_DUP_NAME.text(), failure.text());
    }

    @Test
    void insertsThatNobodyFilledDoNotShowTheirMarks() {
        assertEquals(
                "The directory '\u2026' is not empty. [IMAPI_E_DIR_NOT_EMPTY 0xC0AAB10A]",
                new ImapiException(ImapiCode.IMAPI_E_DIR_NOT_EMPTY).getMessage());
    }

    @Test
    void unknownCodesStillRead() {
        ImapiException failure = new ImapiException(ResultCode.of(HResult.parse("0xC0AA7FFF")))
                .withOperation("IDiscRecorder2::EjectMedia");

        assertEquals(
                "The call failed with a code that is not in any table."
                        + " [UNKNOWN 0xC0AA7FFF, IDiscRecorder2::EjectMedia]",
                failure.getMessage());
        assertEquals(HResult.parse("0xC0AA7FFF"), failure.hresult());
    }

    @Test
    void failureKnowsItsConstantByNumber() {
        assertSame(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, noMedia.error());
        assertTrue(noMedia.is(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA));
        assertTrue(noMedia.is(new UnknownCode(HResult.parse("0xC0AA0202"))));
        assertFalse(noMedia.is(ImapiCode.E_IMAPI_RECORDER_LOCKED));
    }

    @Test
    void nothingIsKnownUntilItIsSaid() {
        assertEquals(Optional.empty(), noMedia.detail());
        assertEquals(Optional.empty(), noMedia.operation());
        assertEquals(Optional.empty(), noMedia.device());
        assertEquals(DiscState.UNTOUCHED, noMedia.discState());
    }

    @Test
    void copiesKeepCauseSuppressedAndStackTrace() {
        IOException cause = new IOException("below");
        ImapiException original =
                new ImapiException(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, "The file 'a' broke off.", cause);
        IllegalStateException suppressed = new IllegalStateException("beside");
        original.addSuppressed(suppressed);

        ImapiException copy = original.withOperation("IDiscFormat2Data::Write")
                .withDevice("D:")
                .withDiscState(DiscState.SPOILED);

        assertSame(cause, copy.getCause());
        assertArrayEquals(new Throwable[] {suppressed}, copy.getSuppressed());
        assertArrayEquals(original.getStackTrace(), copy.getStackTrace());
        assertEquals(original.detail(), copy.detail());
        assertEquals(Optional.of("IDiscFormat2Data::Write"), copy.operation());
        assertEquals(Optional.of("D:"), copy.device());
        assertEquals(DiscState.SPOILED, copy.discState());
    }

    @Test
    void copiesLeaveTheOriginalAsItWas() {
        noMedia.withDiscState(DiscState.WRITTEN).withDevice("E:");

        assertEquals(DiscState.UNTOUCHED, noMedia.discState());
        assertEquals(Optional.empty(), noMedia.device());
    }
}
