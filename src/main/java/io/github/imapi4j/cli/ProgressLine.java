package io.github.imapi4j.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws one line of progress: phase, bar, percent, speed, time left.
 *
 * <p>ASCII alone, because consoles on Windows often show nothing else. The line never reaches the last column, where
 * terminals would go on to the next line. In a narrow window the bar shrinks first, then the speeds go, then the bar.
 */
final class ProgressLine {

    private static final int PHASE_WIDTH = 12;
    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 10;
    private static final double MEGABYTE = 1e6;
    private static final Duration LONGEST_SHOWN = Duration.ofHours(100);

    private ProgressLine() {}

    /** A line of fewer than {@code width} characters. */
    static String render(ProgressState state, int width) {
        int room = Math.max(1, width - 1);
        if (!state.countable()) {
            return uncountable(state, room);
        }
        String phase = pad(state.phase());
        String percent = String.format(Locale.ROOT, "%3d %%", (int) Math.floor(state.fraction() * 100));
        Optional<String> left = state.remaining().map(ProgressLine::left);

        List<String> end = new ArrayList<>(List.of(percent));
        end.addAll(speeds(state));
        left.ifPresent(end::add);
        String tail = String.join("  ", end);
        if (barRoom(room, phase, tail) < SHORTEST_BAR) {
            tail = left.map(time -> percent + "  " + time).orElse(percent);
        }
        int bar = Math.min(LONGEST_BAR, barRoom(room, phase, tail));
        String line = bar < SHORTEST_BAR ? phase + " " + tail : phase + " " + bar(state.fraction(), bar) + " " + tail;
        if (line.length() > room) {
            line = state.phase() + " " + percent.strip();
        }
        if (line.length() > room) {
            line = percent.strip(); // Cut in the middle it would be another number.
        }
        return line.substring(0, Math.min(room, line.length()));
    }

    /** Nothing can be said about how far it is: what is going on, and the time left if there is room for it. */
    private static String uncountable(ProgressState state, int room) {
        String line = state.remaining()
                .map(remaining -> state.phase() + "  " + left(remaining))
                .orElse(state.phase());
        String fitting = line.length() > room ? state.phase() : line;
        return fitting.substring(0, Math.min(room, fitting.length()));
    }

    /** Columns between the brackets. */
    private static int barRoom(int room, String phase, String tail) {
        return room - phase.length() - tail.length() - "  []".length();
    }

    private static String bar(double fraction, int length) {
        int done = (int) Math.floor(fraction * length);
        String head = done < length ? ">" : "";
        return "[" + "=".repeat(done) + head + " ".repeat(length - done - head.length()) + "]";
    }

    private static List<String> speeds(ProgressState state) {
        List<String> speeds = new ArrayList<>();
        state.bytesPerSecond()
                .ifPresent(bytes -> speeds.add(String.format(Locale.ROOT, "%5.1f MB/s", bytes / MEGABYTE)));
        state.timesSpeed().ifPresent(times -> speeds.add(String.format(Locale.ROOT, "%4.1fx", times)));
        return speeds;
    }

    private static String left(Duration remaining) {
        Duration shown = remaining.isNegative() ? Duration.ZERO : remaining;
        if (shown.compareTo(LONGEST_SHOWN) >= 0) {
            return "days left";
        }
        return shown.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d left", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d left", shown.toMinutes(), shown.toSecondsPart());
    }

    /** Phases of different lengths must not move the bar. */
    private static String pad(String phase) {
        return phase + " ".repeat(Math.max(0, PHASE_WIDTH - phase.length()));
    }
}
