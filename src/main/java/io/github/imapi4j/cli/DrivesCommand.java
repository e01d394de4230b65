package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code drives}: the recorders and what is in them, and those that come and go. */
@Command(
        name = "drives",
        sortOptions = false,
        description = "Lists the recorders: number, drive letter, vendor, product, revision, and what is loaded.")
final class DrivesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Interruption interruption;

    @Option(names = "--watch", description = "Then report drives that come and go, until Ctrl-C, which ends it with 0.")
    private boolean watch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrivesCommand(Terminal terminal, GlobalOptions options, Interruption interruption) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        if (watch && !options.drives().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--watch is about all drives; leave --drive out.");
        }
        try (Imapi imapi = Drives.open(options)) {
            if (watch) {
                DriveWatching watching = new DriveWatching(terminal, options);
                interruption.onInterrupt(watching::end, "");
                watching.run(imapi);
                return ExitCode.DONE.number();
            }
            for (DriveReport report : Drives.reports(imapi, options)) {
                terminal.out().println(options.json() ? report.json().toString() : report.line());
            }
            UnstruckFaults.tell(terminal, options);
        }
        return ExitCode.DONE.number();
    }
}
