package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code info}: a drive and its disc in full. */
@Command(
        name = "info",
        sortOptions = false,
        description = "Tells about a drive (features, profiles, who holds it) and its disc (type, state, capacity, free"
                + " space, write speeds); without --drive about all drives. A * marks what applies to the disc.")
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
            List<Recorder> recorders = imapi.recorders();
            try {
                List<DriveReport> reports = reports(imapi, recorders);
                for (int i = 0; i < reports.size(); i++) {
                    print(reports.get(i), i > 0);
                }
            } finally {
                recorders.forEach(Recorder::close);
            }
        }
        return ExitCode.DONE.number();
    }

    private List<DriveReport> reports(Imapi imapi, List<Recorder> recorders) {
        List<DriveReport> reports = new ArrayList<>();
        if (recorders.isEmpty() || options.drive().isPresent()) {
            try (Recorder chosen = Drives.choose(imapi, options)) {
                int number = recorders.stream().map(Recorder::id).toList().indexOf(chosen.id()) + 1;
                reports.add(DriveReport.of(number, chosen));
            }
        } else {
            for (int i = 0; i < recorders.size(); i++) {
                reports.add(DriveReport.of(i + 1, recorders.get(i)));
            }
        }
        return reports;
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
