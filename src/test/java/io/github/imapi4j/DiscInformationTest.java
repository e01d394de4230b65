package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Bytes;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Answers laid out by hand after MMC's table of standard disc information. */
class DiscInformationTest {

    private static Bytes answer(int states, int low, int high) {
        return Bytes.of(0, 32, states, 1, low, 1, 1, 0, 0, high, 0, 0);
    }

    @Test
    void emptySessionAtTheEndIsNotCounted() {
        assertEquals(OptionalInt.of(0), DiscInformation.sessions(answer(0x00, 1, 0)));
        assertEquals(OptionalInt.of(2), DiscInformation.sessions(answer(0x01, 3, 0)));
    }

    @Test
    void completeAndOpenSessionsAreCounted() {
        assertEquals(OptionalInt.of(1), DiscInformation.sessions(answer(0x0E, 1, 0)));
        assertEquals(OptionalInt.of(0x102), DiscInformation.sessions(answer(0x05, 2, 1)));
    }

    @Test
    void shortAnswerAndOtherKindsTellNothing() {
        assertEquals(OptionalInt.empty(), DiscInformation.sessions(Bytes.EMPTY));
        assertEquals(OptionalInt.empty(), DiscInformation.sessions(answer(0x20, 1, 0)));
    }
}
