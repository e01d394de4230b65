package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The check of leases itself: it fails a test that leaves something behind, and only that. */
class LeaseExtensionTest {

    private static final Deque<Runnable> MENDS = new ArrayDeque<>();

    /** Tests that leave something on lease; run by the tests around, which clean up after them. */
    static class Leaky {

        @Test
        void leavesAReference() {
            ITestTypes object = Com.reference(new EchoTypes(), ITestTypes.class);
            MENDS.push(object::close);
        }

        @Test
        void leavesAnExport() {
            Pointer pointer = Com.addRefPointer(new EchoTypes(), InterfaceModel.of(ITestTypes.class));
            MENDS.push(() -> NativeCalls.release(pointer));
        }

        @Test
        void leavesAString() {
            Pointer bstr = ComPlatform.get().allocateBstr("left behind");
            MENDS.push(() -> ComPlatform.get().freeBstr(bstr));
        }

        @Test
        void leavesAnArray() {
            Pointer array = ComPlatform.get().createSafeArray(VarType.VARIANT, 3);
            MENDS.push(() -> ComPlatform.get().destroySafeArray(array));
        }

        @Test
        void leavesNothing() {
            try (ITestTypes object = Com.reference(new EchoTypes(), ITestTypes.class)) {
                object.echoText("text");
            }
        }
    }

    private static TestExecutionSummary run(String method) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Leaky.class, method))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        // Not the listeners that count this build's tests: these failures are meant.
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, listener);
        while (!MENDS.isEmpty()) {
            MENDS.pop().run();
        }
        return listener.getSummary();
    }

    @ParameterizedTest
    @CsvSource({
        "leavesAReference, REFERENCE=1",
        "leavesAnExport, EXPORT=1",
        "leavesAString, BSTR=1",
        "leavesAnArray, SAFEARRAY=1"
    })
    void testThatLeavesSomethingFailsAndSaysWhat(String method, String named) {
        TestExecutionSummary summary = run(method);
        assertEquals(1, summary.getTestsFailedCount());
        Throwable failure = summary.getFailures().get(0).getException();
        assertTrue(failure.getMessage().contains(named), failure.getMessage());
        assertTrue(failure.getSuppressed().length > 0, "where it came from is shown");
    }

    @Test
    void testThatLeavesNothingPasses() {
        assertEquals(1, run("leavesNothing").getTestsSucceededCount());
    }
}
