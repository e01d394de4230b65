package io.github.imapi4j.hardware;

import io.github.imapi4j.Diagnosis;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.RecorderInfo;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.hardware.Observations.Question;
import io.github.imapi4j.hardware.TestOutcome.Status;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report of a run in Markdown: where it ran, what was observed, what became of each test. The environment is written down before
 * the first test, so that what the tests change does not show in it.
 */
final class Report {

    private static final int MOST_FRAMES = 12;
    private static final String OURS = "io.github.imapi4j.";

    private final StringBuilder text;

    private Report(StringBuilder text) {
        this.text = text;
    }

    /** Writes the environment down. */
    static Report begin(Bench bench) {
        Report report = new Report(new StringBuilder());
        report.text.append("# imapi4j on ").append(bench.name()).append("\n\n## Environment\n\n");
        report.text.append(diagnosis(bench)).append('\n');
        report.windows(bench);
        report.drive(bench);
        return report;
    }

    private static String diagnosis(Bench bench) {
        try (Imapi imapi = bench.open()) {
            return Diagnosis.of(imapi).toMarkdown();
        } catch (ImapiException e) {
            return Diagnosis.run().toMarkdown();
        }
    }

    private void windows(Bench bench) {
        bench.windows().ifPresent(windows -> {
            text.append("### Registry\n\n");
            Map<String, List<String>> models = Stream.concat(
                            Stream.of(Imapi2Class.values()), Stream.of(Imapi2fsClass.values()))
                    .filter(type -> type.isCreatable())
                    .collect(Collectors.groupingBy(
                            type -> windows.threadingModel(type).orElse("none"),
                            TreeMap::new,
                            Collectors.mapping(type -> type.nativeName(), Collectors.toList())));
            models.forEach((model, names) -> text.append("- ThreadingModel ").append(model).append(": ")
                    .append(String.join(", ", names)).append('\n'));
            text.append('\n');
        });
    }

    private void drive(Bench bench) {
        text.append("### Drive and disc under test\n\n");
        HardwareSettings settings = bench.settings();
        text.append("- Consents: ").append(consents(settings)).append('\n');
        try (Imapi imapi = bench.open();
                Recorder drive = Requirements.drive(bench, imapi)) {
            RecorderInfo info = drive.info();
            text.append("- Drive: ").append(drive.name()).append(' ').append(info.vendor()).append(' ')
                    .append(info.product()).append(", firmware ").append(info.revision()).append('\n');
            text.append("- Profiles: ").append(words(info.supportedProfiles())).append('\n');
            text.append("- Features: ").append(words(info.supportedFeatures())).append('\n');
            text.append("- Disc: ").append(drive.findMedia().map(Object::toString).orElse("none")).append('\n');
        } catch (ImapiException e) {
            text.append("- None: ").append(e.getMessage()).append('\n');
        }
        text.append('\n');
    }

    private static String consents(HardwareSettings settings) {
        String given = Stream.of(Consent.values())
                .filter(consent -> settings.consents().containsKey(consent))
                .map(consent -> consent.deed() + " in " + settings.consents().get(consent))
                .collect(Collectors.joining(", "));
        return (given.isEmpty() ? "none" : given)
                + settings.expendable().map(drive -> ", discs in " + drive + " are expendable").orElse("");
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The report with what was found until now. */
    String with(List<TestOutcome> outcomes, Observations observations) {
        Report whole = new Report(new StringBuilder(text));
        whole.summary(outcomes);
        whole.observations(observations);
        whole.tests(outcomes);
        whole.failures(outcomes);
        return Discretion.of(whole.text.toString());
    }

    private void summary(List<TestOutcome> outcomes) {
        text.append("## Summary\n\n");
        text.append(having(Status.PASSED, outcomes).size()).append(" passed, ")
                .append(having(Status.FAILED, outcomes).size()).append(" failed, ")
                .append(having(Status.SKIPPED, outcomes).size()).append(" skipped.\n\n");
    }

    private void observations(Observations observations) {
        text.append("## Observed\n\n| question | answer |\n| --- | --- |\n");
        for (Question question : Observations.questions()) {
            row(question.words(), observations.answer(question).orElse("not observed in this run"));
        }
        text.append('\n');
    }

    private void tests(List<TestOutcome> outcomes) {
        text.append("## Tests\n\n| test | |\n| --- | --- |\n");
        outcomes.forEach(outcome -> row("`" + outcome.name() + "`", switch (outcome.status()) {
            case PASSED -> "passed";
            case FAILED -> "**failed**";
            case SKIPPED -> "skipped: " + outcome.reason();
        }));
        text.append('\n');
    }

    private void failures(List<TestOutcome> outcomes) {
        List<TestOutcome> failed = having(Status.FAILED, outcomes);
        if (failed.isEmpty()) {
            return;
        }
        text.append("## Failures\n\n");
        for (TestOutcome outcome : failed) {
            text.append("### ").append(outcome.name()).append("\n\n```text\n");
            outcome.failure().ifPresent(this::trace);
            text.append("```\n\n");
        }
    }

    private void trace(Throwable failure) {
        text.append(failure).append('\n').append(frames(failure.getStackTrace()));
        for (Throwable other : failure.getSuppressed()) {
            text.append("besides ");
            trace(other);
        }
        if (failure.getCause() != null) {
            text.append("caused by ");
            trace(failure.getCause());
        }
    }

    /** Where it happened, and the way there through this project: the frames of JUnit and of reflection say nothing. */
    static String frames(StackTraceElement[] stack) {
        return IntStream.range(0, stack.length)
                .filter(i -> i == 0 || stack[i].getClassName().startsWith(OURS))
                .limit(MOST_FRAMES)
                .mapToObj(i -> "    at " + stack[i] + "\n")
                .collect(Collectors.joining());
    }

    private static List<TestOutcome> having(Status status, List<TestOutcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
    }

    /** A row of a table; what would end the cell or the line is replaced. */
    private void row(String left, String right) {
        text.append("| ").append(cell(left)).append(" | ").append(cell(right)).append(" |\n");
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
    }
}
