package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Bytes} are a value. */
class BytesTest {

    @Test
    void bytesAreNumbersFrom0To255() {
        Bytes bytes = Bytes.of(0, 0x7F, 0x80, 0xFF);

        assertEquals(4, bytes.length());
        assertEquals(0xFF, bytes.get(3));
        assertArrayEquals(new byte[] {0, 127, -128, -1}, bytes.toArray());
        assertThrows(IllegalArgumentException.class, () -> Bytes.of(256));
        assertThrows(IllegalArgumentException.class, () -> Bytes.of(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> bytes.get(4));
    }

    @Test
    void equalBytesAreEqual() {
        assertEquals(Bytes.of(1, 2), Bytes.copyOf(new byte[] {1, 2}));
        assertEquals(Bytes.of(1, 2).hashCode(), Bytes.copyOf(new byte[] {1, 2}).hashCode());
        assertNotEquals(Bytes.of(1, 2), Bytes.of(1, 2, 0));
        assertNotEquals(Bytes.EMPTY, List.of());
    }

    @Test
    void nobodyChangesThem() {
        byte[] array = {1, 2};
        Bytes bytes = Bytes.copyOf(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;

        assertEquals(Bytes.of(1, 2), bytes);
        assertTrue(bytes.toBuffer().isReadOnly());
    }

    @Test
    void numbersOfSeveralBytesAreBigEndian() {
        assertEquals(0x0102_0304, Bytes.of(1, 2, 3, 4).toBuffer().getInt());
    }

    @Test
    void textShowsTwoDigitsForEach() {
        assertEquals("00 0A FF", Bytes.of(0, 10, 255).toString());
    }
}
