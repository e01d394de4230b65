package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java calls C: every method of every declared interface. */
@ProbeTest
class CProbeCallTest extends ProbeTestCase {

    private static final int[] FAILURES = {
        ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.hresult().value(),
        SystemCode.E_FAIL.hresult().value(),
        SystemCode.E_NOTIMPL.hresult().value(),
        0x80070015, // HRESULT_FROM_WIN32(ERROR_NOT_READY)
        0xC0AA0FEE, // an IMAPI code that no table has
        0x8ABCDEF0, // nobody's
        -1
    };

    @Test
    void everyDeclaredInterfaceIsProbed() {
        assertEquals(List.of(), interfaces.unknown());
    }

    @TestFactory
    Stream<DynamicContainer> argumentsArriveInTheirSlot() {
        return interfaces.tests((probed, set) -> {
            calls.checkArguments(probed, set);
            ProbeCoverage.JAVA_TO_C.add(probed);
        });
    }

    @TestFactory
    Stream<DynamicContainer> resultsComeBack() {
        return interfaces.tests(calls::checkResults);
    }

    @TestFactory
    Stream<DynamicContainer> failuresAreExceptionsThatNameTheMethod() {
        return interfaces.tests((probed, set) -> calls.checkFailures(probed, set, FAILURES));
    }

    /** As Java fires events at a sink. C answers nothing more than the HRESULT. */
    @TestFactory
    Stream<DynamicContainer> callsByNumberCarryTheirArgumentsLastToFirst() {
        Lines lines = new Lines(probe.facts);
        return interfaces.tests(probed -> probed.method().isCallableByNumber(), (probed, set) -> {
            int number = probed.method().dispId().orElseThrow();
            int flags = probed.method().dispatchFlags();
            List<@Nullable Object> samples = new ArrayList<>();
            probed.method().ins().forEach(wire -> samples.add(values.handed(probed, wire, set)));
            probe.balanced(set, 0, values.passed(probed), () -> {
                Pointer pointer = probe.c.probe_create(probed.type().name());
                try (IDispatch object = (IDispatch) ComProxy.own(pointer, IDispatch.class)) {
                    assertNull(Dispatch.invoke(object, number, flags, values.plain(probed, set)));
                }
                assertEquals(
                        List.of(
                                "invoke " + probed.type().name() + " " + number + " flags " + flags,
                                lines.arguments(probed.method(), samples)),
                        probe.log());
                return null;
            });
        });
    }
}
