package io.github.imapi4j.hardware;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        Console console = Console.system();
        boolean good;
        try (Bench bench = Bench.of(HardwareSettings.ofSystem())) {
            good = run(bench, console);
        } catch (IllegalArgumentException e) {
            console.say("hardware: " + e.getMessage());
            good = false;
        }
        System.exit(good ? 0 : 1); // a drive's driver may leave threads behind that would keep the JVM
    }

    private static boolean run(Bench bench, Console console) throws IOException {
        console.say("hardware: on " + bench.name());
        Files.createDirectories(FOLDER);
        Result result;
        try (Diary diary = new Diary(console, FOLDER.resolve("report.md"), bench.settings())) {
            result = run(bench, diary);
        }
        Files.writeString(FOLDER.resolve("report.md"), result.report());
        Files.writeString(FOLDER.resolve("TEST-hardware.xml"), Discretion.of(JUnitXml.of(result.outcomes())));
        int failed = result.with(Status.FAILED).size();
        console.say("hardware: " + result.with(Status.PASSED).size() + " passed, " + failed + " failed, "
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
     * Prints a line for each test, and keeps the report on disc as it grows: if a native library takes the virtual machine down, or does
     * not come back, what was found until then is there, and which test it was.
     */
    private static final class Diary implements Listener, AutoCloseable {

        private static final Duration NOTICE = Duration.ofMinutes(10);

        /** A test that asks waits for the drive, for five minutes at most, and not more than a few times. */
        private static final Duration ASKING = Duration.ofMinutes(45);

        /** Above what a test that burns is allowed to take, so that no burn is cut off that would come to an end. */
        private static final Duration BURNING = Duration.ofHours(3);

        private final Console console;
        private final Path file;
        private final Watchdog watchdog;
        private volatile String report = "";

        Diary(Console console, Path file, HardwareSettings settings) {
            this.console = console;
            this.file = file;
            watchdog = new Watchdog(
                    NOTICE,
                    words -> console.say("hardware: " + words.replaceAll("\\R", " | ")),
                    settings.consents().isEmpty() ? ASKING : BURNING,
                    this::giveUp);
        }

        private void giveUp(String words) {
            try {
                write(report + "The run was given up: " + words);
                console.say("hardware: given up; report in " + file);
            } finally {
                Runtime.getRuntime().halt(1); // exit() would wait for who hangs
            }
        }

        private void write(String text) {
            try {
                Files.writeString(file, Discretion.of(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void begins(String test, Supplier<String> known) {
            report = known.get();
            write(report + "The run ended in `" + test + "`.\n");
            watchdog.watch(test);
        }

        @Override
        public void ended(TestOutcome outcome) {
            console.say(outcome.line());
            watchdog.watch("what follows " + outcome.name());
        }

        @Override
        public void close() {
            watchdog.close();
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
