package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {

    @Test
    void textBreaksAtBlanks() {
        assertEquals(List.of("one two three four", "five"), TextLayout.wrap("one two  three\nfour five", 20));
    }

    @Test
    void longWordsStayWhole() {
        assertEquals(
                List.of("a", "abcdefghijklmnopqrstuvwxyz", "b"), TextLayout.wrap("a abcdefghijklmnopqrstuvwxyz b", 20));
    }

    @Test
    void textStandsBesideItsLabel() {
        assertEquals(
                List.of("hint  one two three four", "      five"),
                TextLayout.beside("hint", 6, "one two three four five", 26));
    }

    @Test
    void emptyTextIsOneLine() {
        assertEquals(List.of("note"), TextLayout.beside("note", 6, "", 40));
    }
}
