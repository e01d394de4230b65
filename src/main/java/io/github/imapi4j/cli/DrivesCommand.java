package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code drives}: the recorders and what is in them. */
@Command(
        name = "drives",
        sortOptions = false,
        description = "Lists the recorders: number, drive letter, vendor, product, revision, and what is loaded.")
final class DrivesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrivesCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options)) {
            List<Recorder> recorders = imapi.recorders();
            try {
                for (int i = 0; i < recorders.size(); i++) {
                    DriveReport report = DriveReport.of(i + 1, recorders.get(i));
                    terminal.out().println(options.json() ? report.json().toString() : report.line());
                }
            } finally {
                recorders.forEach(Recorder::close);
            }
            if (recorders.isEmpty()) {
                terminal.err().println("imapi4j: This machine has no recorder that IMAPI2 can use.");
                return ExitCode.NO_DRIVE.number();
            }
        }
        return ExitCode.DONE.number();
    }
}
