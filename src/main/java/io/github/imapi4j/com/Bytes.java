package io.github.imapi4j.com;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Bytes that do not change: a command for a drive, its answer, a structure of a disc. Equal if all bytes are. */
public final class Bytes {

    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /**
     * Some bytes.
     *
     * @param values the bytes, each 0 to 255
     * @return these bytes
     * @throws IllegalArgumentException if a number is none of them
     */
    public static Bytes of(int... values) {
        byte[] array = new byte[values.length];
        for (int i = 0; i < array.length; i++) {
            if (values[i] < 0 || values[i] > 0xFF) {
                throw new IllegalArgumentException("no byte from 0 to 255: " + values[i]);
            }
            array[i] = (byte) values[i];
        }
        return new Bytes(array);
    }

    /**
     * The bytes that an array holds now.
     *
     * @param array the bytes
     * @return a copy
     */
    public static Bytes copyOf(byte[] array) {
        return new Bytes(array.clone());
    }

    /** An array that nobody changes. */
    static Bytes wrap(byte[] array) {
        return new Bytes(array);
    }

    /** The array itself, to be read only. */
    byte[] array() {
        return array;
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int length() {
        return array.length;
    }

    /**
     * One of the bytes.
     *
     * @param index counted from 0
     * @return 0 to 255
     * @throws IndexOutOfBoundsException if there is no such byte
     */
    public int get(int index) {
        return array[Objects.checkIndex(index, array.length)] & 0xFF;
    }

    /**
     * The bytes as an array.
     *
     * @return a copy, the caller's own
     */
    public byte[] toArray() {
        return array.clone();
    }

    /**
     * The bytes as a buffer, for numbers of several bytes: big-endian at first, as drives answer.
     *
     * @return a view that cannot be written
     */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(array).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    /** Two hexadecimal digits for each byte. */
    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(array);
    }
}
