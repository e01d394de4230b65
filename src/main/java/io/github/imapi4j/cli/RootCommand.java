package io.github.imapi4j.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows what there is. */
@Command(
        name = "imapi4j",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = "Burns discs on Windows through IMAPI2, and on virtual recorders everywhere.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done                             5 another program holds the drive",
            "  1 an error of this program         6 a source could not be read",
            "  2 wrong usage                      7 writing failed; the disc is spoiled",
            "  3 no such drive, or no IMAPI2      8 written, but verification failed",
            "  4 no medium, or one that will      9 cancelled",
            "    not do"
        })
final class RootCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final GlobalOptions options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    RootCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        spec.commandLine().usage(terminal.err());
        return ExitCode.WRONG_USAGE.number();
    }
}
