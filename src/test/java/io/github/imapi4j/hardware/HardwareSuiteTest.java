package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imapi4j.hardware.TestOutcome.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hardware suite on virtual recorders, with every consent: each of its tests can pass. */
class HardwareSuiteTest {

    private static HardwareSettings consenting(String medium) {
        return new HardwareSettings(
                Optional.empty(),
                Map.of(Consent.BURN, "V:", Consent.ERASE, "V:", Consent.TRAY, "V:"),
                Optional.of("V:"),
                true,
                Optional.of(medium));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dvd-rw", "none", "empty"})
    void noTestFailsOnAVirtualRecorder(String medium) {
        try (Bench bench = Bench.of(consenting(medium))) {
            HardwareSuite.Result result = HardwareSuite.run(bench, outcome -> {});
            assertEquals(List.of(), result.with(Status.FAILED));
            assertFalse(result.with(Status.PASSED).isEmpty());
        }
    }
}
