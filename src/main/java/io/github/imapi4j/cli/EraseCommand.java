package io.github.imapi4j.cli;

import io.github.imapi4j.EraseProgress;
import io.github.imapi4j.EraseRequest;
import io.github.imapi4j.EraseResult;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.Recorder;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code erase}: makes a rewritable disc blank. */
@Command(
        name = "erase",
        sortOptions = false,
        description =
                "Makes a rewritable disc blank. What it holds is lost, so --yes is needed; without it the disc is only"
                        + " named. Erasing cannot be cancelled: after Ctrl-C the program goes on until the drive has done.")
final class EraseCommand implements Callable<Integer> {

    private static final String NO_CANCEL =
            "Erasing cannot be cancelled; the program ends when the drive has done. Leave the disc in.";

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Interruption interruption;

    @Option(
            names = "--full",
            description = "Erase all of the disc, which takes long, instead of only what says what is on it.")
    private boolean full;

    @Option(names = "--yes", description = "Really erase.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EraseCommand(Terminal terminal, GlobalOptions options, Interruption interruption) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        try (Imapi imapi = Drives.open(options);
                Recorder recorder = Drives.choose(imapi, options)) {
            EraseRequest request = recorder.erase();
            if (full) {
                request.full();
            }
            Media media = request.check();
            if (!yes) {
                throw new ParameterException(
                        spec.commandLine(),
                        "This would erase the disc in " + recorder.name() + " (" + media + "); say --yes to do it.");
            }
            EraseResult result = erase(request);
            UnstruckFaults.tell(terminal, options);
            report(recorder, result);
        }
        return ExitCode.DONE.number();
    }

    private EraseResult erase(EraseRequest request) {
        interruption.onInterrupt(() -> {}, NO_CANCEL);
        try (ProgressDisplay display = new ProgressDisplay(terminal, options)) {
            return request.onProgress(news -> show(news, display)).run();
        }
    }

    private void show(EraseProgress progress, ProgressDisplay display) {
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "progress")
                            .put("phase", "erasing")
                            .put("fraction", progress.fraction())
                            .put("remainingSeconds", progress.remaining().toSeconds()));
            return;
        }
        display.show(new ProgressState(
                "Erasing",
                progress.fraction(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(progress.remaining())));
    }

    private void report(Recorder recorder, EraseResult result) {
        if (options.json()) {
            terminal.out()
                    .println(new JsonLine()
                            .put("event", "result")
                            .put("drive", recorder.name())
                            .put("media", result.before().type().displayName())
                            .put("full", result.full())
                            .put("seconds", result.duration().toMillis() / 1000.0));
        } else {
            terminal.out()
                    .println("Erased the " + result.before().type().displayName() + " in " + recorder.name()
                            + (result.full() ? " in full." : "."));
        }
    }
}
