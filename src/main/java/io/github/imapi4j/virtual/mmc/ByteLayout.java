package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes with big-endian fields at fixed places. */
final class ByteLayout {

    private static final int SHORT_MASK = 0xFFFF;

    private final byte[] array;

    /** So many zeros. */
    ByteLayout(int size) {
        array = new byte[size];
    }

    ByteLayout u8(int at, int value) {
        array[at] = (byte) value;
        return this;
    }

    ByteLayout u16(int at, int value) {
        return u8(at, value >> 8).u8(at + 1, value);
    }

    ByteLayout u24(int at, int value) {
        return u8(at, value >> 16).u16(at + 1, value & SHORT_MASK);
    }

    ByteLayout u32(int at, long value) {
        return u16(at, (int) (value >> 16) & SHORT_MASK).u16(at + 2, (int) value & SHORT_MASK);
    }

    /** Text in ASCII, filled up with blanks. */
    ByteLayout text(int at, int length, String value) {
        Arrays.fill(array, at, at + length, (byte) ' ');
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, array, at, Math.min(length, text.length));
        return this;
    }

    ByteLayout put(int at, Bytes value) {
        System.arraycopy(value.toArray(), 0, array, at, value.length());
        return this;
    }

    Bytes bytes() {
        return Bytes.copyOf(array);
    }

    /** Parts one after another. */
    static Bytes join(Iterable<Bytes> parts) {
        int size = 0;
        for (Bytes part : parts) {
            size += part.length();
        }
        ByteLayout joined = new ByteLayout(size);
        int at = 0;
        for (Bytes part : parts) {
            joined.put(at, part);
            at += part.length();
        }
        return joined.bytes();
    }

    /** A part of some bytes; what is not there is left out. */
    static Bytes cut(Bytes whole, int from, int length) {
        int begin = Math.min(from, whole.length());
        return Bytes.copyOf(Arrays.copyOfRange(whole.toArray(), begin, Math.min(whole.length(), begin + length)));
    }
}
