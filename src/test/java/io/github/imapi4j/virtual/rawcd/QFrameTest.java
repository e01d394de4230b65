package io.github.imapi4j.virtual.rawcd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.disc.AudioFlags;
import io.github.imapi4j.virtual.disc.AudioTrack;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The Q channel, bit by bit, against the layouts of IEC 60908 and MMC. */
class QFrameTest {

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, 10);
    }

    private static RawLayout layout() {
        AudioTrack first = new AudioTrack(1, 0, 400, 150, true, List.of(200), Optional.empty(), AudioFlags.NONE);
        AudioTrack second =
                new AudioTrack(2, 400, 300, 150, true, List.of(), Optional.of("USRC17607839"), AudioFlags.NONE);
        return new RawLayout(List.of(first, second), "0012345678905");
    }

    /** The check value of CRC-16/GSM, which is this one: "123456789" gives 0xCE3C; ten bytes here, so one zero in front. */
    @Test
    void checksumIsTheOneThatEveryoneKnows() {
        byte[] bytes = new byte[12];
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        // A leading zero does not change a remainder that begins at 0.
        System.arraycopy(digits, 0, bytes, 1, digits.length);
        assertEquals(0xCE3C, QFrame.checksum(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        // control/mode, track, index, relative time, zero, absolute time
        "0, 01010100000000000200",
        "201, 01010200025100000451",
        "250, 01020000017400000525",
        "399, 01020000000000000724",
        "400, 01020100000000000725",
        "700, 01aa0100000000001125",
    })
    void positionsAreDecimalDigits(long address, String expected) {
        assertEquals(expected, hex(layout().frame(address).encoded()));
    }

    @Test
    void leadInRepeatsTheTableOfContents() {
        RawLayout layout = layout();
        // Three times each: track 1, track 2, first track, last track, lead-out.
        assertEquals("01000195000000000200", hex(layout.frame(-22_650).encoded()));
        assertEquals("01000195000200000200", hex(layout.frame(-22_648).encoded()));
        assertEquals("01000295000300000725", hex(layout.frame(-22_647).encoded()));
        assertEquals("0100a095000600010000", hex(layout.frame(-22_644).encoded()));
        assertEquals("0100a195000900020000", hex(layout.frame(-22_641).encoded()));
        assertEquals("0100a295001200001125", hex(layout.frame(-22_638).encoded()));
        assertEquals("01000195001500000200", hex(layout.frame(-22_635).encoded()));
    }

    @Test
    void catalogNumberIsFourBitsADigit() {
        assertEquals(
                "02" + "0012345678905" + "000" + "65", hex(layout().frame(140).encoded()));
        assertEquals(Optional.of("0012345678905"), layout().frame(140).digits());
    }

    @Test
    void isrcIsSixBitsALetterAndFourADigit() {
        QFrame frame = layout().frame(470);
        // U=100101 S=100011 R=100010 C=010011 1=000001 00, then 7607839 and 0, and the frame number 20.
        assertEquals("03" + "96389304" + "7607839" + "0" + "20", hex(frame.encoded()));
        assertEquals(Optional.of("USRC17607839"), frame.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormGivesBackWhatWasWritten(Subcode form) {
        for (long address = -22_650; address < 7_450; address++) {
            ByteBuffer buffer = ByteBuffer.allocate(form.bytes());
            layout().write(address, form, buffer);
            QFrame read = QFrame.decode(form.q(buffer.flip())).orElseThrow();
            assertArrayEquals(layout().frame(address).encoded(), read.encoded());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneWrongBitIsNoticed(Subcode form) {
        ByteBuffer buffer = ByteBuffer.allocate(form.bytes());
        layout().write(123, form, buffer);
        buffer.flip().put(5, (byte) (buffer.get(5) ^ 0x40));
        assertTrue(QFrame.decode(form.q(buffer)).isEmpty());
    }

    @Test
    void pIsOnInGapsAndBlinksInTheLeadOut() {
        int[] ons = {0, 0};
        for (long address = 0; address < 1_000; address++) {
            ByteBuffer buffer = ByteBuffer.allocate(16);
            layout().write(address, Subcode.PQ, buffer);
            boolean on = buffer.get(15) != 0;
            if (address < 700) {
                assertEquals(address >= 250 && address < 400, on, "sector " + address);
            } else {
                ons[on ? 1 : 0]++;
            }
        }
        assertArrayEquals(new int[] {152, 148}, ons, "half periods of 18.75 sectors");
    }

    @ParameterizedTest
    @CsvSource({
        "0012345678905, 0012345678905",
        "12345678905, 0012345678905",
        "4006381333931, 4006381333931",
        "4006381333932, ''",
        "40063813339311, ''",
        "400638133393X, ''",
    })
    void catalogNumberHasACheckDigit(String text, String expected) {
        assertEquals(expected, Codes.catalogNumber(text).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "US-RC1-76-07839, USRC17607839",
        "usrc17607839, USRC17607839",
        "US-RC1-76-0783, ''",
        "U1-RC1-76-07839, ''",
        "US-RC1-7X-07839, ''",
        "US--RC1-76-07839, ''",
    })
    void isrcHasTwelveCharacters(String text, String expected) {
        assertEquals(expected, Codes.isrc(text).orElse(""));
        Codes.isrc(text).ifPresent(code -> assertEquals("US-RC1-76-07839", Codes.hyphenated(code)));
    }
}
