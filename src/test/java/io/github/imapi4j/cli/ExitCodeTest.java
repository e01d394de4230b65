package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    private static int exit(String constant, DiscState state) {
        return ExitCode.of(new ImapiException(ResultCode.byName(constant).orElseThrow()).withDiscState(state))
                .number();
    }

    @Test
    void numbersRunFromZeroToNine() {
        assertEquals(
                IntStream.rangeClosed(0, 9).boxed().toList(),
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "E_FAIL, 1",
        "E_UNEXPECTED, 1",
        "E_IMAPI_RECORDER_COMMAND_TIMEOUT, 1",
        "IMAPI_E_WORKING_DIRECTORY_SPACE, 1",
        "IMAPI_E_INVALID_VOLUME_NAME, 2",
        "REGDB_E_CLASSNOTREG, 3",
        "ERROR_DEV_NOT_EXIST, 3",
        "E_HANDLE, 3",
        "E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED, 3",
        "E_IMAPI_RECORDER_MEDIA_NO_MEDIA, 4",
        "E_IMAPI_RECORDER_MEDIA_BUSY, 4",
        "E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED, 4",
        "E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, 4",
        "E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA, 4",
        "E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, 4",
        "E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED, 4",
        "E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE, 4",
        "IMAPI_E_IMAGE_SIZE_LIMIT, 4",
        "IMAPI_E_IMAGE_TOO_BIG, 4",
        "E_IMAPI_RECORDER_LOCKED, 5",
        "E_ACCESSDENIED, 5",
        "IMAPI_E_DATA_STREAM_INCONSISTENCY, 6",
        "IMAPI_E_DATA_STREAM_READ_FAILURE, 6",
        "IMAPI_E_DATA_STREAM_CREATE_FAILURE, 6",
        "IMAPI_E_DIRECTORY_READ_FAILURE, 6",
        "IMAPI_E_FILE_NOT_FOUND, 6",
        "IMAPI_E_DUP_NAME, 6",
        "IMAPI_E_INVALID_PATH, 6",
        "IMAPI_E_ISO9660_LEVELS, 6",
        "IMAPI_E_DATA_TOO_BIG, 6",
        "ERROR_FILE_NOT_FOUND, 6",
        "STG_E_READFAULT, 6",
        "E_IMAPI_BURN_VERIFICATION_FAILED, 8",
        "E_IMAPI_REQUEST_CANCELLED, 9",
    })
    void constantsDecideWhileTheDiscIsUntouched(String constant, int exit) {
        assertEquals(exit, exit(constant, DiscState.UNTOUCHED));
    }

    @ParameterizedTest
    @CsvSource({
        "E_IMAPI_LOSS_OF_STREAMING, SPOILED, 7",
        "IMAPI_E_DATA_STREAM_READ_FAILURE, SPOILED, 7",
        "E_IMAPI_RECORDER_MEDIA_NO_MEDIA, SPOILED, 7",
        "E_FAIL, SPOILED, 7",
        "E_IMAPI_REQUEST_CANCELLED, SPOILED, 9",
        "E_IMAPI_BURN_VERIFICATION_FAILED, WRITTEN, 8",
        "E_IMAPI_BURN_VERIFICATION_FAILED, SPOILED, 8",
        "E_FAIL, WRITTEN, 1",
        "E_IMAPI_RECORDER_MEDIA_BUSY, WRITTEN, 1",
        "E_IMAPI_RECORDER_LOCKED, WRITTEN, 1",
    })
    void whatIsOnTheDiscGoesBeforeTheConstant(String constant, DiscState state, int exit) {
        assertEquals(exit, exit(constant, state));
    }

    @Test
    void unknownCodesAreAnError() {
        assertEquals(ExitCode.ERROR, ExitCode.of(new ImapiException(ResultCode.of(HResult.parse("0xC0AA7FFF")))));
    }
}
