package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HResultTest {

    @ParameterizedTest
    @CsvSource({
        "0xC0AA0202, C0AA0202",
        "0XC0aa0202, C0AA0202",
        "C0AA0202, C0AA0202",
        "c0aa0202, C0AA0202",
        "-1062600190, C0AA0202",
        "3232367106, C0AA0202",
        "'  0xC0AA0202 ', C0AA0202",
        "0xC0AA0202L, C0AA0202",
        "&HC0AA0202, C0AA0202",
        "&HC0AA0202&, C0AA0202",
        "-0x3F55FDFE, C0AA0202",
        "0xFFFFFFFFC0AA0202, C0AA0202",
        "18446744072646951426, C0AA0202",
        "80070005, 80070005",
        "0, 00000000",
        "1, 00000001",
        "0x1, 00000001",
        "4294967295, FFFFFFFF",
        "-2147483648, 80000000",
    })
    void everySpellingOfANumberIsRead(String spelling, String digits) {
        assertEquals("0x" + digits, HResult.parse(spelling).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0x", "C0AA020", "C0AA02021", "0xC0AA020G", "E_FAIL", "1.5", "--1", "1e9"})
    void whatIsNotANumberIsRefused(String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HResult.parse(text))
                .getMessage());

        assertTrue(message.contains("'" + text.strip() + "'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "-2147483649", "0x1C0AA0202", "0x00000001C0AA0202", "-0x80000001"})
    void numbersOfMoreThan32BitsAreRefused(String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HResult.parse(text))
                .getMessage());

        assertTrue(message.contains("32 bits"), message);
    }

    @Test
    void partsAreTakenApart() {
        HResult hresult = HResult.parse("0xC0AA0202");

        assertEquals(HResult.Severity.ERROR, hresult.severity());
        assertEquals(0xAA, hresult.facility());
        assertEquals(Optional.of("IMAPI2"), hresult.facilityName());
        assertEquals(0x0202, hresult.code());
        assertTrue(hresult.isFailure());
        assertFalse(hresult.isSuccess());
    }

    @Test
    void successCodesAreSuccess() {
        assertEquals(HResult.Severity.SUCCESS, HResult.parse("0x00AA0004").severity());
    }

    @Test
    void facilitiesOutsideTheTableHaveNoName() {
        assertEquals(Optional.empty(), HResult.parse("0x87FF0001").facilityName());
    }

    @Test
    void win32ErrorsBecomeHresults() {
        assertEquals("0x80070037", HResult.fromWin32(55).toString());
        assertEquals(HResult.S_OK, HResult.fromWin32(0));
    }

    @Test
    void eightDigitsAreAlwaysPrinted() {
        assertEquals("0x00AA0004", new HResult(0x00AA0004).toString());
        assertEquals("0x00000000", HResult.S_OK.toString());
    }
}
