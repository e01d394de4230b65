package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.hardware.Observations.Question;
import io.github.imapi4j.hardware.TestOutcome.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hardware suite on virtual recorders, with every consent: each of its tests is known to be able to pass. */
class HardwareSuiteTest {

    @Test
    void everyTestPassesOnSomeVirtualRecorderAndFailsOnNone() {
        Set<String> all = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        Set<String> unanswered = new TreeSet<>();
        Observations.questions().forEach(question -> unanswered.add(question.id()));
        for (String medium : Benches.MEDIA) {
            try (Bench bench = Bench.of(Benches.consenting(medium))) {
                HardwareSuite.Result result = HardwareSuite.run(bench, HardwareSuite.Listener.NONE);
                assertEquals(
                        List.of(),
                        result.with(Status.FAILED).stream()
                                .map(TestOutcome::line)
                                .toList(),
                        () -> bench.name() + "\n" + result.report());
                result.outcomes().forEach(outcome -> all.add(outcome.name()));
                result.with(Status.PASSED).forEach(outcome -> passed.add(outcome.name()));
                for (Question question : Observations.questions()) {
                    result.observations().answer(question).ifPresent(answer -> unanswered.remove(question.id()));
                }
            }
        }
        assertTrue(all.size() > 1, "the suite has tests");
        assertEquals(all, passed, "tests that ran nowhere");
        assertEquals(Set.of(), unanswered, "questions that no test answers");
    }

    /** To be made anew with {@code mvn verify -Phardware -Dhardware.virtual=dvd-rw} and the consents, when tests come or go. */
    @Test
    void theExampleInTheReadmeIsAReportOfThisSuite() throws IOException {
        Path readme = Path.of("native-tests", "README.md");
        Set<String> shown = Files.readAllLines(readme).stream()
                .filter(line -> line.startsWith("| `") && line.contains("IT."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> now = new TreeSet<>();
        try (Bench bench = Bench.of(Benches.unconsenting("none"))) {
            HardwareSuite.run(bench, HardwareSuite.Listener.NONE)
                    .outcomes()
                    .forEach(outcome -> now.add(outcome.name()));
        }
        assertEquals(now, shown);
        String text = Files.readString(readme);
        assertEquals(
                List.of(),
                Observations.questions().stream()
                        .map(Question::words)
                        .filter(words -> !text.contains("| " + words + " | "))
                        .toList());
    }
}
