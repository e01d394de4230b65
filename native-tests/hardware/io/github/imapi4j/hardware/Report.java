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
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of a run in Markdown: where it ran, what was observed, what became of each test. The environment is written down before
 * the first test, so that what the tests change does not show in it.
 */
final class Report {

    private static final int MOST_FRAMES = 12;

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

    /** Files of this user's show up in what failing objects say; whoever reads the report need not know where they lie. */
    static String withoutPaths(String report) {
        String text = report;
        for (String property : List.of("java.io.tmpdir", "user.dir", "user.home")) {
            String folder = System.getProperty(property, "");
            String bare = folder.endsWith(File.separator) ? folder.substring(0, folder.length() - 1) : folder;
            if (!bare.isEmpty()) {
                text = text.replace(bare, "…");
            }
        }
        return text;
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
        return withoutPaths(whole.text.toString());
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
        text.append(failure).append('\n');
        Stream.of(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .forEach(frame -> text.append("    at ").append(frame).append('\n'));
        if (failure.getCause() != null) {
            text.append("caused by ");
            trace(failure.getCause());
        }
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
