package io.github.imapi4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code drives --watch}, ended by what Ctrl-C does. */
class DriveWatchingTest extends VirtualDiscTestCase {

    /** Plugs once all that was there is listed: the watch is on by then. */
    private Captured watch(boolean json, VirtualSystem system, Consumer<VirtualSystem> changes) {
        return Captured.of(false, 100, terminal -> {
            GlobalOptions options = new GlobalOptions();
            if (json) {
                new CommandLine(new RootCommand(terminal, options)).parseArgs("--json");
            }
            DriveWatching watching = new DriveWatching(terminal, options);
            try (Imapi imapi = Imapi.virtual(system)) {
                // Its own news, as a watch that is on brings them, and then the end.
                changes.accept(system);
                watching.end();
                watching.run(imapi);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return 0;
        });
    }

    @Test
    void drivesThatAreThereAreListed() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory())) {
            Captured run = watch(false, system, ignored -> system.plug(VirtualRecorder.inMemory()));
            assertEquals(2, run.outLines().size(), run.out());
        }
    }

    @Test
    void driveThatComesAndGoesIsToldInLinesAndJson() throws Exception {
        for (boolean json : List.of(false, true)) {
            VirtualRecorder late = VirtualRecorder.inMemory();
            try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory())) {
                Captured run = Captured.of(false, 100, terminal -> comesAndGoes(json, system, late, terminal));
                if (json) {
                    List<Map<String, Object>> lines = Json.lines(run.out());
                    assertEquals(3, lines.size(), run.out());
                    assertEquals("added", lines.get(1).get("event"));
                    assertEquals("removed", lines.get(2).get("event"));
                    assertEquals("W:", lines.get(2).get("name"));
                } else {
                    assertEquals(
                            List.of(
                                    "1  V:  imapi4j Virtual recorder 1.00  DVD-R, blank, 4.38 GiB free, 2x 4x 8x",
                                    "Added:   2  W:  imapi4j Virtual recorder 1.00  DVD-R, blank, 4.38 GiB free, 2x 4x 8x",
                                    "Removed: W:"),
                            run.outLines());
                }
            }
        }
    }

    private static int comesAndGoes(boolean json, VirtualSystem system, VirtualRecorder late, Terminal terminal) {
        GlobalOptions options = new GlobalOptions();
        if (json) {
            new CommandLine(new RootCommand(terminal, options)).parseArgs("--json");
        }
        Semaphore printed = new Semaphore(0);
        PrintWriter out = new PrintWriter(terminal.out()) {
            @Override
            public void println(String line) {
                terminal.out().println(line);
                printed.release();
            }
        };
        DriveWatching watching =
                new DriveWatching(new Terminal(out, terminal.err(), false, false, terminal::width), options);
        Thread user = new Thread(() -> {
            printed.acquireUninterruptibly();
            system.plug(late);
            printed.acquireUninterruptibly();
            system.unplug(late);
            printed.acquireUninterruptibly();
            watching.end();
        });
        user.start();
        try (Imapi imapi = Imapi.virtual(system)) {
            watching.run(imapi);
            user.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 0;
    }

    @Test
    void watchIsAboutAllDrives() {
        assertWrongUsage("--watch is about all drives; leave --drive out.", run("drives", "--watch", "--drive", "1"));
    }
}
