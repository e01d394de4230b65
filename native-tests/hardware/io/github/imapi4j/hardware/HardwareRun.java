package io.github.imapi4j.hardware;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

/**
 * One run of the suite: where it runs and what it has observed. {@link HardwareSuite} begins one; tests that are started by
 * themselves, as in an IDE, get one of the system properties.
 *
 * @param bench where it runs
 * @param observations what it has observed
 */
record HardwareRun(Bench bench, Observations observations) implements AutoCloseable {

    private static final AtomicReference<@Nullable HardwareRun> CURRENT = new AtomicReference<>();

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(HardwareRun.class);

    /**
     * Begins a run.
     *
     * @param bench stays the caller's
     * @return the run, to be closed when it is over
     */
    static HardwareRun begin(Bench bench) {
        HardwareRun run = new HardwareRun(bench, new Observations());
        if (!CURRENT.compareAndSet(null, run)) {
            throw new IllegalStateException("The suite is running already.");
        }
        return run;
    }

    /** The run that a test belongs to. */
    static HardwareRun current(ExtensionContext context) {
        HardwareRun run = CURRENT.get();
        return run != null
                ? run
                : context.getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent(
                                HardwareRun.class,
                                key -> new HardwareRun(Bench.of(HardwareSettings.ofSystem()), new Observations()),
                                HardwareRun.class);
    }

    @Override
    public void close() {
        if (!CURRENT.compareAndSet(this, null)) {
            bench.close();
        }
    }
}
