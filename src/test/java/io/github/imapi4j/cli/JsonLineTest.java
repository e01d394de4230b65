package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.error.DiscState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {

    private static String value(Object value) {
        String line = new JsonLine().put("x", value).toString();
        return line.substring("{\"x\":".length(), line.length() - 1);
    }

    @Test
    void membersKeepTheirOrder() {
        assertEquals(
                "{\"b\":1,\"a\":true,\"c\":null}",
                new JsonLine().put("b", 1).put("a", true).put("c", null).toString());
        assertEquals("{}", new JsonLine().toString());
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        assertEquals("9007199254740993", value(9_007_199_254_740_993L));
        assertEquals("0.25", value(0.25));
        assertEquals("-1", value(-1));
        assertEquals("1.0E-5", value(0.00001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatJsonDoesNotHaveAreRefused(double number) {
        assertThrows(IllegalArgumentException.class, () -> value(number));
    }

    @Test
    void optionalsAreTheirValueOrNull() {
        assertEquals("\"a\"", value(Optional.of("a")));
        assertEquals("null", value(Optional.empty()));
        assertEquals("1.5", value(OptionalDouble.of(1.5)));
        assertEquals("null", value(OptionalDouble.empty()));
        assertEquals("2", value(OptionalLong.of(2)));
        assertEquals("3", value(OptionalInt.of(3)));
    }

    @Test
    void arraysAndObjectsNest() {
        assertEquals("[\"a\",1,null,[]]", value(Arrays.asList("a", 1, null, List.of())));
        assertEquals("[{\"y\":2},{}]", value(List.of(new JsonLine().put("y", 2), new JsonLine())));
    }

    @Test
    void enumerationsAreTheirNames() {
        assertEquals("\"SPOILED\"", value(DiscState.SPOILED));
    }

    @Test
    void otherObjectsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> value(new Object()));
    }

    @Test
    void stringsAreEscaped() {
        assertEquals("\"C:\\\\a \\\"b\\\"\"", value("C:\\a \"b\""));
        assertEquals("\"a\\nb\\r\\tc\\u0000\\u001b\\u007f\"", value("a\nb\r\tc\u0000\u001b\u007f"));
        assertEquals("\"\\u2028\\u2029\"", value("\u2028\u2029"));
        assertEquals("{\"a\\\"b\":1}", new JsonLine().put("a\"b", 1).toString());
    }

    @Test
    void lettersOfEveryScriptStayAsTheyAre() {
        assertEquals("\"Ärger 日本 \uD83D\uDCBF\"", value("Ärger 日本 \uD83D\uDCBF"));
    }

    @Test
    void halvesOfPairsAreEscaped() {
        assertEquals("\"\\ud83d\"", value("\uD83D"));
        assertEquals("\"a\\udcbfb\"", value("a\uDCBFb"));
        assertEquals("\"\\udcbf\\ud83d\"", value("\uDCBF\uD83D"));
    }
}
