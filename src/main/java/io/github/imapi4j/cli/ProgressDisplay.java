package io.github.imapi4j.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on standard error: on a terminal one line that is redrawn, otherwise one plain line per phase.
 *
 * <p>May be called as often as events come; it redraws a few times a second. Whatever ends the job, {@link #close}
 * leaves the cursor at the beginning of a line. Not for use from several threads at once.
 */
final class ProgressDisplay implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final Terminal terminal;
    private final boolean redraws;
    private final LongSupplier nanoTime;
    private @Nullable String phase;
    private @Nullable ProgressState pending;
    private String shown = "";
    private long shownAt;

    ProgressDisplay(Terminal terminal, GlobalOptions options) {
        this(terminal, terminal.errInteractive() && !options.noProgress(), System::nanoTime);
    }

    /** For tests: {@code nanoTime} is the clock that limits how often the line is redrawn. */
    ProgressDisplay(Terminal terminal, boolean redraws, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.redraws = redraws;
        this.nanoTime = nanoTime;
    }

    /** Shows how far the job is. */
    void show(ProgressState state) {
        boolean newPhase = !state.phase().equals(phase);
        phase = state.phase();
        if (!redraws) {
            if (newPhase) {
                terminal.err().println(state.phase());
            }
            return;
        }
        long now = nanoTime.getAsLong();
        if (newPhase || now - shownAt >= PAUSE_NANOS) {
            shownAt = now;
            draw(state);
        } else {
            pending = state;
        }
    }

    /** Shows the last state, if it was held back, and ends the line; does nothing when called again. */
    @Override
    public void close() {
        if (pending != null) {
            draw(pending);
        }
        if (!shown.isEmpty()) {
            terminal.err().println();
            shown = "";
        }
        phase = null;
    }

    private void draw(ProgressState state) {
        pending = null;
        int width = terminal.width();
        String line = ProgressLine.render(state, width);
        if (!line.equals(shown)) {
            // Blanks wipe out what a longer line has left behind; erase sequences would need a terminal that knows
            // them. If the window has become narrower, they must not go on in the next line.
            int wiped = Math.min(shown.length(), width - 1) - line.length();
            terminal.err().print("\r" + line + " ".repeat(Math.max(0, wiped)));
            terminal.err().flush();
            shown = line;
        }
    }
}
