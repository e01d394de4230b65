package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java calls C: every method of every declared interface. */
@Tag("cprobe")
class CProbeCallTest {

    private static final int SPEED_ADJUSTED =
            ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult().value();
    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;

    private static CProbe probe;
    private static ProbedInterfaces interfaces;
    private static ProbeValues values;
    private static Lines lines;

    @BeforeAll
    static void load() {
        probe = CProbe.load();
        interfaces = new ProbedInterfaces(probe.facts);
        values = new ProbeValues(probe, interfaces);
        lines = new Lines(probe.facts);
    }

    @Test
    void everyDeclaredInterfaceIsProbed() {
        assertEquals(List.of(), interfaces.unknown());
    }

    @TestFactory
    Stream<DynamicContainer> argumentsArriveInTheirSlot() {
        return interfaces.tests((probed, edge) -> withObject(probed, edge, answer(probed), object -> {
            ProbeValues.close(call(probed, object, values.arguments(probed, edge)));
            assertEquals(arrived(probed, edge), probe.log());
        }));
    }

    @TestFactory
    Stream<DynamicContainer> resultsComeBack() {
        return interfaces.tests((probed, edge) -> withObject(probed, edge, answer(probed), object -> {
            @Nullable Object[] arguments = values.arguments(probed, edge);
            Object result = call(probed, object, arguments);
            try {
                assertEquals(expected(probed, edge), results(probed, result, arguments));
            } finally {
                ProbeValues.close(result);
            }
        }));
    }

    @TestFactory
    Stream<DynamicContainer> failuresAreExceptionsThatNameTheMethod() {
        return interfaces.tests((probed, edge) ->
                withObject(probed, edge, NO_MEDIA.hresult().value(), object -> {
                    ImapiException failure = assertThrows(
                            ImapiException.class, () -> call(probed, object, values.arguments(probed, edge)));
                    assertEquals(NO_MEDIA, failure.error());
                    String owner = interfaces
                            .javaType(probed.method().owner())
                            .orElseThrow()
                            .getSimpleName();
                    assertEquals(
                            owner + "::" + probed.method().name(),
                            failure.operation().orElseThrow());
                }));
    }

    /** As Java fires events at a sink. C answers nothing more than the HRESULT. */
    @TestFactory
    Stream<DynamicContainer> callsByNumberCarryTheirArgumentsLastToFirst() {
        return interfaces.tests(probed -> probed.method().isCallableByNumber(), (probed, edge) -> {
            int number = probed.method().dispId().orElseThrow();
            int flags = probed.method().dispatchFlags();
            List<@Nullable Object> samples = new ArrayList<>();
            probed.method().ins().forEach(wire -> samples.add(values.sample(probed, wire, edge)));
            probe.balanced(edge, 0, values.passed(probed), () -> {
                Pointer pointer = probe.c.probe_create(probed.type().name());
                try (IDispatch object = (IDispatch) ComProxy.own(pointer, IDispatch.class)) {
                    assertNull(Dispatch.invoke(object, number, flags, values.plain(probed, edge)));
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

    /** Success codes other than S_OK, where Java can see them. */
    private static int answer(Probed probed) {
        return probed.answersHResult() ? SPEED_ADJUSTED : 0;
    }

    private interface Body {
        void run(IUnknown object) throws Throwable;
    }

    private static void withObject(Probed probed, boolean edge, int answer, Body body) throws Throwable {
        probe.balanced(edge, answer, values.elements(probed), () -> {
            Pointer pointer = probe.c.probe_create(probed.type().name());
            try (IUnknown object = ComProxy.own(pointer, probed.javaType())) {
                body.run(object);
            }
            return null;
        });
    }

    private static @Nullable Object call(Probed probed, IUnknown object, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return probed.javaMethod().invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static List<String> arrived(Probed probed, boolean edge) {
        List<String> log = new ArrayList<>(List.of(Lines.call(probed.type(), probed.method())));
        probed.method().ins().forEach(wire -> log.add(lines.of(wire, values.sample(probed, wire, edge))));
        return log;
    }

    private static List<String> expected(Probed probed, boolean edge) {
        List<String> results = new ArrayList<>();
        if (probed.answersHResult()) {
            results.add(Lines.hresult(SPEED_ADJUSTED));
        }
        ProbeValues.visibleOuts(probed).forEach(wire -> results.add(lines.of(wire, values.sample(probed, wire, edge))));
        if (isTransfer(probed)) {
            results.add(Samples.length(edge) + " bytes");
        }
        return results;
    }

    private static List<String> results(Probed probed, @Nullable Object result, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        List<String> results = new ArrayList<>();
        List<Wire> outs = ProbeValues.visibleOuts(probed).toList();
        if (isTransfer(probed)) {
            ByteBuffer buffer = (ByteBuffer) arguments[0];
            outs.forEach(wire -> results.add(lines.of(wire, values.toSample(wire, buffer.flip()))));
            results.add(result + " bytes");
            return results;
        }
        List<@Nullable Object> parts = ProbeValues.parts(probed, result);
        if (probed.answersHResult()) {
            results.add(Lines.hresult(((HResult) parts.remove(0)).value()));
        }
        for (int i = 0; i < outs.size(); i++) {
            results.add(lines.of(outs.get(i), values.toSample(outs.get(i), parts.get(i))));
        }
        return results;
    }

    /** {@code Read} and {@code Write}, which answer how many bytes they moved. */
    private static boolean isTransfer(Probed probed) {
        return List.of(probed.javaMethod().getParameterTypes()).contains(ByteBuffer.class);
    }
}
