package io.github.imapi4j.hardware;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Notes what becomes of each test, and tells it at once. */
final class OutcomeListener implements TestExecutionListener {

    private static final Pattern ASSUMPTION = Pattern.compile("^Assumption failed:? *");

    private final HardwareSuite.Listener listener;
    private final Function<List<TestOutcome>, String> report;
    private final List<TestOutcome> outcomes = new ArrayList<>();

    /**
     * A listener.
     *
     * @param listener is told
     * @param report makes the report of some outcomes
     */
    OutcomeListener(HardwareSuite.Listener listener, Function<List<TestOutcome>, String> report) {
        this.listener = listener;
        this.report = report;
    }

    synchronized List<TestOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            listener.begins(nameOf(test), () -> report.apply(outcomes()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(new TestOutcome(nameOf(test), Status.SKIPPED, oneLine(reason), Optional.empty()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<Throwable> cause = result.getThrowable();
        String reason = cause.map(Throwable::getMessage).map(OutcomeListener::oneLine).orElse("");
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            String words = reason.isEmpty() ? cause.map(Object::toString).orElse("") : reason;
            add(new TestOutcome(nameOf(test), Status.FAILED, words, cause));
        } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            add(new TestOutcome(
                    nameOf(test), Status.SKIPPED, ASSUMPTION.matcher(reason).replaceFirst(""), Optional.empty()));
        } else if (test.isTest()) {
            add(new TestOutcome(nameOf(test), Status.PASSED, "", Optional.empty()));
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        outcomes.clear();
    }

    private synchronized void add(TestOutcome outcome) {
        outcomes.add(outcome);
        listener.ended(outcome);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    private static String nameOf(TestIdentifier test) {
        return test.getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        String type = method.getClassName().substring(method.getClassName().lastIndexOf('.') + 1);
                        String plain = type + "." + method.getMethodName();
                        return test.getDisplayName().startsWith(method.getMethodName())
                                ? plain
                                : plain + " " + test.getDisplayName();
                    }
                    return source instanceof ClassSource type
                            ? type.getClassName().substring(type.getClassName().lastIndexOf('.') + 1)
                            : test.getDisplayName();
                })
                .orElse(test.getDisplayName());
    }
}
