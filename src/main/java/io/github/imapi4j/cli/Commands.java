package io.github.imapi4j.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Puts the program together: the commands, and what all of them share. */
final class Commands {

    private static final int NARROWEST_USAGE = 60;

    private Commands() {}

    static CommandLine build(Terminal terminal, Interruption interruption) {
        GlobalOptions options = new GlobalOptions();
        ErrorReport errors = new ErrorReport(terminal, options);
        CommandLine program = new CommandLine(new RootCommand(terminal, options));
        program.addSubcommand(new DrivesCommand(terminal, options, interruption));
        program.addSubcommand(new InfoCommand(terminal, options));
        BurnRun burns = new BurnRun(terminal, options, interruption, errors);
        program.addSubcommand(new BurnCommand(options, burns));
        program.addSubcommand(new BurnImageCommand(options, burns));
        program.addSubcommand(new AudioCommand(options, burns));
        program.addSubcommand(new ImageCommand(terminal, options, interruption));
        program.addSubcommand(new EraseCommand(terminal, options, interruption));
        program.addSubcommand(new EjectCommand(terminal, options));
        program.addSubcommand(new LoadCommand(terminal, options));
        program.addSubcommand(new ExplainCommand(terminal, options));
        program.addSubcommand(new DoctorCommand(terminal, options));
        program.addSubcommand(new HelpCommand(terminal));
        program.getSubcommands().values().forEach(command -> describeSharedOptions(command.getCommandSpec()));
        program.getSubcommands().values().forEach(Commands::arrangeHelp);
        arrangeHelp(program);
        // Help can go to either stream.
        boolean colours = terminal.outInteractive() && terminal.errInteractive();
        // Settings reach the sub-commands that are already there, so they come after these.
        return program.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_USAGE, terminal.textWidth()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> run(parsed, options))
                .setParameterExceptionHandler((e, args) -> errors.wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> errors.failure(e));
    }

    /** Every command takes the options of all, so that they may stand before it; its help leaves out what means nothing to it. */
    private static void describeSharedOptions(CommandSpec spec) {
        Set<String> meaningless = switch (spec.name()) {
            case "explain", "help" -> Set.of("--drive", "--virtual", "--media", "--fault");
            case "image" -> Set.of("--drive", "--virtual", "--fault");
            case "doctor" -> Set.of("--drive");
            default -> Set.of();
        };
        // All are put back in turn: help lists them as they were added.
        for (OptionSpec shared :
                spec.options().stream().filter(OptionSpec::inherited).toList()) {
            OptionSpec.Builder described =
                    OptionSpec.builder(shared).hidden(meaningless.contains(shared.longestName()));
            if (spec.name().equals("image") && shared.longestName().equals("--media")) {
                described.description(ImageCommand.MEDIA);
            }
            spec.remove(shared);
            spec.addOption(described.build());
        }
    }

    private static void arrangeHelp(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .abbreviateSynopsis(true)
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n");
    }

    private static int run(ParseResult parsed, GlobalOptions options) {
        Logs.configure(options.verbosity());
        return new RunLast().execute(parsed);
    }
}
