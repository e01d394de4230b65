package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersCountAsNumbersAndCaseDoesNot() {
        List<String> ordered = List.of("01 a", "2", "02 b", "10 a", "A1", "a2", "A10", "a10b", "b");
        List<String> names = new ArrayList<>(ordered);
        Collections.reverse(names);
        names.sort(NaturalOrder.INSTANCE);
        assertEquals(ordered, names);
    }

    @Test
    void longNumbersDoNotOverflow() {
        assertEquals(-1, Integer.signum(NaturalOrder.INSTANCE.compare("9" + "9".repeat(40), "1" + "0".repeat(41))));
    }
}
