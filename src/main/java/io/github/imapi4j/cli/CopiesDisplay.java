package io.github.imapi4j.cli;

import io.github.imapi4j.BurnProgress;
import java.util.Locale;

/** Shows the progress of copies that are burned one after the other, and asks for the next disc. */
final class CopiesDisplay implements AutoCloseable {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final int copies;
    private BurnProgressDisplay display;

    CopiesDisplay(Terminal terminal, GlobalOptions options, int copies) {
        this.terminal = terminal;
        this.options = options;
        this.copies = copies;
        this.display = new BurnProgressDisplay(terminal, options);
    }

    synchronized void show(BurnProgress progress) {
        display.show(progress);
    }

    /** The progress line ends before the question. */
    synchronized void ask(String drive, int copy) {
        display.close();
        display = new BurnProgressDisplay(terminal, options);
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "insert")
                            .put("drive", drive)
                            .put("copy", copy)
                            .put("copies", copies));
        } else {
            terminal.err()
                    .println(String.format(
                            Locale.ROOT, "Insert disc %d of %d into %s and close the tray.", copy, copies, drive));
        }
    }

    @Override
    public synchronized void close() {
        display.close();
    }
}
