package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private static ProgressState writing(double fraction) {
        return new ProgressState(
                "Writing",
                fraction,
                OptionalDouble.of(11_080_000),
                OptionalDouble.of(8),
                Optional.of(Duration.ofSeconds(65)));
    }

    @Test
    void windowTooNarrowForThePhaseShowsThePercentWhole() {
        assertEquals("100 %", ProgressLine.render(new ProgressState("Completed", 1), 12));
        assertEquals("Writing 7 %", ProgressLine.render(new ProgressState("Writing", 0.07), 12));
    }

    @Test
    void lineShowsPhaseBarPercentSpeedsAndTimeLeft() {
        assertEquals(
                "Writing      [===================>                  ]  50 %   11.1 MB/s   8.0x  1:05 left",
                ProgressLine.render(writing(0.5), 90));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertEquals(
                "Finalizing   [========================================] 100 %",
                ProgressLine.render(new ProgressState("Finalizing", 1), 80));
    }

    @Test
    void emptyBarHasItsHeadAtTheBeginning() {
        assertTrue(ProgressLine.render(writing(0), 90).contains("[>  "));
    }

    @Test
    void nearlyDoneIsNotDone() {
        assertTrue(ProgressLine.render(writing(0.9999), 90).contains(" 99 %"));
    }

    @Test
    void narrowWindowsLoseTheSpeedsBeforeTheBar() {
        String line = ProgressLine.render(writing(0.5), 50);

        assertTrue(line.contains("[") && line.contains("1:05 left"), line);
        assertFalse(line.contains("MB/s"), line);
    }

    @Test
    void veryNarrowWindowsKeepPhaseAndPercent() {
        assertEquals("Writing 50 %", ProgressLine.render(writing(0.5), 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 13, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 250})
    void lineNeverReachesTheLastColumn(int width) {
        for (double fraction : new double[] {0, 0.001, 0.5, 0.999, 1}) {
            String line = ProgressLine.render(writing(fraction), width);

            assertTrue(line.length() <= Math.max(1, width - 1), line);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00 left",
        "-5, 0:00 left",
        "59, 0:59 left",
        "3599, 59:59 left",
        "3661, 1:01:01 left",
        "400000, days left",
    })
    void timeLeftReadsLikeAClock(long seconds, String shown) {
        ProgressState state = new ProgressState(
                "Writing",
                0.5,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(Duration.ofSeconds(seconds)));

        assertTrue(ProgressLine.render(state, 80).endsWith("  " + shown));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void fractionsOutsideTheirRangeAreRefused(double fraction) {
        assertThrows(IllegalArgumentException.class, () -> new ProgressState("Writing", fraction));
    }
}
