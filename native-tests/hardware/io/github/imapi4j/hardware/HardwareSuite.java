package io.github.imapi4j.hardware;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.ClassOrderer;
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
        Files.createDirectories(FOLDER);
        Result result = run(bench, new Diary(out, FOLDER.resolve("report.md")));
        Files.writeString(FOLDER.resolve("report.md"), result.report());
        Files.writeString(FOLDER.resolve("TEST-hardware.xml"), JUnitXml.of(result.outcomes()));
        int failed = result.with(Status.FAILED).size();
        out.println("hardware: " + result.with(Status.PASSED).size() + " passed, " + failed + " failed, "
                + result.with(Status.SKIPPED).size() + " skipped; report in " + FOLDER.resolve("report.md"));
        return failed == 0 && !result.outcomes().isEmpty();
    }

    /** Hears of each test. */
    interface Listener {
        /** Hears nothing. */
        Listener NONE = new Listener() {};

        /**
         * A test begins.
         *
         * @param test class and method
         * @param report the report so far
         */
        default void begins(String test, Supplier<String> report) {}

        /**
         * A test has ended, or could not run.
         *
         * @param outcome what became of it
         */
        default void ended(TestOutcome outcome) {}
    }

    /**
     * Prints a line for each test, and keeps the report on disc as it grows: if a native library takes the virtual machine down,
     * what was found until then is there, and which test it was.
     */
    private record Diary(PrintStream out, Path file) implements Listener {
        @Override
        public void begins(String test, Supplier<String> report) {
            try {
                Files.writeString(file, report.get() + "The run ended in `" + test + "`.\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void ended(TestOutcome outcome) {
            out.println(outcome.line());
        }
    }

    /**
     * Runs all tests of the suite.
     *
     * @param bench where; stays the caller's
     * @param listener hears of each test
     * @return what was found
     */
    static Result run(Bench bench, Listener listener) {
        return run(
                bench,
                listener,
                LauncherDiscoveryRequestBuilder.request()
                        .configurationParameter(
                                ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ClassOrderer.OrderAnnotation.class.getName())
                        .selectors(selectPackage(HardwareSuite.class.getPackageName()))
                        .filters(includeClassNamePatterns(".*IT"))
                        .build());
    }

    /**
     * Runs some tests.
     *
     * @param bench where; stays the caller's
     * @param listener hears of each test
     * @param request which
     * @return what was found
     */
    static Result run(Bench bench, Listener listener, LauncherDiscoveryRequest request) {
        // Not the listeners that the class path offers: they count the tests of the run that this one may be a part of.
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Report report = Report.begin(bench);
        try (HardwareRun run = HardwareRun.begin(bench)) {
            OutcomeListener outcomes = new OutcomeListener(listener, known -> report.with(known, run.observations()));
            LauncherFactory.create(alone).execute(request, outcomes);
            return new Result(
                    outcomes.outcomes(),
                    run.observations(),
                    report.with(outcomes.outcomes(), run.observations()));
        }
    }
}
