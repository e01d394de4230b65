package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code eject}: the tray. */
@Command(name = "eject", sortOptions = false, description = "Opens the tray, or pushes the disc out of its slot.")
final class EjectCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EjectCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options);
                Recorder recorder = Drives.choose(imapi, options)) {
            recorder.eject();
            if (options.json()) {
                terminal.out()
                        .println(new JsonLine()
                                .put("event", "result")
                                .put("drive", recorder.name())
                                .put("tray", "open"));
            } else {
                terminal.out().println("Opened the tray of " + recorder.name() + ".");
            }
        }
        return ExitCode.DONE.number();
    }
}
