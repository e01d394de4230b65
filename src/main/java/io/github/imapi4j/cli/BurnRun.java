package io.github.imapi4j.cli;

import io.github.imapi4j.BurnGroup;
import io.github.imapi4j.BurnJob;
import io.github.imapi4j.BurnPlan;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.CopiesJob;
import io.github.imapi4j.DiscRequest;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Burns what a command has put together: once, several copies, or in several drives at once. */
final class BurnRun {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final Interruption interruption;
    private final ErrorReport errors;

    BurnRun(Terminal terminal, GlobalOptions options, Interruption interruption, ErrorReport errors) {
        this.terminal = terminal;
        this.options = options;
        this.interruption = interruption;
        this.errors = errors;
    }

    /** Answers the exit code; with several drives that of the first failure. */
    int burn(CommandLine command, DiscOptions writing, Function<Recorder, ? extends DiscRequest<?>> requests)
            throws InterruptedException {
        try (Imapi imapi = Drives.open(options)) {
            List<Recorder> recorders = Drives.chooseForBurn(imapi, options);
            try {
                if (recorders.size() > 1 && writing.copies() > 1) {
                    throw new ParameterException(command, "--copies is for one drive; several burn one disc each.");
                }
                if (recorders.size() > 1) {
                    return inGroup(recorders, writing, requests);
                }
                inOne(recorders.get(0), writing, requests);
                return ExitCode.DONE.number();
            } finally {
                recorders.forEach(Recorder::close);
            }
        }
    }

    private void inOne(Recorder recorder, DiscOptions writing, Function<Recorder, ? extends DiscRequest<?>> requests)
            throws InterruptedException {
        BurnReport report = new BurnReport(terminal, options, recorder.name());
        DiscRequest<?> request = requests.apply(recorder);
        if (writing.isDryRun()) {
            BurnPlan plan;
            try (BurnProgressDisplay display = new BurnProgressDisplay(terminal, options)) {
                plan = request.onProgress(display::show).check();
            }
            report.show(plan);
        } else if (writing.copies() > 1) {
            copies(request, writing, report);
        } else {
            BurnResult result = once(request);
            report.show(result, writing.ejects() && ejected(recorder));
            UnstruckFaults.tell(terminal, options, result);
        }
    }

    /** Ctrl-C cancels the job; the drive is usable again when the process ends. */
    private BurnResult once(DiscRequest<?> request) throws InterruptedException {
        try (BurnProgressDisplay display = new BurnProgressDisplay(terminal, options)) {
            BurnJob job = request.onProgress(display::show).start();
            interruption.onInterrupt(job::cancel);
            return job.await();
        }
    }

    private void copies(DiscRequest<?> request, DiscOptions writing, BurnReport report) throws InterruptedException {
        CopiesDisplay display = new CopiesDisplay(terminal, options, writing.copies());
        CopiesJob job = request.onProgress(display::show).startCopies(writing.copies(), (recorder, copy) -> {
            request.waitForMedia(writing.patienceForNextDisc());
            display.ask(recorder.name(), copy);
            if (!options.virtual().isEmpty()) {
                recorder.load(); // Nobody else closes the tray of a virtual recorder.
            }
        });
        interruption.onInterrupt(job::cancel);
        try (display) {
            job.await();
        } finally {
            show(job, writing, report); // What is done stays done if a later copy fails.
        }
        UnstruckFaults.tell(terminal, options, job.finished().get(0));
    }

    private void show(CopiesJob job, DiscOptions writing, BurnReport report) {
        for (int copy = 1; copy <= job.finished().size(); copy++) {
            boolean last = copy == writing.copies();
            report.show(job.finished().get(copy - 1), last ? writing.ejects() && ejected(job.recorder()) : true);
        }
    }

    private int inGroup(
            List<Recorder> recorders, DiscOptions writing, Function<Recorder, ? extends DiscRequest<?>> requests)
            throws InterruptedException {
        int exit = ExitCode.DONE.number();
        if (writing.isDryRun()) {
            for (Recorder recorder : recorders) {
                try {
                    inOne(recorder, writing, requests);
                } catch (ImapiException e) {
                    exit = first(exit, errors.failure(e));
                }
            }
            return exit;
        }
        List<BurnGroup.Outcome> outcomes;
        try (GroupDisplay display = new GroupDisplay(terminal, options, recorders.size())) {
            List<DiscRequest<?>> all = new ArrayList<>();
            for (Recorder recorder : recorders) {
                all.add(requests.apply(recorder).onProgress(news -> display.show(recorder.name(), news)));
            }
            BurnGroup group = BurnGroup.start(all);
            interruption.onInterrupt(group::cancel);
            outcomes = group.await();
        }
        for (BurnGroup.Outcome outcome : outcomes) {
            exit = first(exit, show(outcome, writing));
        }
        outcomes.stream()
                .flatMap(outcome -> outcome.result().stream())
                .findFirst()
                .ifPresent(result -> UnstruckFaults.tell(terminal, options, result));
        return exit;
    }

    private static int first(int earlier, int later) {
        return earlier == ExitCode.DONE.number() ? later : earlier;
    }

    private int show(BurnGroup.Outcome outcome, DiscOptions writing) {
        if (outcome.failure().isPresent()) {
            return errors.failure(outcome.failure().get());
        }
        Recorder recorder = outcome.recorder();
        new BurnReport(terminal, options, recorder.name())
                .show(outcome.result().orElseThrow(), writing.ejects() && ejected(recorder));
        return ExitCode.DONE.number();
    }

    /** The disc is written; that the tray stays closed is worth a word, and no failure. */
    private boolean ejected(Recorder recorder) {
        try {
            recorder.eject();
            return true;
        } catch (ImapiException e) {
            terminal.err().println("imapi4j: The disc is written, but the tray stays closed: " + e.getMessage());
            return false;
        }
    }
}
