package io.github.imapi4j.tier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all test classes of {@code target/test-classes} in this JVM, whatever it runs on, and holds the outcome against the
 * portable run. It is how the tests get into a Windows JVM under Wine, where no Maven runs.
 *
 * <p>Exits with 1 if a test failed, if none ran, or if one that ran portably did not run here and did not say why.
 */
public final class TierRunner {

    private static final Path CLASSES = Path.of("target", "test-classes");

    /** The names that Surefire takes for tests. */
    private static final Pattern TEST_CLASS = Pattern.compile("(Test[^$]*|[^$]*(Test|Tests|TestCase))\\.class");

    private static final String PORTABLE = "portable";

    private final PrintStream out;
    private final String tier;

    private TierRunner(PrintStream out, String tier) {
        this.out = out;
        this.tier = tier;
    }

    /**
     * Runs the tests.
     *
     * @param args the tier's name
     * @throws IOException if classes cannot be listed, the portable run left no figures, or ours cannot be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean good = new TierRunner(out, args[0]).run();
        System.exit(good ? 0 : 1); // tests may leave threads behind that would keep the JVM
    }

    private boolean run() throws IOException {
        List<String> portable = Tally.readRan(PORTABLE);
        List<ClassSelector> selectors = testClasses();
        out.println(tier + " tier: " + selectors.size() + " test classes, os.name=" + System.getProperty("os.name")
                + ", java.version=" + System.getProperty("java.version"));

        TierListener listener = new TierListener(tier);
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), listener, new Announcer(out));

        Tally tally = listener.tally();
        printFailures(tally);
        printSkips(tally);
        List<String> unexplained = tally.unexplained(portable);
        unexplained.forEach(test -> out.println("ran in the portable tier, but neither ran nor said why not: " + test));
        long ran = tally.passed() + tally.failed();
        out.println(tier + " tier: os.name=" + System.getProperty("os.name") + ", ran " + ran + " (portable "
                + portable.size() + "), aborted " + tally.aborted() + ", skipped " + tally.skipped() + ", unexplained "
                + unexplained.size());
        out.println(tier + ": " + tally.passed() + " passed, " + tally.failed() + " failed, "
                + (tally.aborted() + tally.skipped()) + " skipped");
        return ran > 0 && tally.failed() == 0 && unexplained.isEmpty();
    }

    private void printFailures(Tally tally) {
        for (Tally.Failure failure : tally.failures()) {
            out.println();
            out.println("FAILED " + failure.name());
            failure.cause().printStackTrace(out);
        }
    }

    private void printSkips(Tally tally) {
        tally.skips().stream()
                .collect(groupingBy(
                        skip -> skip.reason().isEmpty() ? "(no reason given)" : skip.reason(), TreeMap::new, toList()))
                .forEach((reason, skips) -> {
                    out.println("not run: " + reason);
                    skips.forEach(skip -> out.println("    " + skip.name()));
                });
    }

    private static List<ClassSelector> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file ->
                            TEST_CLASS.matcher(file.getFileName().toString()).matches())
                    .map(file -> CLASSES.relativize(file).toString())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .map(DiscoverySelectors::selectClass)
                    .toList();
        }
    }

    /** Names each class as it begins, so that a run that hangs tells where. */
    private record Announcer(PrintStream out) implements TestExecutionListener {

        @Override
        public void executionStarted(TestIdentifier test) {
            test.getSource()
                    .filter(ClassSource.class::isInstance)
                    .ifPresent(source -> out.println("  " + test.getLegacyReportingName()));
        }
    }
}
