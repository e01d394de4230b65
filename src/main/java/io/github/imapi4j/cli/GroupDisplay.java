package io.github.imapi4j.cli;

import io.github.imapi4j.BurnProgress;
import io.github.imapi4j.Phase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shows the progress of several drives at once: JSON events that name the drive; on a terminal one line for all of them; else a line
 * for each phase of each drive.
 */
final class GroupDisplay implements AutoCloseable {

    private final Terminal terminal;
    private final boolean json;
    private final boolean redraws;
    private final int drives;
    private final ProgressDisplay display;
    private final Map<String, BurnProgress> latest = new LinkedHashMap<>();

    GroupDisplay(Terminal terminal, GlobalOptions options, int drives) {
        this.terminal = terminal;
        this.json = options.json();
        this.redraws = terminal.errInteractive() && !options.noProgress();
        this.drives = drives;
        this.display = new ProgressDisplay(terminal, options);
    }

    /** Shows how far one drive is; called from each drive's thread. */
    synchronized void show(String drive, BurnProgress progress) {
        BurnProgress before = latest.put(drive, progress);
        if (json) {
            terminal.out().println(BurnProgressDisplay.event(progress).put("drive", drive));
        } else if (redraws) {
            display.show(together());
        } else if (before == null || !before.description().equals(progress.description())) {
            terminal.err().println(drive + " " + progress.description());
        }
    }

    /** The phase is that of the drive that is furthest back; the bar stands for what all of them have written. */
    private ProgressState together() {
        BurnProgress slowest = latest.values().stream()
                .min((a, b) -> a.phase().compareTo(b.phase()))
                .orElseThrow();
        double written = 0;
        for (BurnProgress progress : latest.values()) {
            boolean counts = progress.phase().compareTo(Phase.WRITING) >= 0;
            written += counts ? progress.fraction() : 0;
        }
        String phase = slowest.description();
        return new ProgressState(
                String.format(
                        Locale.ROOT,
                        "%s%s (%d drives)",
                        phase.substring(0, 1).toUpperCase(Locale.ROOT),
                        phase.substring(1),
                        drives),
                written / drives);
    }

    @Override
    public synchronized void close() {
        if (!json) {
            display.close();
        }
    }
}
