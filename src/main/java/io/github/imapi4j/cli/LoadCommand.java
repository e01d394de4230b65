package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load}: the tray. */
@Command(
        name = "load",
        sortOptions = false,
        description = "Closes the tray. Slot loaders and most slim drives cannot; they say so.")
final class LoadCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LoadCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options);
                Recorder recorder = Drives.choose(imapi, options)) {
            recorder.load();
            if (options.json()) {
                terminal.out()
                        .println(new JsonLine()
                                .put("event", "result")
                                .put("drive", recorder.name())
                                .put("tray", "closed"));
            } else {
                terminal.out().println("Closed the tray of " + recorder.name() + ".");
            }
        }
        return ExitCode.DONE.number();
    }
}
