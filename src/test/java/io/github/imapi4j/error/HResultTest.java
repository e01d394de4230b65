package io.github.imapi4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

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
    void topBitDecidesOverSuccess() {
        assertTrue(NO_MEDIA.isFailure());
        assertFalse(NO_MEDIA.isSuccess());
        assertTrue(HResult.S_FALSE.isSuccess());
        assertEquals(HResult.Severity.SUCCESS, new HResult(0x7FFFFFFF).severity());
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
}
