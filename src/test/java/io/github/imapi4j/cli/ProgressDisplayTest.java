package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;

    /** Shows states one after the other, a second apart or at the same instant. */
    private String show(boolean redraws, long step, List<ProgressState> states) {
        return Captured.of(redraws, 40, terminal -> {
                    try (ProgressDisplay display = new ProgressDisplay(terminal, redraws, () -> now += step)) {
                        states.forEach(display::show);
                    }
                    return 0;
                })
                .err();
    }

    @Test
    void terminalsGetOneLineThatIsRedrawnAndEnded() {
        String shown =
                show(true, SECOND, List.of(new ProgressState("Writing", 0.25), new ProgressState("Writing", 0.5)));

        assertEquals(
                "|Writing      [====>             ]  25 %|Writing      [=========>        ]  50 %\n",
                shown.replace("\r", "|"));
    }

    @Test
    void pipesGetOneLinePerPhase() {
        String shown = show(
                false,
                SECOND,
                List.of(
                        new ProgressState("Preparing", 0),
                        new ProgressState("Writing", 0),
                        new ProgressState("Writing", 0.5),
                        new ProgressState("Finalizing", 1)));

        assertEquals("Preparing\nWriting\nFinalizing\n", shown);
    }

    @Test
    void eventsInQuickSuccessionAreDrawnOnceAndTheLastIsNotLost() {
        String shown = show(
                true,
                1,
                List.of(
                        new ProgressState("Writing", 0),
                        new ProgressState("Writing", 0.3),
                        new ProgressState("Writing", 0.6),
                        new ProgressState("Writing", 1)));

        assertEquals(2, shown.chars().filter(c -> c == '\r').count());
        assertTrue(shown.endsWith("] 100 %\n"), shown);
    }

    @Test
    void newPhasesAreDrawnAtOnce() {
        String shown = show(true, 1, List.of(new ProgressState("Preparing", 0), new ProgressState("Writing", 0)));

        assertTrue(shown.contains("\rWriting"), shown);
    }

    @Test
    void sameLineIsNotDrawnTwice() {
        String shown =
                show(true, SECOND, List.of(new ProgressState("Writing", 0.5), new ProgressState("Writing", 0.5001)));

        assertEquals(1, shown.chars().filter(c -> c == '\r').count());
    }

    @Test
    void shorterLinesWipeOutLongerOnes() {
        String shown = show(
                true, SECOND, List.of(new ProgressState("Something very long to do", 0), new ProgressState("Go", 0)));

        String[] lines = shown.split("[\r\n]", -1);
        assertTrue(lines[2].length() >= lines[1].length(), shown);
    }

    @Test
    void narrowerWindowIsKeptToWhileTheJobRuns() {
        AtomicInteger columns = new AtomicInteger(80);
        StringWriter shown = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(shown), new PrintWriter(shown), true, true, columns::get);
        try (ProgressDisplay display = new ProgressDisplay(terminal, true, () -> now += SECOND)) {
            display.show(new ProgressState("Writing", 0.25));
            columns.set(25);
            display.show(new ProgressState("Writing", 0.5));
            display.show(new ProgressState("Finalizing", 1));
        }

        String[] lines = shown.toString().strip().split("\r", -1);
        assertTrue(lines[0].length() > 40, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            assertTrue(lines[i].length() < 25, "'" + lines[i] + "'");
        }
    }

    @Test
    void nothingShownLeavesNothingBehind() {
        assertEquals("", show(true, SECOND, List.of()));
        assertEquals("", show(false, SECOND, List.of()));
    }

    @Test
    void closingTwiceEndsTheLineOnce() {
        Captured captured = Captured.of(true, 40, terminal -> {
            ProgressDisplay display = new ProgressDisplay(terminal, true, () -> now += SECOND);
            display.show(new ProgressState("Writing", 1));
            display.close();
            display.close();
            return 0;
        });

        assertEquals(1, captured.err().chars().filter(c -> c == '\n').count());
    }
}
