package io.github.imapi4j.hardware;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the hardware suite: {@code mvn verify -Phardware}. Prints one line for each test, and leaves {@code
 * target/hardware/report.md}, to be pasted into an issue, and {@code target/hardware/TEST-hardware.xml}. Its settings are those of
 * {@link HardwareSettings}.
 */
public final class HardwareSuite {

    private static final Path FOLDER = Path.of("target", "hardware");

    private HardwareSuite() {}

    /**
     * What a run has found.
     *
     * @param outcomes of all tests
     * @param observations what was observed
     * @param report in Markdown
     */
    record Result(List<TestOutcome> outcomes, Observations observations, String report) {

        Result {
            outcomes = List.copyOf(outcomes);
        }

        List<TestOutcome> with(Status status) {
            return outcomes.stream()
                    .filter(outcome -> outcome.status() == status)
                    .toList();
        }
    }

    /**
     * Runs the suite.
     *
     * @param args none
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean good;
        try (Bench bench = Bench.of(HardwareSettings.ofSystem())) {
            good = run(bench, out);
        } catch (IllegalArgumentException e) {
            out.println("hardware: " + e.getMessage());
            good = false;
        }
        System.exit(good ? 0 : 1); // a drive's driver may leave threads behind that would keep the JVM
    }

    private static boolean run(Bench bench, PrintStream out) throws IOException {
        out.println("hardware: on " + bench.name());
        Result result = run(bench, (TestOutcome outcome) -> out.println(outcome.line()));
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("report.md"), result.report());
        Files.writeString(FOLDER.resolve("TEST-hardware.xml"), JUnitXml.of(result.outcomes()));
        int failed = result.with(Status.FAILED).size();
        out.println("hardware: " + result.with(Status.PASSED).size() + " passed, " + failed + " failed, "
                + result.with(Status.SKIPPED).size() + " skipped; report in " + FOLDER.resolve("report.md"));
        return failed == 0 && !result.outcomes().isEmpty();
    }

    /**
     * Runs all tests of the suite.
     *
     * @param bench where; stays the caller's
     * @param heard hears of each test when it is over
     * @return what was found
     */
    static Result run(Bench bench, Consumer<TestOutcome> heard) {
        return run(
                bench,
                heard,
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage(HardwareSuite.class.getPackageName()))
                        .filters(includeClassNamePatterns(".*IT"))
                        .build());
    }

    /**
     * Runs some tests.
     *
     * @param bench where; stays the caller's
     * @param heard hears of each test when it is over
     * @param request which
     * @return what was found
     */
    static Result run(Bench bench, Consumer<TestOutcome> heard, LauncherDiscoveryRequest request) {
        // Not the listeners that the class path offers: they count the tests of the run that this one may be a part of.
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        OutcomeListener listener = new OutcomeListener(heard);
        Report report = Report.begin(bench);
        try (HardwareRun run = HardwareRun.begin(bench)) {
            LauncherFactory.create(alone).execute(request, listener);
            return new Result(
                    listener.outcomes(),
                    run.observations(),
                    report.finish(listener.outcomes(), run.observations()));
        }
    }
}
