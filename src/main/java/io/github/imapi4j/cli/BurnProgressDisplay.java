package io.github.imapi4j.cli;

import io.github.imapi4j.BurnProgress;
import io.github.imapi4j.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Shows a burn's progress: JSON events on standard output with {@code --json}, otherwise the progress line on standard error.
 *
 * <p>Speed and time left come from the clock on the wall: a virtual drive's own estimates are those of a real one, which takes
 * minutes.
 */
final class BurnProgressDisplay implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Terminal terminal;
    private final boolean json;
    private final ProgressDisplay display;
    private final LongSupplier nanoTime;
    private long writingSince;
    private boolean writing;

    BurnProgressDisplay(Terminal terminal, GlobalOptions options) {
        this(terminal, options.json(), new ProgressDisplay(terminal, options), System::nanoTime);
    }

    /** For tests: {@code nanoTime} is the clock for speed and time left. */
    BurnProgressDisplay(Terminal terminal, boolean json, ProgressDisplay display, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.json = json;
        this.display = display;
        this.nanoTime = nanoTime;
    }

    /** Shows how far the burn is. */
    synchronized void show(BurnProgress progress) {
        if (json) {
            terminal.out().println(event(progress));
        } else {
            display.show(state(progress));
        }
    }

    /** Progress as JSON. */
    static JsonLine event(BurnProgress progress) {
        JsonLine event = new JsonLine()
                .put("event", "progress")
                .put("phase", progress.phase().name().toLowerCase(Locale.ROOT))
                .put("fraction", progress.fraction())
                .put("writtenSectors", progress.writtenSectors())
                .put("totalSectors", progress.totalSectors());
        if (progress.tracks() > 0) {
            event.put("track", progress.track()).put("tracks", progress.tracks());
        }
        progress.waitingFor()
                .ifPresent(reason -> event.put("waitingFor", reason.name().toLowerCase(Locale.ROOT)));
        return event;
    }

    private ProgressState state(BurnProgress progress) {
        if (progress.phase() == Phase.WAITING) {
            return ProgressState.waiting(capitalized(progress.description()), progress.remaining());
        }
        if (isWrittenAndGoesOn(progress)) {
            return ProgressState.uncountable(capitalized(progress.description()));
        }
        if (progress.phase() == Phase.WRITING && !writing) {
            writing = true;
            writingSince = nanoTime.getAsLong();
        }
        double seconds = (nanoTime.getAsLong() - writingSince) / NANOS_PER_SECOND;
        double fraction = progress.fraction();
        boolean measurable = progress.phase() == Phase.WRITING && fraction > 0 && seconds > 0;
        return new ProgressState(
                capitalized(progress.description()),
                fraction,
                measurable
                        ? OptionalDouble.of(progress.writtenSectors() * (double) progress.sectorSize() / seconds)
                        : OptionalDouble.empty(),
                OptionalDouble.empty(),
                measurable
                        ? Optional.of(Duration.ofMillis(Math.round(1000 * seconds * (1 - fraction) / fraction)))
                        : Optional.empty());
    }

    /** All sectors are written, and for minutes a full bar would look as if nothing happened any more: IMAPI2 counts only them. */
    private static boolean isWrittenAndGoesOn(BurnProgress progress) {
        return progress.tracks() == 0 && (progress.phase() == Phase.FINALIZING || progress.phase() == Phase.VERIFYING);
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    @Override
    public synchronized void close() {
        display.close();
    }
}
