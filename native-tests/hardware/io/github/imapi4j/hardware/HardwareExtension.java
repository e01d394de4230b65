package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Skips tests of which something is missing, with the reason, and hands the others what they work with. */
public final class HardwareExtension
        implements ExecutionCondition,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(HardwareExtension.class);

    /** What was opened for a test, to be closed after it; the last first. */
    private static final class Opened {

        private final List<Runnable> closers = new ArrayList<>();

        synchronized void add(Runnable closer) {
            closers.add(0, closer);
        }

        synchronized void close() {
            closers.forEach(Runnable::run);
            closers.clear();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("each test says what it needs");
        }
        return Requirements.unmet(HardwareRun.current(context).bench(), elements(context))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("all that it needs is there"));
    }

    /** A test's method and its classes, from the inside. */
    private static List<AnnotatedElement> elements(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(context.getRequiredTestMethod()));
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            elements.add(type);
        }
        return elements;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean wantsBlank = elements(context).stream()
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(RequiresMedia.class)).stream())
                .findFirst()
                .map(RequiresMedia::blank)
                .orElse(false);
        if (wantsBlank) {
            makeBlank(HardwareRun.current(context).bench());
        }
    }

    private static void makeBlank(Bench bench) {
        if (bench.renewDisc()) {
            return;
        }
        try (Imapi imapi = bench.open();
                Recorder drive = Requirements.drive(bench, imapi)) {
            if (!drive.media().isBlank()) {
                // It was a moment ago, or it may be erased: for some discs blank is a guess, so the consent is asked for again.
                assumeTrue(
                        Requirements.mayErase(bench, imapi, drive),
                        () -> "needs a blank disc; in " + drive.name() + " is " + drive.media());
                drive.erase().run();
            }
        }
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        HardwareRun.current(context).bench().begin(nameOf(context));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        HardwareRun.current(context).bench().end();
    }

    static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Imapi.class || type == Recorder.class || type == Bench.class || type == Observations.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        HardwareRun run = HardwareRun.current(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Bench.class) {
            return run.bench();
        } else if (type == Observations.class) {
            return run.observations();
        }
        Opened opened = context.getStore(NAMESPACE).computeIfAbsent(Opened.class);
        Imapi imapi = run.bench().open();
        opened.add(imapi::close);
        if (type == Imapi.class) {
            return imapi;
        }
        Recorder drive = Requirements.drive(run.bench(), imapi);
        opened.add(drive::close);
        return drive;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Opened opened = context.getStore(NAMESPACE).get(Opened.class, Opened.class);
        if (opened != null) {
            opened.close();
        }
    }
}
