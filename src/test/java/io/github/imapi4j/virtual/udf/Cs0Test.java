package io.github.imapi4j.virtual.udf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Cs0Test {

    @Test
    void charactersUpToFfTakeOneByteEach() {
        assertArrayEquals(new byte[] {8, 'a', (byte) 0xFF}, Cs0.encode("aÿ"));
    }

    @Test
    void oneOtherCharacterMakesAllTakeTwo() {
        assertArrayEquals(new byte[] {16, 0, 'a', 1, 0x42}, Cs0.encode("ał"));
    }

    @Test
    void noTextTakesNothing() {
        assertEquals(0, Cs0.encode("").length);
        assertArrayEquals(new byte[32], Cs0.dstring("", 32));
    }

    @Test
    void aFieldEndsWithTheLengthThatIsUsed() {
        byte[] field = Cs0.dstring("abc", 8);
        assertArrayEquals(new byte[] {8, 'a', 'b', 'c', 0, 0, 0, 4}, field);
        assertEquals("abc", Cs0.decodeDstring(field, 0, 8));
    }

    @Test
    void aFieldOf128BytesHolds126NarrowOr63WideCharacters() {
        assertEquals("x".repeat(126), Cs0.decodeDstring(Cs0.dstring("x".repeat(127), 128), 0, 128));
        assertEquals("ł".repeat(63), Cs0.decodeDstring(Cs0.dstring("ł".repeat(64), 128), 0, 128));
    }

    @Test
    void halfACharacterIsNeverLeft() {
        byte[] field = Cs0.encode("ab😀", 8);
        assertEquals("ab", Cs0.decode(field, 0, field.length));
        assertArrayEquals(Cs0.encode("ab"), field);
    }

    @Test
    void namesOfDeletedFilesCanStillBeRead() {
        byte[] name = "\u00FEgone".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("gone", Cs0.decode(name, 0, name.length));
    }

    @Test
    void whatNobodyKnowsIsNoText() {
        byte[] name = {42, 'a', 'b'};
        assertEquals("", Cs0.decode(name, 0, name.length));
        byte[] field = new byte[32];
        Arrays.fill(field, (byte) 0xFF);
        assertEquals(15, Cs0.decodeDstring(field, 0, 32).length());
    }

    @Test
    void theCrcIsThatOfTheExampleInTheStandard() {
        assertEquals(0x3299, Crc.of(new byte[] {0x70, 0x6A, 0x77}, 0, 3));
    }
}
