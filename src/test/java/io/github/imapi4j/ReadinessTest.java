package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {

    private final List<Long> pauses = new ArrayList<>();
    private final Readiness readiness = new Readiness(pauses::add);
    private int calls;

    private String failing(int times, ImapiCode code) {
        return readiness.retry(() -> {
            if (calls++ < times) {
                throw new ImapiException(code);
            }
            return "ready";
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "E_IMAPI_RECORDER_MEDIA_BECOMING_READY",
                "E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS",
                "E_IMAPI_RECORDER_MEDIA_BUSY"
            })
    void transientFailuresAreWaitedOut(ImapiCode code) {
        assertEquals("ready", failing(3, code));
        assertEquals(List.of(100L, 200L, 400L), pauses);
    }

    @Test
    void patienceEndsAtTheDeadline() {
        ImapiCode code = ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY;
        assertEquals(
                code,
                assertThrows(ImapiException.class, () -> failing(Integer.MAX_VALUE, code))
                        .error());
        long waited = pauses.stream().mapToLong(Long::longValue).sum();
        assertTrue(waited >= 30_000 && waited <= 32_000, waited + " ms");
    }

    @Test
    void otherFailuresAreTheCallersAtOnce() {
        assertThrows(ImapiException.class, () -> failing(1, ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA));
        assertEquals(1, calls);
        assertEquals(List.of(), pauses);
    }
}
