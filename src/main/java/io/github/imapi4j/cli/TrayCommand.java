package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code eject} and {@code load} have in common: one drive, one movement of its tray. */
abstract class TrayCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Consumer<Recorder> movement;
    private final String done;
    private final String tray;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * A command.
     *
     * @param movement moves the tray
     * @param done the sentence about it begins like that: {@code Opened} or {@code Closed}
     * @param tray how the tray is then: {@code open} or {@code closed}
     */
    TrayCommand(Terminal terminal, GlobalOptions options, Consumer<Recorder> movement, String done, String tray) {
        this.terminal = terminal;
        this.options = options;
        this.movement = movement;
        this.done = done;
        this.tray = tray;
    }

    @Override
    public final Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options);
                Recorder recorder = Drives.choose(imapi, options)) {
            movement.accept(recorder);
            UnstruckFaults.tell(terminal, options);
            report(recorder.name());
        }
        return ExitCode.DONE.number();
    }

    private void report(String drive) {
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "result")
                            .put("drive", drive)
                            .put("tray", tray));
        } else {
            terminal.out().println(done + " the tray of " + drive + ".");
        }
    }
}
