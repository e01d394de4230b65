package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SenseData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ErrorReportTest {

    private static Captured report(Throwable failure, String... options) {
        GlobalOptions parsed = new GlobalOptions();
        CommandLine.populateCommand(parsed, options);
        return Captured.of(false, 100, terminal -> new ErrorReport(terminal, parsed).failure(failure));
    }

    @Test
    void failuresAreASentenceWithTheConstantAndAHint() {
        Captured run = report(new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA)
                .withOperation("IDiscFormat2Data::Write")
                .withDevice("D:"));

        assertEquals(4, run.exit());
        assertEquals("", run.out());
        assertEquals(
                "imapi4j: There is no media in the device."
                        + " [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202, IDiscFormat2Data::Write, D:]\n"
                        + "         Hint: Put a disc into the drive and close the tray.\n",
                run.err());
    }

    @Test
    void spoiledDiscsAreCalledSpoiled() {
        Captured run = report(new ImapiException(ImapiCode.E_IMAPI_LOSS_OF_STREAMING).withDiscState(DiscState.SPOILED));

        assertEquals(7, run.exit());
        assertTrue(run.err().contains("\n         The disc is spoiled.\n"), run.err());
    }

    @Test
    void cancellingBeforeTheFirstSectorLeavesTheDiscUntouched() {
        Captured run = report(new ImapiCancelledException());

        assertEquals(9, run.exit());
        assertTrue(run.err().endsWith("\n         The disc is untouched.\n"), run.err());
    }

    @Test
    void unknownCodesAreReportedWithoutAHint() {
        Captured run = report(new ImapiException(ResultCode.of(HResult.parse("0xC0AA7FFF"))));

        assertEquals(1, run.exit());
        assertEquals(
                "imapi4j: The call failed with a code that is not in any table."
                        + " [UNKNOWN 0xC0AA7FFF, facility 0x0AA (IMAPI2) code 0x7FFF]\n",
                run.err());
    }

    @Test
    void jsonGetsTheFailureAsItsLastEvent() {
        Captured run = report(
                new ImapiException(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, "The file \"a\" broke off.")
                        .withOperation("IDiscFormat2Data::Write")
                        .withDevice("D:")
                        .withDiscState(DiscState.SPOILED),
                "--json");

        assertEquals(
                "{\"event\":\"error\",\"constant\":\"IMAPI_E_DATA_STREAM_READ_FAILURE\",\"hresult\":\"0xC0AAB129\","
                        + "\"text\":\"Cannot read data from the stream supplied for a file.\","
                        + "\"operation\":\"IDiscFormat2Data::Write\",\"detail\":\"The file \\\"a\\\" broke off.\","
                        + "\"discState\":\"SPOILED\",\"drive\":\"D:\",\"kind\":\"source\","
                        + "\"hint\":\"Check that the file can be read to its end, or leave it out.\","
                        + "\"owner\":null,\"sense\":null}\n",
                run.out());
    }

    @Test
    void jsonNamesWhoHoldsTheDriveAndWhatTheDriveSaid() {
        Captured locked =
                report(new ImapiException(ImapiCode.E_IMAPI_RECORDER_LOCKED).withLockOwner("a burner"), "--json");
        Captured refused = report(
                new ImapiException(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA)
                        .withSenseData(new SenseData(2, 0x3A, 2, false)),
                "--json");

        assertTrue(locked.out().contains("\"kind\":\"lock\""), locked.out());
        assertTrue(locked.out().contains("\"owner\":\"a burner\""), locked.out());
        assertTrue(
                refused.out().contains("\"sense\":\"NOT READY, MEDIUM NOT PRESENT - TRAY OPEN [02/3A/02]\""),
                refused.out());
        assertEquals(4, refused.exit());
    }

    @ParameterizedTest
    @EnumSource(ImapiCode.class)
    void noReportShowsAPlaceForAValue(ImapiCode code) {
        Captured run = report(ImapiException.of(code), "--json");

        assertFalse((run.out() + run.err()).matches("(?s).*(%\\d|!ls!|!s!|!u!|!I64d!|\u2026).*"), run.err());
    }

    @Test
    void jsonGetsUnexpectedExceptionsToo() {
        Captured run = report(new IllegalStateException("Closed."), "--json");

        assertEquals(
                "{\"event\":\"error\",\"constant\":null,\"hresult\":null,"
                        + "\"text\":\"Unexpected IllegalStateException: Closed.\","
                        + "\"operation\":null,\"detail\":null,\"discState\":null,\"drive\":null,"
                        + "\"kind\":\"internal\",\"hint\":null,\"owner\":null,\"sense\":null}\n",
                run.out());
    }

    @Test
    void unexpectedExceptionsAreOneSentence() {
        Captured run = report(new IllegalStateException("the drive is closed"));

        assertEquals(1, run.exit());
        assertEquals("imapi4j: Unexpected IllegalStateException: the drive is closed.\n", run.err());
    }

    @Test
    void stackTracesAreShownWhenAskedFor() {
        assertTrue(report(new IllegalStateException("x"), "-v")
                .err()
                .contains("\tat " + getClass().getName()));
    }

    @Test
    void filesThatAreMissingOrClosedToUsAreNamed() {
        assertEquals(
                "imapi4j: There is no file or folder 'a.txt'.\n",
                report(new NoSuchFileException("a.txt")).err());
        assertEquals(
                "imapi4j: Access to 'a.txt' was denied.\n",
                report(new UncheckedIOException(new AccessDeniedException("a.txt")))
                        .err());
        assertEquals(
                "imapi4j: 'a.txt' cannot be used: File name too long.\n",
                report(new FileSystemException("a.txt", null, "File name too long"))
                        .err());
        assertEquals(
                "imapi4j: Unexpected IOException.\n", report(new IOException()).err());
    }
}
