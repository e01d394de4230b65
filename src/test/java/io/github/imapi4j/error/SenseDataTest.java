package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes as SPC lays them out: fixed format 70h/71h with key in byte 2 and code in bytes 12 and 13, descriptors 72h/73h. */
class SenseDataTest {

    private static final String TRAY_OPEN = "70 00 02 00 00 00 00 0A 00 00 00 00 3A 02 00 00 00 00";
    private static final HResult HAS_SENSE = ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult();
    private static final String OPERATION = "IDiscRecorder2Ex::SendCommandNoData";

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    }

    private static SenseData sense(String hexadecimal) {
        return SenseData.parse(bytes(hexadecimal)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        TRAY_OPEN + ", 'NOT READY, MEDIUM NOT PRESENT - TRAY OPEN [02/3A/02]'",
        "F0 00 05 00 00 12 34 0A 00 00 00 00 21 02 00 00 00 00, 'ILLEGAL REQUEST, INVALID ADDRESS FOR WRITE [05/21/02]'",
        "71 00 03 00 00 00 00 0A 00 00 00 00 0C 00, 'MEDIUM ERROR, WRITE ERROR (deferred) [03/0C/00]'",
        "70 00 E5 00 00 00 00 0A 00 00 00 00 24 00, 'ILLEGAL REQUEST, INVALID FIELD IN CDB [05/24/00]'",
        "72 05 20 00 00 00 00 00, 'ILLEGAL REQUEST, INVALID COMMAND OPERATION CODE [05/20/00]'",
        "73 03 73 03 00 00 00 00, 'MEDIUM ERROR, POWER CALIBRATION AREA ERROR (deferred) [03/73/03]'",
        "70 00 06, 'UNIT ATTENTION, NO ADDITIONAL SENSE INFORMATION [06/00/00]'",
    })
    void bothFormatsAreDecoded(String hexadecimal, String words) {
        assertEquals(words, sense(hexadecimal).toString());
    }

    @Test
    void whatTheDriveDidNotSendIsNotRead() {
        assertEquals(
                "02/00/00", sense("70 00 02 00 00 00 00 00 AA AA AA AA 3A 02").numbers());
        assertEquals(
                "02/3A/00", sense("70 00 02 00 00 00 00 05 00 00 00 00 3A 02").numbers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00 00 02 00",
                "7F 00 02 00",
                "70 00",
                "72 02 3A",
                "00 00 00 00 00 00 00 00 00 00 00 00 00 00"
            })
    void otherBytesAreNoSenseData(String hexadecimal) {
        assertEquals(Optional.empty(), SenseData.parse(bytes(hexadecimal)));
    }

    @Test
    void codesThatNoTableHasKeepTheirNumbers() {
        assertEquals("VENDOR SPECIFIC 9A/01", new SenseData(4, 0x9A, 1, false).additional());
        assertEquals("UNKNOWN CODE 7E/01", new SenseData(4, 0x7E, 1, false).additional());
        assertEquals("WRITE ERROR (0C/85)", new SenseData(3, 0x0C, 0x85, false).additional());
    }

    @Test
    void everyLineOfTheTableIsRead() {
        assertEquals(Tables.lines("sense.txt").size(), SenseTable.size());
        assertTrue(SenseTable.size() > 200, () -> "" + SenseTable.size());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0x3A, 0x01, E_IMAPI_RECORDER_MEDIA_NO_MEDIA, MEDIUM, false",
        "2, 0x04, 0x01, E_IMAPI_RECORDER_MEDIA_BECOMING_READY, MEDIUM, true",
        "2, 0x04, 0x04, E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS, MEDIUM, true",
        "2, 0x04, 0x08, E_IMAPI_RECORDER_MEDIA_BUSY, MEDIUM, true",
        "7, 0x27, 0x00, E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED, MEDIUM, false",
        "5, 0x20, 0x00, , DRIVE, false",
    })
    void refusedCommandsAreDecidedOnByTheirSense(
            int key, int asc, int ascq, ImapiCode constant, FailureKind kind, boolean passing) {
        SenseData sense = new SenseData(key, asc, ascq, false);
        ImapiException failure = new ImapiException(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA).withSenseData(sense);

        assertEquals(Optional.ofNullable(constant), sense.constant());
        assertEquals(kind, failure.kind());
        assertEquals(passing, failure.isTransient());
        assertTrue(failure.hint().isPresent());
        assertEquals(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA, failure.error());
    }

    @Test
    void successThatCarriesSenseDataThrows() {
        ImapiException failure =
                assertThrows(ImapiException.class, () -> SenseData.check(HAS_SENSE, OPERATION, bytes(TRAY_OPEN)));

        assertEquals(Optional.of(sense(TRAY_OPEN)), failure.senseData());
        assertEquals(
                "The drive refused the command: NOT READY, MEDIUM NOT PRESENT - TRAY OPEN."
                        + " [S_IMAPI_COMMAND_HAS_SENSE_DATA 0x00AA0200, " + OPERATION + ", sense 02/3A/02]",
                failure.getMessage());
    }

    @Test
    void successThatCarriesSenseDataThrowsEvenIfTheyCannotBeRead() {
        ImapiException failure =
                assertThrows(ImapiException.class, () -> SenseData.check(HAS_SENSE, OPERATION, new byte[18]));

        assertTrue(failure.is(ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA));
        assertFalse(failure.senseData().isPresent());
    }

    @Test
    void otherSuccessPasses() {
        assertEquals(HResult.S_OK, SenseData.check(HResult.S_OK, OPERATION, bytes(TRAY_OPEN)));
        assertEquals(HResult.S_FALSE, SenseData.check(HResult.S_FALSE, OPERATION, new byte[0]));
    }
}
