package io.github.imapi4j.virtual.iso;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/** Fills one sector front to back with the data types of ECMA-119, chapter 7 and 8.4. */
final class SectorWriter {

    private static final int SECONDS_PER_QUARTER = 15 * 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = FIRST_YEAR + 255;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    /** Begins with a sector of zeros. */
    SectorWriter(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    int remaining() {
        return buffer.remaining();
    }

    SectorWriter u8(int value) {
        buffer.put((byte) value);
        return this;
    }

    SectorWriter raw(byte[] value) {
        buffer.put(value);
        return this;
    }

    SectorWriter zeros(int count) {
        buffer.position(buffer.position() + count);
        return this;
    }

    /** 7.2.1 and 7.3.1: least significant byte first. */
    SectorWriter little16(int value) {
        buffer.order(ByteOrder.LITTLE_ENDIAN).putShort((short) value);
        return this;
    }

    SectorWriter little32(long value) {
        buffer.order(ByteOrder.LITTLE_ENDIAN).putInt((int) value);
        return this;
    }

    /** 7.2.2 and 7.3.2: most significant byte first. */
    SectorWriter big16(int value) {
        buffer.order(ByteOrder.BIG_ENDIAN).putShort((short) value);
        return this;
    }

    SectorWriter big32(long value) {
        buffer.order(ByteOrder.BIG_ENDIAN).putInt((int) value);
        return this;
    }

    /** 7.2.3. */
    SectorWriter both16(int value) {
        return little16(value).big16(value);
    }

    /** 7.3.3. */
    SectorWriter both32(long value) {
        return little32(value).big32(value);
    }

    /** Text of one byte a character, filled with spaces. */
    SectorWriter ascii(String text, int width) {
        int start = buffer.position();
        Arrays.fill(bytes, start, start + width, (byte) ' ');
        buffer.put(text.getBytes(StandardCharsets.US_ASCII), 0, Math.min(text.length(), width));
        buffer.position(start + width);
        return this;
    }

    /** Joliet text: big-endian UTF-16, filled with spaces; the last byte of an odd field stays zero. */
    SectorWriter ucs2(String text, int width) {
        int units = width / 2;
        for (int i = 0; i < units; i++) {
            big16(i < text.length() ? text.charAt(i) : ' ');
        }
        return zeros(width - 2 * units);
    }

    /** 9.1.5: seven bytes, the year counted from 1900 and limited to what a byte holds. */
    SectorWriter shortTime(LocalDateTime time, ZoneId zone) {
        LocalDateTime valid = inRange(time);
        u8(valid.getYear() - FIRST_YEAR).u8(valid.getMonthValue()).u8(valid.getDayOfMonth());
        u8(valid.getHour()).u8(valid.getMinute()).u8(valid.getSecond());
        return u8(quarters(valid, zone));
    }

    /** 8.4.26.1: sixteen digits and the offset. */
    SectorWriter longTime(LocalDateTime time, ZoneId zone) {
        LocalDateTime valid = inRange(time);
        digits(valid.getYear(), 4).digits(valid.getMonthValue(), 2).digits(valid.getDayOfMonth(), 2);
        digits(valid.getHour(), 2).digits(valid.getMinute(), 2).digits(valid.getSecond(), 2);
        return digits(valid.getNano() / 10_000_000, 2).u8(quarters(valid, zone));
    }

    /** 8.4.26.1: a time that is not specified. */
    SectorWriter noTime() {
        return digits(0, 16).u8(0);
    }

    private SectorWriter digits(int value, int count) {
        int divisor = 1;
        for (int i = 1; i < Math.min(count, 9); i++) {
            divisor *= 10;
        }
        for (int i = 0; i < count; i++) {
            u8('0' + (divisor == 0 ? 0 : value / divisor % 10));
            divisor /= 10;
        }
        return this;
    }

    private static LocalDateTime inRange(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR) {
            return LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
        }
        return time.getYear() > LAST_YEAR ? LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 59) : time;
    }

    private static int quarters(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getOffset(time).getTotalSeconds() / SECONDS_PER_QUARTER;
    }
}
