package io.github.imapi4j.cli;

import io.github.imapi4j.Imapi;
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
            for (DriveReport report : Drives.reports(imapi, options)) {
                terminal.out().println(options.json() ? report.json().toString() : report.line());
            }
        }
        return ExitCode.DONE.number();
    }
}
