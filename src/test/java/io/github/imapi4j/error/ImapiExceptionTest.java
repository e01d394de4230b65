package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertEquals("The name already exists.", failure.text());
    }

    @Test
    void valuesThatNobodyKnowsAreLeftToPlainWords() {
        assertEquals(
                "The directory is not empty. [IMAPI_E_DIR_NOT_EMPTY 0xC0AAB10A]",
                new ImapiException(ImapiCode.IMAPI_E_DIR_NOT_EMPTY).getMessage());
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void noMessageShowsAPlaceForAValue(ResultCode code) {
        ImapiException failure = ImapiException.of(code);

        for (String shown : List.of(failure.getMessage(), failure.text(), code.pattern(), code.format())) {
            assertFalse(shown.matches("(?s).*(%\\d|!l?s!|!u!|!I64d!|\u2026).*"), shown);
        }
        assertTrue(failure.getMessage().matches("[A-Z'].*\\. \\[\\w+ 0x[0-9A-F]{8}]"), failure.getMessage());
    }

    static Stream<ResultCode> everyCode() {
        return Stream.concat(Stream.of(ImapiCode.values()), Stream.of(SystemCode.values()));
    }

    @Test
    void detailWithoutAFullStopGetsOne() {
        assertTrue(
                new ImapiException(SystemCode.E_FAIL, "It broke").getMessage().startsWith("It broke. ["));
    }

    @Test
    void unknownCodesStillRead() {
        ImapiException failure = new ImapiException(ResultCode.of(HResult.parse("0xC0AA7FFF")))
                .withOperation("IDiscRecorder2::EjectMedia");

        assertEquals(
                "The call failed with a code that is not in any table."
                        + " [UNKNOWN 0xC0AA7FFF, facility 0x0AA (IMAPI2) code 0x7FFF, IDiscRecorder2::EjectMedia]",
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
        assertEquals(Optional.empty(), noMedia.source());
        assertEquals(Optional.empty(), noMedia.lockOwner());
        assertEquals(Optional.empty(), noMedia.senseData());
    }

    @Test
    void messageNamesTheOwnerOfTheLock() {
        ImapiException locked = new ImapiException(ImapiCode.E_IMAPI_RECORDER_LOCKED)
                .withOperation("IDiscRecorder2::AcquireExclusiveAccess")
                .withDevice("D:")
                .withLockOwner("another burner");

        assertEquals(Optional.of("another burner"), locked.lockOwner());
        assertTrue(
                locked.getMessage()
                        .endsWith(" [E_IMAPI_RECORDER_LOCKED 0xC0AA0210, IDiscRecorder2::AcquireExclusiveAccess, D:,"
                                + " held by another burner]"),
                locked.getMessage());
    }

    @Test
    void failuresSayWhatTheyAreAboutAndWhatToDo() {
        assertEquals(FailureKind.MEDIUM, noMedia.kind());
        assertEquals(Optional.of("Put a disc into the drive and close the tray."), noMedia.hint());
        assertFalse(noMedia.isTransient());
        assertTrue(new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY).isTransient());
    }

    @Test
    void cancellationIsATypeOfItsOwnAndStaysOneInCopies() {
        ImapiException cancelled = ImapiException.of(ImapiCode.E_IMAPI_REQUEST_CANCELLED);

        assertInstanceOf(ImapiCancelledException.class, cancelled);
        assertInstanceOf(ImapiCancelledException.class, cancelled.withDiscState(DiscState.SPOILED));
        assertEquals(FailureKind.CANCELLED, cancelled.kind());
        assertEquals(new ImapiCancelledException().getMessage(), cancelled.getMessage());
        assertFalse(ImapiException.of(SystemCode.E_ABORT) instanceof ImapiCancelledException);
    }

    @Test
    void failuresAreEqualByCode() {
        ImapiException other = new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, "The tray is empty.")
                .withDevice("E:")
                .withDiscState(DiscState.SPOILED);

        assertEquals(noMedia, other);
        assertEquals(noMedia.hashCode(), other.hashCode());
        assertNotEquals(noMedia, new ImapiException(ImapiCode.E_IMAPI_RECORDER_LOCKED));
        assertEquals(new ImapiException(new UnknownCode(HResult.parse("0xC0AA0002"))), new ImapiCancelledException());
    }

    @Test
    void everythingSurvivesSerialization() throws Exception {
        ImapiException failure = ImapiException.of(
                        ImapiCode.E_IMAPI_REQUEST_CANCELLED, "Somebody pressed stop.", new IOException("below"))
                .withOperation("IDiscFormat2Data::Write")
                .withSource("IMAPI2.MsftDiscFormat2Data")
                .withDevice("D:")
                .withDiscState(DiscState.SPOILED)
                .withLockOwner("somebody")
                .withSenseData(new SenseData(2, 0x3A, 1, true));
        failure.addSuppressed(new IllegalStateException("beside"));

        ImapiException read = copyThroughBytes(failure);

        assertInstanceOf(ImapiCancelledException.class, read);
        assertEquals(failure, read);
        assertEquals(failure.getMessage(), read.getMessage());
        assertEquals(failure.detail(), read.detail());
        assertEquals(failure.source(), read.source());
        assertEquals(failure.operation(), read.operation());
        assertEquals(failure.device(), read.device());
        assertEquals(failure.discState(), read.discState());
        assertEquals(failure.lockOwner(), read.lockOwner());
        assertEquals(failure.senseData(), read.senseData());
        assertEquals(failure.systemText(), read.systemText());
        assertEquals("below", read.getCause().getMessage());
        assertEquals("beside", read.getSuppressed()[0].getMessage());
        assertArrayEquals(failure.getStackTrace(), read.getStackTrace());
    }

    private static ImapiException copyThroughBytes(ImapiException failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ImapiException) in.readObject();
        }
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
