package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.ProbeInterface;
import io.github.imapi4j.cprobe.ProbeMethod;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.ImapiCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The probe calls itself, C to C, with no Java between: every method of all interfaces of the headers, whether Java declares them or
 * not. What the other tests then find is not the probe's own doing.
 */
@ProbeTest
class CProbeItselfTest {

    private static CProbe probe;
    private static Samples samples;
    private static Lines lines;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
        samples = new Samples(probe.facts);
        lines = new Lines(probe.facts);
    }

    @TestFactory
    Stream<DynamicContainer> callsArriveAndAnswersComeBack() {
        return perMethod((type, method) -> {
            for (ValueSet set : ValueSet.values()) {
                assertEquals(expected(type, method, set), call(type, method, set, 0));
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> failuresComeBack() {
        int failure = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA.hresult().value();
        return perMethod((type, method) -> {
            List<String> log = call(type, method, ValueSet.ORDINARY, failure);
            assertEquals(Lines.hresult(failure), log.get((int) method.ins().count() + 1));
        });
    }

    private interface Body {
        void check(ProbeInterface type, ProbeMethod method) throws Throwable;
    }

    private static Stream<DynamicContainer> perMethod(Body body) {
        return probe.facts.interfaces().stream()
                .map(type -> DynamicContainer.dynamicContainer(
                        type.name(),
                        type.methods().stream()
                                .map(method -> DynamicTest.dynamicTest(
                                        method.slot() + " " + method.name(), () -> body.check(type, method)))));
    }

    private static List<String> call(ProbeInterface type, ProbeMethod method, ValueSet set, int answer)
            throws Throwable {
        return probe.balanced(set, answer, "int32", () -> {
            Pointer object = probe.c.probe_create(type.name());
            probe.c.probe_call_slot(type.name(), method.slot(), object, 0);
            probe.c.probe_release(object);
            return probe.log();
        });
    }

    private static List<String> expected(ProbeInterface type, ProbeMethod method, ValueSet set) {
        List<String> log = new ArrayList<>(List.of(Lines.call(type, method)));
        method.ins().forEach(wire -> log.add(lines.of(wire, samples.of(type, method, wire, set, "int32"))));
        boolean incomplete = set != ValueSet.ODD
                && method.wires().stream().anyMatch(wire -> wire.kind().name().equals("FETCHED"));
        log.add(Lines.hresult(incomplete ? 1 : 0));
        method.outs().forEach(wire -> log.add(lines.of(wire, samples.of(type, method, wire, set, "int32"))));
        return log;
    }
}
