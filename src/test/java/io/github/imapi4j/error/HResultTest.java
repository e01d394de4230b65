package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HResultTest {

    private static final HResult NO_MEDIA = new HResult(0xC0AA0202);

    @Test
    void printsEightUpperCaseDigits() {
        assertEquals("0x00000001", HResult.S_FALSE.toString());
        assertEquals("0xC0AA0202", NO_MEDIA.toString());
    }

    @Test
    void printsTheSameWhereDigitsAreNotArabic() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertEquals("0x00AA0004", new HResult(0x00AA0004).toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void splitsIntoSeverityFacilityAndCode() {
        assertEquals(HResult.Severity.ERROR, NO_MEDIA.severity());
        assertEquals(0x0AA, NO_MEDIA.facility());
        assertEquals(0x0202, NO_MEDIA.code());
    }

    @Test
    void facilityLeavesOutTheReservedBits() {
        assertEquals(0x0AA, new HResult(0xF8AA0202).facility());
    }

    @Test
    void facilitiesOfThisFieldHaveAName() {
        assertEquals(Optional.of("IMAPI2"), NO_MEDIA.facilityName());
        assertEquals(Optional.of("Win32"), HResult.fromWin32(5).facilityName());
        assertEquals(Optional.empty(), HResult.parse("0x87FF0001").facilityName());
    }

    @Test
    void topBitDecidesOverSuccess() {
        assertTrue(NO_MEDIA.isFailure());
        assertFalse(NO_MEDIA.isSuccess());
        assertTrue(HResult.S_FALSE.isSuccess());
        assertEquals(HResult.Severity.SUCCESS, new HResult(0x7FFFFFFF).severity());
    }

    @ParameterizedTest
    @CsvSource({
        "11141124, 0x00AA0004", // S_IMAPI_SPEEDADJUSTED in decimal digits
        "80004005, 0x80004005", // E_FAIL in hexadecimal ones
        "12345678, 0x12345678", // nobody's
    })
    void eightDigitsAreReadAsTheConstantThatTheyAre(String text, String number) {
        assertEquals(number, HResult.parse(text).toString());
    }

    @Test
    void win32ErrorsBecomeFacilitySeven() {
        assertEquals(new HResult(0x80070005), HResult.fromWin32(5));
        assertEquals(new HResult(0x8007FFFF), HResult.fromWin32(0xFFFF));
    }

    @Test
    void win32SuccessStaysSuccess() {
        assertEquals(HResult.S_OK, HResult.fromWin32(0));
    }

    @Test
    void win32NumberThatIsAnHresultAlreadyStaysAsItIs() {
        assertEquals(NO_MEDIA, HResult.fromWin32(NO_MEDIA.value()));
    }

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
}
