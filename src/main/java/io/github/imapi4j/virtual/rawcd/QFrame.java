package io.github.imapi4j.virtual.rawcd;

import java.util.Optional;

/** The Q channel of one sector: 96 bits, a control field, data in one of three modes, and a checksum (IEC 60908). */
final class QFrame {

    /** Bytes with the checksum. */
    static final int BYTES = 12;

    /** The track number of the lead-out, which is not decimal. */
    static final int LEAD_OUT = 0xAA;

    private static final int CHECKED = 10;
    private static final int POLYNOMIAL = 0x1021;
    private static final int CODE_DIGITS = 13;
    private static final int ISRC_LETTERS = 5;

    private final int control;
    private final int mode;
    private final byte[] data;

    /**
     * A frame.
     *
     * @param control four bits, see {@link Control}
     * @param mode 1 for a position or an entry of the table of contents, 2 for the catalog number, 3 for the ISRC
     * @param data the nine bytes after the first
     */
    private QFrame(int control, int mode, byte[] data) {
        this.control = control;
        this.mode = mode;
        this.data = data;
    }

    int control() {
        return control;
    }

    int mode() {
        return mode;
    }

    /**
     * A position in a track.
     *
     * @param control the control field
     * @param track 1 to 99, or {@code 0xAA}
     * @param index 0 to 99
     * @param relative frames since index 1, or until it
     * @param address the sector's
     */
    static QFrame position(int control, int track, int index, int relative, long address) {
        byte[] data = new byte[9];
        data[0] = track == LEAD_OUT ? (byte) LEAD_OUT : Msf.bcd(track);
        data[1] = Msf.bcd(index);
        Msf.put(data, 2, relative);
        Msf.put(data, 6, Msf.frames(address));
        return new QFrame(control, 1, data);
    }

    /**
     * An entry of the table of contents, in the lead-in.
     *
     * @param control the control field of what it points at
     * @param point a track in decimal digits, or 0xA0, 0xA1 or 0xA2
     * @param address the sector's
     * @param frames the time that it gives
     */
    static QFrame entry(int control, byte point, long address, int frames) {
        byte[] data = new byte[9];
        data[1] = point;
        Msf.put(data, 2, Msf.frames(address));
        Msf.put(data, 6, frames);
        return new QFrame(control, 1, data);
    }

    /** The catalog number: 13 digits of four bits. */
    static QFrame catalog(int control, String digits, long address) {
        byte[] data = new byte[9];
        for (int i = 0; i < CODE_DIGITS; i++) {
            data[i / 2] |= (byte) ((digits.charAt(i) - '0') << (i % 2 == 0 ? 4 : 0));
        }
        data[8] = Msf.bcd(Msf.frames(address) % Msf.PER_SECOND);
        return new QFrame(control, 2, data);
    }

    /** The ISRC: five characters of six bits, two bits of zero, seven digits of four bits, four bits of zero. */
    static QFrame isrc(int control, String code, long address) {
        long bits = 0;
        for (int i = 0; i < ISRC_LETTERS; i++) {
            bits = (bits << 6) | sixBits(code.charAt(i));
        }
        bits <<= 2;
        for (int i = ISRC_LETTERS; i < code.length(); i++) {
            bits = (bits << 4) | (code.charAt(i) - '0');
        }
        bits <<= 4;
        byte[] data = new byte[9];
        for (int i = 0; i < Long.BYTES; i++) {
            data[i] = (byte) (bits >>> (8 * (Long.BYTES - 1 - i)));
        }
        data[8] = Msf.bcd(Msf.frames(address) % Msf.PER_SECOND);
        return new QFrame(control, 3, data);
    }

    /** Digits as they are, letters from 0x11 on: their ASCII codes less 0x30. */
    private static int sixBits(char character) {
        return character - '0';
    }

    /** The track of a position, {@code 0xAA} for the lead-out, 0 for the lead-in; -1 if it is no number. */
    int track() {
        return data[0] == (byte) LEAD_OUT ? LEAD_OUT : Msf.number(data[0]);
    }

    /** The index of a position; -1 if it is no number. */
    int index() {
        return Msf.number(data[1]);
    }

    /** The frame number of a position; -1 if it is no time. */
    int absolute() {
        return Msf.frames(data, 6);
    }

    /** The first of the three bytes that an entry of the table of contents gives, as a number; -1 if it is none. */
    int value() {
        return Msf.number(data[6]);
    }

    /** Where an entry of the table of contents points. */
    int point() {
        return data[1] & 0xFF;
    }

    /** The digits of a catalog number. */
    Optional<String> digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < CODE_DIGITS; i++) {
            digits.append((data[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF);
        }
        return digits.length() == CODE_DIGITS ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** The characters of an ISRC, if it is one. */
    Optional<String> code() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (data[i] & 0xFF);
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < ISRC_LETTERS; i++) {
            code.append((char) (((bits >>> (58 - 6 * i)) & 0x3F) + '0'));
        }
        for (int i = 0; i < 7; i++) {
            code.append((bits >>> (28 - 4 * i)) & 0xF);
        }
        return Codes.isrc(code.toString());
    }

    /** The frame as it lies on the disc. */
    byte[] encoded() {
        byte[] bytes = new byte[BYTES];
        bytes[0] = (byte) ((control << 4) | mode);
        System.arraycopy(data, 0, bytes, 1, data.length);
        int checksum = checksum(bytes);
        bytes[CHECKED] = (byte) (checksum >> 8);
        bytes[CHECKED + 1] = (byte) checksum;
        return bytes;
    }

    /** Reads a frame; empty if its checksum is wrong. */
    static Optional<QFrame> decode(byte[] bytes) {
        int found = ((bytes[CHECKED] & 0xFF) << 8) | (bytes[CHECKED + 1] & 0xFF);
        if (found != checksum(bytes)) {
            return Optional.empty();
        }
        byte[] data = new byte[9];
        System.arraycopy(bytes, 1, data, 0, data.length);
        return Optional.of(new QFrame((bytes[0] >> 4) & 0xF, bytes[0] & 0xF, data));
    }

    /** CRC-16 with x^16 + x^12 + x^5 + 1 over ten bytes, from 0 on, all bits inverted in the end. */
    static int checksum(byte[] bytes) {
        int crc = 0;
        for (int i = 0; i < CHECKED; i++) {
            crc ^= (bytes[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
        }
        return ~crc & 0xFFFF;
    }
}
