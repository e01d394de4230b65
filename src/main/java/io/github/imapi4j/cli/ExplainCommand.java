package io.github.imapi4j.cli;

import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.MethodReturns;
import io.github.imapi4j.error.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code explain}: result codes by number, by name and by method; without an argument all constants of IMAPI2. */
@Command(
        name = "explain",
        sortOptions = false,
        description = "Says what a result code means and what to do about it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  imapi4j explain 0xC0AA0202",
            "  imapi4j explain -1062600190",
            "  imapi4j explain E_IMAPI_RECORDER_LOCKED",
            "  imapi4j explain IDiscFormat2Data::Write",
            "  imapi4j explain --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9].*|[0-9A-Fa-f]{8}");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9].*");
    private static final Pattern METHOD = Pattern.compile("\\w+\\s*(::|\\.|#|->).*");

    private final Terminal terminal;
    private final GlobalOptions options;

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE|NAME|INTERFACE::METHOD",
            description = "An HRESULT in any spelling, a constant, or a method, for all that its documentation lists;"
                    + " without an argument, the whole table.")
    private List<String> subjects = new ArrayList<>();

    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** Negative numbers look like options, so unmatched options become arguments; {@link #call} refuses the others. */
    @Spec
    void accept(CommandSpec injected) {
        spec = injected;
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        if (subjects.isEmpty()) {
            print(List.of(ImapiCode.values()));
        } else {
            // All are looked up before the first is printed: a misspelt one must not hide at the end of a long output.
            List<Runnable> answers = subjects.stream().map(this::answer).toList();
            for (int i = 0; i < answers.size(); i++) {
                if (i > 0 && !options.json()) {
                    terminal.out().println();
                }
                answers.get(i).run();
            }
        }
        return ExitCode.DONE.number();
    }

    private Runnable answer(String subject) {
        if (subject.startsWith("-") && !NEGATIVE.matcher(subject).matches()) {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(subject));
        }
        if (METHOD.matcher(subject).matches()) {
            MethodReturns method = MethodReturns.of(subject)
                    .orElseThrow(() -> wrong("There is no method '" + subject + "' in IMAPI2."
                            + Suggestions.sentence(MethodReturns.similarTo(subject))));
            return () -> print(method);
        }
        ResultCode code = ResultCode.byName(subject).orElseGet(() -> ResultCode.of(number(subject)));
        return () -> print(code);
    }

    private HResult number(String subject) {
        try {
            return HResult.parse(subject);
        } catch (IllegalArgumentException e) {
            if (NUMBER.matcher(subject).matches()) {
                throw wrong(Optional.ofNullable(e.getMessage()).orElse(subject));
            }
            throw wrong("'" + subject + "' is neither a code, nor a constant, nor INTERFACE::METHOD."
                    + Suggestions.sentence(similarTo(subject)));
        }
    }

    /** Constants have underscores, methods and interfaces mostly have not. */
    private static List<String> similarTo(String subject) {
        List<String> constants = ResultCode.similarTo(subject);
        List<String> methods = MethodReturns.similarTo(subject);
        List<String> likelier = subject.contains("_") ? constants : methods;
        return !likelier.isEmpty() ? likelier : subject.contains("_") ? methods : constants;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(ResultCode code) {
        if (options.json()) {
            terminal.out().println(Explanation.json(code));
        } else {
            Explanation.full(code, terminal.textWidth()).forEach(terminal.out()::println);
        }
    }

    private void print(MethodReturns method) {
        if (!options.json()) {
            int count = method.codes().size();
            terminal.out().println(method.operation());
            terminal.out()
                    .println(
                            switch (count) {
                                case 0 -> "The documentation lists no return values but S_OK.";
                                case 1 -> "The documentation lists one return value besides S_OK.";
                                default -> "The documentation lists " + count + " return values besides S_OK.";
                            });
            if (count > 0) {
                terminal.out().println();
            }
        }
        print(method.codes());
    }

    private void print(List<? extends ResultCode> codes) {
        for (ResultCode code : codes) {
            if (options.json()) {
                terminal.out().println(Explanation.json(code));
            } else {
                Explanation.brief(code, terminal.textWidth()).forEach(terminal.out()::println);
            }
        }
    }
}
