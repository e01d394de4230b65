package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of C's objects from Java, held against what C saw and answered. */
final class ProbeCalls {

    private static final int SPEED_ADJUSTED =
            ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult().value();

    private final CProbe probe;
    private final ProbedInterfaces interfaces;
    private final ProbeValues values;
    private final Lines lines;

    ProbeCalls(CProbe probe, ProbedInterfaces interfaces) {
        this.probe = probe;
        this.interfaces = interfaces;
        this.values = new ProbeValues(probe, interfaces);
        this.lines = new Lines(probe.facts);
    }

    /** What a test does with an object of C's. */
    interface Use {
        void of(IUnknown object) throws Throwable;
    }

    /** Lets a test have an object of C's own class, as {@code CoCreateInstance} makes it. */
    void withObject(Probed probed, ValueSet set, int answer, Use use) throws Throwable {
        withObject(probed, set, answer, values.elements(probed), use);
    }

    /** The same, with lists that hold something else than the declaration says. */
    void withObject(Probed probed, ValueSet set, int answer, String elements, Use use) throws Throwable {
        probe.balanced(probed.operation(), set, answer, elements, () -> {
            try (IUnknown object = Com.createInstance(ProbeClass.ID, probed.javaType())) {
                probe.c.probe_expect(probed.type().name(), probed.method().slot());
                use.of(object);
            }
            return null;
        });
    }

    /** Calls the method as Java programs do. */
    static @Nullable Object call(Probed probed, IUnknown object, @Nullable Object[] arguments) throws Throwable {
        try {
            return probed.javaMethod().invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Calls the method with the samples. */
    @Nullable
    Object call(Probed probed, IUnknown object, ValueSet set) throws Throwable {
        return call(probed, object, values.arguments(probed, set));
    }

    /** C has to see the call in its slot, with these arguments. */
    void checkArguments(Probed probed, ValueSet set) throws Throwable {
        withObject(probed, set, answer(probed), object -> {
            ProbeValues.close(call(probed, object, set));
            assertEquals(arrived(probed, set), probe.log(), probed.operation());
        });
    }

    /** Java has to see what C answers. */
    void checkResults(Probed probed, ValueSet set) throws Throwable {
        withObject(probed, set, answer(probed), object -> {
            @Nullable Object[] arguments = values.arguments(probed, set);
            Object result = call(probed, object, arguments);
            try {
                assertEquals(expected(probed, set), results(probed, result, arguments), probed.operation());
            } finally {
                ProbeValues.close(result);
            }
        });
    }

    /** Java has to get each of these as an exception that names the method. One object serves for all of them. */
    void checkFailures(Probed probed, ValueSet set, int... codes) throws Throwable {
        withObject(probed, set, 0, object -> {
            probe.c.probe_quiet(1);
            @Nullable Object[] arguments = values.arguments(probed, set);
            for (int code : codes) {
                probe.c.probe_fail(code, ProbeFunctions.Failure.UNTOUCHED.ordinal());
                ImapiException failure =
                        assertThrows(ImapiException.class, () -> call(probed, object, arguments), probed.operation());
                assertEquals(new HResult(code), failure.hresult(), probed.operation());
                assertEquals(operation(probed), failure.operation().orElse("nothing"));
            }
        });
    }

    /** The method as exceptions name it: with the interface that declares it. */
    String operation(Probed probed) {
        String owner =
                interfaces.javaType(probed.method().owner()).orElseThrow().getSimpleName();
        return owner + "::" + probed.method().name();
    }

    /** Success codes other than S_OK, where Java can see them. */
    static int answer(Probed probed) {
        return probed.answersHResult() ? SPEED_ADJUSTED : 0;
    }

    private List<String> arrived(Probed probed, ValueSet set) {
        List<String> log = new ArrayList<>(List.of(Lines.call(probed.type(), probed.method())));
        probed.method().ins().forEach(wire -> log.add(lines.of(wire, values.handed(probed, wire, set))));
        return log;
    }

    private List<String> expected(Probed probed, ValueSet set) {
        List<String> results = new ArrayList<>();
        if (probed.answersHResult()) {
            results.add(Lines.hresult(SPEED_ADJUSTED));
        }
        ProbeValues.visibleOuts(probed).forEach(wire -> results.add(lines.of(wire, values.seen(probed, wire, set))));
        if (isTransfer(probed)) {
            results.add(set.length() + " bytes");
        }
        return results;
    }

    private List<String> results(Probed probed, @Nullable Object result, @Nullable Object[] arguments)
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
