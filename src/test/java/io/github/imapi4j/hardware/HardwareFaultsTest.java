package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.hardware.TestOutcome.Status;
import io.github.imapi4j.hardware.VirtualBench.Faults;
import io.github.imapi4j.hardware.VirtualBench.NativeCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test of the hardware suite can fail: it notices when a method that it calls fails, or when the recorder lies. */
class HardwareFaultsTest {

    /**
     * One of the methods that a test calls fails.
     *
     * @param callsOf what each test calls, in order
     * @param place which of them fails: 0 for the first, 1 for the last
     */
    private record OneMethodFails(Map<String, Set<String>> callsOf, double place) implements Faults {
        @Override
        public void before(String test, NativeCall call) {
            List<String> calls = new ArrayList<>(callsOf.getOrDefault(test, Set.of()));
            if (!calls.isEmpty()
                    && calls.get((int) Math.round(place * (calls.size() - 1))).equals(call.operation())) {
                throw ImapiException.of(SystemCode.E_FAIL);
            }
        }
    }

    /** All methods succeed, but numbers, texts and bytes are wrong. */
    private static final Faults LIES = new Faults() {
        @Override
        public void before(String test, NativeCall call) {}

        @Override
        public @Nullable Object after(String test, String operation, @Nullable Object result) {
            if (result instanceof Integer number) {
                return number + 1;
            } else if (result instanceof Long number) {
                return number + 1;
            } else if (result instanceof Boolean truth) {
                return !truth;
            } else if (result instanceof String) {
                return "a lie";
            } else if (result instanceof Bytes bytes) {
                byte[] changed = bytes.toArray();
                for (int i = 0; i < changed.length; i++) {
                    changed[i] ^= 1;
                }
                return Bytes.copyOf(changed);
            }
            return result;
        }
    };

    /** Objects have no interfaces, and Windows says nothing of itself. */
    private static final Faults EMPTY_SHELLS = new Faults() {
        @Override
        public void before(String test, NativeCall call) {}

        @Override
        public boolean offersInterfaces() {
            return false;
        }

        @Override
        public WindowsFacts windows(WindowsFacts facts) {
            return new WindowsFacts() {
                @Override
                public Optional<String> threadingModel(CoClass type) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> messageText(HResult code) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> fileVersion(String name) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> session() {
                    return Optional.empty();
                }
            };
        }
    };

    private final Map<String, String> noticed = new HashMap<>();
    private final Set<String> all = new TreeSet<>();

    /** Runs the suite and notes which tests notice the fault; what each test calls. */
    private Map<String, Set<String>> run(String medium, Faults faults, String fault) {
        try (VirtualBench bench = new VirtualBench(Benches.consenting(medium), medium, faults)) {
            HardwareSuite.Result result = HardwareSuite.run(bench, HardwareSuite.Listener.NONE);
            result.with(Status.PASSED).forEach(outcome -> all.add(outcome.name()));
            result.with(Status.FAILED).forEach(outcome -> noticed.put(outcome.name(), fault));
            return bench.calls();
        }
    }

    @Test
    void everyTestFailsWhenTheMachineIsNotAsItShouldBe() {
        for (String medium : Benches.MEDIA) {
            Map<String, Set<String>> calls = run(medium, Faults.NONE, "nothing");
            assertEquals(Map.of(), noticed.containsValue("nothing") ? noticed : Map.of(), "without a fault");
            for (double place : new double[] {0, 0.5, 1}) {
                run(medium, new OneMethodFails(calls, place), "a method fails");
            }
            run(medium, LIES, "lies");
            run(medium, EMPTY_SHELLS, "empty shells");
        }
        Set<String> blind = new TreeSet<>(all);
        blind.removeAll(noticed.keySet());
        assertEquals(Set.of(), blind, "tests that noticed nothing");
    }
}
