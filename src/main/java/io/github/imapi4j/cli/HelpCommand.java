package io.github.imapi4j.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help [COMMAND]}; picocli's own help command would clash with the options that all commands share. */
@Command(name = "help", description = "Shows how the program, or one of its commands, is used.", sortOptions = false)
final class HelpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
    private @Nullable String command;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        subject(program, command).usage(terminal.out());
        return ExitCode.DONE.number();
    }

    private static CommandLine subject(CommandLine program, @Nullable String name) {
        if (name == null) {
            return program;
        }
        return Optional.ofNullable(program.getSubcommands().get(name))
                .orElseThrow(() -> new ParameterException(program, ErrorReport.unknownCommand(program, name)));
    }
}
