package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code info}: a drive and its disc in full. */
@Command(
        name = "info",
        sortOptions = false,
        description =
                "Tells about a drive (features, profiles, who holds it) and its disc (type, state, capacity, free"
                        + " space, write speeds, audio tracks); without --drive about all drives. A * marks what applies to the disc.")
final class InfoCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    InfoCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options)) {
            List<DriveReport> reports = Drives.reports(imapi, options);
            for (int i = 0; i < reports.size(); i++) {
                print(reports.get(i), i > 0);
            }
            UnstruckFaults.tell(terminal, options);
        }
        return ExitCode.DONE.number();
    }

    private void print(DriveReport report, boolean another) {
        if (options.json()) {
            terminal.out().println(report.json());
            return;
        }
        if (another) {
            terminal.out().println();
        }
        report.lines(terminal.textWidth()).forEach(terminal.out()::println);
    }
}
