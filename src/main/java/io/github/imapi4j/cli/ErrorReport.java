package io.github.imapi4j.cli;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.FailureKind;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.error.UnknownCode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become words on standard error, a JSON event, and an exit code. */
final class ErrorReport {

    private static final String PROGRAM = "imapi4j: ";
    private static final int INDENT = PROGRAM.length();

    /** Of an option that may be repeated picocli names the parameter too. */
    private static final Pattern LIST_OPTION = Pattern.compile("(option '[^']+') \\([^)]+\\)");

    /** How picocli calls an argument; its name in the help says more. */
    private static final Pattern POSITION = Pattern.compile("positional parameter at index \\S+ \\(([^)]+)\\)");

    private final Terminal terminal;
    private final GlobalOptions options;

    ErrorReport(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** A command line that cannot be understood: what is wrong with it, and where to read more. */
    int wrongUsage(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        say(sentence(usageMessage(e)));
        terminal.err().println(" ".repeat(INDENT) + "Try '" + command.qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE.number();
    }

    /** A command that failed. */
    int failure(Throwable e) {
        ExitCode exit = ExitCode.ERROR;
        if (e instanceof ImapiException failure) {
            say(Objects.requireNonNullElse(failure.getMessage(), failure.text()));
            advise(failure);
            exit = ExitCode.of(failure);
        } else if (e instanceof VirtualFolderException folder) {
            say(String.valueOf(folder.failure().getMessage()));
            hint(VirtualFolderException.HINT);
            exit = folder.exitCode();
        } else {
            say(describe(e));
        }
        if (options.verbosity() > 0) {
            e.printStackTrace(terminal.err());
        }
        if (options.json()) {
            terminal.out().println(event(e instanceof VirtualFolderException folder ? folder.failure() : e));
        }
        return exit.number();
    }

    private void say(String sentence) {
        terminal.err().println(PROGRAM + sentence);
    }

    private void advise(ImapiException failure) {
        boolean untouched = failure.discState() == DiscState.UNTOUCHED;
        PrintWriter err = terminal.err();
        if (failure.discState() == DiscState.SPOILED) {
            err.println(" ".repeat(INDENT) + "The disc is spoiled.");
        } else if (failure.discState() == DiscState.WRITTEN) {
            err.println(" ".repeat(INDENT) + "The disc is written.");
        }
        if (untouched && failure instanceof ImapiCancelledException) {
            err.println(" ".repeat(INDENT) + "The disc is untouched.");
            return; // The hint of this constant is about a disc that was being written.
        }
        failure.hint().ifPresent(this::hint);
        if (options.verbosity() > 0) {
            failure.systemText().ifPresent(text -> labelled("Windows:", text));
        }
    }

    private void hint(String text) {
        labelled("Hint:", text);
    }

    private void labelled(String label, String text) {
        TextLayout.beside(" ".repeat(INDENT) + label, INDENT + label.length() + 1, text, terminal.textWidth())
                .forEach(terminal.err()::println);
    }

    private static String usageMessage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String argument = unmatched.getUnmatched().get(0);
            boolean option = argument.startsWith("-");
            boolean command = e.getCommandLine().getParent() == null;
            if (command && !option) {
                return unknownCommand(e.getCommandLine(), argument);
            }
            List<String> similar = unmatched.getSuggestions();
            return (option ? "Unknown option '" : "Unexpected argument '") + argument + "'."
                    + Suggestions.sentence(similar.subList(0, Math.min(similar.size(), 3)));
        }
        String message = Optional.ofNullable(e.getMessage()).orElse("The command line cannot be understood");
        String plain = LIST_OPTION.matcher(message).replaceFirst("$1");
        return POSITION.matcher(plain).replaceFirst("$1");
    }

    /** A command that does not exist, and the one that was meant. */
    static String unknownCommand(CommandLine program, String name) {
        return "Unknown command '" + name + "'."
                + Suggestions.sentence(
                        Suggestions.closest(name, program.getSubcommands().keySet()));
    }

    private static String sentence(String message) {
        String text = message.strip();
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    /** A sentence about an exception that is not IMAPI2's: the message alone often is no more than a file's name. */
    private static String describe(Throwable e) {
        if (e instanceof NoSuchFileException missing) {
            return "There is no file or folder '" + missing.getFile() + "'.";
        }
        if (e instanceof AccessDeniedException denied) {
            return "Access to '" + denied.getFile() + "' was denied.";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return "There already is a file '" + existing.getFile() + "'.";
        }
        if (e instanceof FileSystemException file) {
            return "'" + file.getFile() + "' cannot be used: "
                    + sentence(Optional.ofNullable(file.getReason()).orElse("no reason was given"));
        }
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return describe(unchecked.getCause());
        }
        String message = e.getMessage();
        return "Unexpected " + e.getClass().getSimpleName() + (message == null ? "." : ": " + sentence(message));
    }

    /** What is on the disc after an exception that is not the library's nobody knows. */
    private static JsonLine event(Throwable e) {
        JsonLine event = new JsonLine().put("event", "error");
        if (e instanceof ImapiException failure) {
            return event.put(
                            "constant",
                            failure.error() instanceof UnknownCode
                                    ? null
                                    : failure.error().name())
                    .put("hresult", failure.hresult().toString())
                    .put("text", failure.text())
                    .put("operation", failure.operation())
                    .put("detail", failure.detail())
                    .put("discState", failure.discState())
                    .put("drive", failure.device())
                    .put("kind", kind(failure.kind()))
                    .put("hint", failure.hint())
                    .put("owner", failure.lockOwner())
                    .put("sense", failure.senseData().map(SenseData::toString));
        }
        return event.put("constant", null)
                .put("hresult", null)
                .put("text", describe(e))
                .put("operation", null)
                .put("detail", null)
                .put("discState", null)
                .put("drive", null)
                .put("kind", kind(FailureKind.INTERNAL))
                .put("hint", null)
                .put("owner", null)
                .put("sense", null);
    }

    private static String kind(FailureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
