package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/** UTF-16 text in memory. JNA's own {@code char} is {@code wchar_t}, which has 32 bits off Windows. */
final class WideText {

    private WideText() {}

    /** Writes the characters and a terminating zero: {@code 2 * (length + 1)} bytes. */
    static void write(Pointer at, String text) {
        characters(at, text.length() + 1).put(text).put('\0');
    }

    /** Reads a number of characters, zeros among them. */
    static String read(Pointer at, int length) {
        return characters(at, length).toString();
    }

    /** Reads up to the terminating zero. */
    static String read(Pointer at) {
        StringBuilder text = new StringBuilder();
        for (long i = 0; at.getShort(i) != 0; i += Character.BYTES) {
            text.append((char) at.getShort(i));
        }
        return text.toString();
    }

    private static CharBuffer characters(Pointer at, int length) {
        return at.getByteBuffer(0, (long) length * Character.BYTES)
                .order(ByteOrder.nativeOrder())
                .asCharBuffer();
    }
}
