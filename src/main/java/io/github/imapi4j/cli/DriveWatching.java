package io.github.imapi4j.cli;

import io.github.imapi4j.DriveListener;
import io.github.imapi4j.DriveWatch;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** {@code drives --watch}: lists the recorders, and then those that come and go, until somebody ends it. */
final class DriveWatching implements DriveListener {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** What has happened. */
    private enum Kind {
        ADDED,
        REMOVED,
        END
    }

    private record News(Kind kind, String id) {}

    DriveWatching(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public void driveAdded(String id) {
        news.add(new News(Kind.ADDED, id));
    }

    @Override
    public void driveRemoved(String id) {
        news.add(new News(Kind.REMOVED, id));
    }

    /** Ends it; from any thread. */
    void end() {
        news.add(new News(Kind.END, ""));
    }

    /** Prints on this thread, which asks the drives too: whoever tells of them is not kept waiting. */
    @SuppressWarnings("try") // the watch is only held
    void run(Imapi imapi) throws InterruptedException {
        try (DriveWatch watch = imapi.watch(this)) {
            listAll(imapi);
            while (true) {
                News next = news.take();
                switch (next.kind()) {
                    case ADDED -> added(imapi, next.id());
                    case REMOVED -> removed(next.id());
                    case END -> {
                        return;
                    }
                }
            }
        }
    }

    private void listAll(Imapi imapi) {
        List<Recorder> recorders = imapi.recorders();
        try {
            for (int i = 0; i < recorders.size(); i++) {
                DriveReport report = DriveReport.of(i + 1, recorders.get(i));
                names.put(recorders.get(i).id(), recorders.get(i).name());
                print(options.json() ? report.json().toString() : report.line());
            }
        } finally {
            recorders.forEach(Recorder::close);
        }
    }

    private void added(Imapi imapi, String id) {
        if (names.containsKey(id)) {
            return; // It came while the others were listed.
        }
        try (Recorder recorder = imapi.recorder(id)) {
            DriveReport report = DriveReport.of(names.size() + 1, recorder);
            names.put(id, recorder.name());
            print(
                    options.json()
                            ? new JsonLine()
                                    .put("event", "added")
                                    .put("drive", report.json())
                                    .toString()
                            : "Added:   " + report.line());
        } catch (ImapiException e) {
            terminal.err().println("imapi4j: Warning: A drive came that cannot be looked at: " + e.getMessage());
        }
    }

    private void removed(String id) {
        String known = names.remove(id);
        String name = known == null ? id : known;
        print(
                options.json()
                        ? new JsonLine()
                                .put("event", "removed")
                                .put("id", id)
                                .put("name", name)
                                .toString()
                        : "Removed: " + name);
    }

    private void print(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
