package io.github.imapi4j.tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;

/**
 * Counts what a test run did. JUnit finds it through {@code META-INF/services}; it writes the figures of the tier that the
 * system property {@code imapi4j.tier} names, and nothing where none is named, as in an IDE.
 *
 * <p>Tests that carry the tag {@value #PROBE} are a tier of their own as well: {@code cprobe} in the portable run, {@code
 * cprobe-wine} under Wine.
 */
public final class TierListener implements TestExecutionListener {

    private static final Pattern ASSUMPTION = Pattern.compile("^Assumption failed:? *");

    /** What JUnit says for an assumption that was given no words. */
    private static final Pattern NO_WORDS = Pattern.compile("assumption is not (true|false)|");

    private static final String PROBE = "cprobe";
    /** Figures that are printed at the end, each in one line: what the probe's tests cover, what was let fail. */
    private static final Map<String, String> PRINTED = new TreeMap<>(Map.of(
            "summary", "C probe", "fault-matrix", "Fault matrix", "api-fault-matrix", "Fault matrix of the API"));

    private static final String PORTABLE = "portable";

    private final Tally tally = new Tally();
    private final Tally probe = new Tally();
    private final String tier;
    private TestPlan plan;

    /** For JUnit: the tier that the system property names. */
    public TierListener() {
        this(System.getProperty("imapi4j.tier", ""));
    }

    TierListener(String tier) {
        this.tier = tier;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skip(test, reason, false);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable cause = result.getThrowable().orElse(null);
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    talliesOf(test).forEach(part -> part.passed(test.getUniqueId()));
                }
            }
            case ABORTED -> skip(test, cause instanceof TestAbortedException ? cause.getMessage() : "", true);
            case FAILED -> talliesOf(test).forEach(part -> part.failed(test.getUniqueId(), name(test), cause));
        }
    }

    /** A test publishes figures of its tier; the last word on each counts. */
    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        talliesOf(test).forEach(part -> part.figures(entry.getKeyValuePairs()));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (tier.isEmpty()) {
            return;
        }
        try {
            tally.write(tier);
            if (!probe.isEmpty()) {
                probe.write(tier.equals(PORTABLE) ? PROBE : PROBE + "-" + tier);
            }
            PRINTED.forEach((figure, title) ->
                    tally.figure(figure).ifPresent(words -> System.out.println(title + ": " + words)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figures of tier " + tier, e);
        }
    }

    private void skip(TestIdentifier test, String reason, boolean aborted) {
        String words = reason == null ? "" : ASSUMPTION.matcher(reason).replaceFirst("");
        long tests = test.isTest()
                ? 1
                : Math.max(
                        1,
                        plan.getDescendants(test).stream()
                                .filter(TestIdentifier::isTest)
                                .count());
        Tally.Skip skipped = new Tally.Skip(
                test.getUniqueId(), name(test), NO_WORDS.matcher(words).matches() ? "" : words, tests, aborted);
        talliesOf(test).forEach(part -> part.skipped(skipped));
    }

    private List<Tally> talliesOf(TestIdentifier test) {
        return isProbe(test) ? List.of(tally, probe) : List.of(tally);
    }

    /** A class's tag counts for all that is in it; tests made while it runs do not inherit it by themselves. */
    private boolean isProbe(TestIdentifier test) {
        return test.getTags().contains(TestTag.create(PROBE))
                || plan.getParent(test).map(this::isProbe).orElse(false);
    }

    /** Class and method; a display name alone does not say whose it is. */
    private String name(TestIdentifier test) {
        String parent = plan.getParent(test)
                .filter(above -> above.getParentId().isPresent())
                .map(this::name)
                .orElse("");
        return parent.isEmpty() ? test.getDisplayName() : parent + " > " + test.getDisplayName();
    }
}
