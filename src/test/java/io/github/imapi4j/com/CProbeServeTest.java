package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.jna.Pointer;
import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** C calls Java: every method of every declared interface, through the vtable and by number. */
@Tag("cprobe")
class CProbeServeTest {

    private static final HResult SPEED_ADJUSTED = ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult();
    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;
    private static final String DETAIL = "The tray of drive D: is empty.";
    private static final int E_POINTER = SystemCode.E_POINTER.hresult().value();

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

    @TestFactory
    Stream<DynamicContainer> argumentsArriveAtTheirMethod() {
        return interfaces.tests((probed, edge) -> {
            Witness witness = new Witness(probed, edge);
            serve(probed, edge, witness, object -> callSlot(probed, object, 0));
            assertEquals(witness.expected(), witness.seen);
        });
    }

    @TestFactory
    Stream<DynamicContainer> resultsReachTheCaller() {
        return interfaces.tests((probed, edge) -> {
            List<String> log = serve(probed, edge, new Witness(probed, edge), object -> callSlot(probed, object, 0));
            List<String> expected = new ArrayList<>(List.of(Lines.hresult(answer(probed))));
            probed.method().outs().forEach(wire -> expected.add(lines.of(wire, values.sample(probed, wire, edge))));
            assertEquals(expected, log);
        });
    }

    @TestFactory
    Stream<DynamicContainer> failuresAreHresultsAndLeaveNothingBehind() {
        return interfaces.tests((probed, edge) -> {
            ProbeValues.Answer failing = (method, arguments) -> {
                throw new ImapiException(NO_MEDIA, DETAIL);
            };
            List<String> log = serve(probed, edge, failing, object -> {
                callSlot(probed, object, 0);
                assertEquals(DETAIL, takeDescription());
            });
            List<String> expected =
                    new ArrayList<>(List.of(Lines.hresult(NO_MEDIA.hresult().value())));
            probed.method()
                    .outs()
                    .filter(wire -> !isMemoryOfTheCaller(wire))
                    .map(Lines::zero)
                    .forEach(expected::add);
            assertEquals(expected, log);
        });
    }

    @TestFactory
    Stream<DynamicContainer> nullForAResultIsRefusedBeforeJavaIsCalled() {
        return interfaces.tests(probed -> probed.method().outs().findAny().isPresent(), (probed, edge) -> {
            for (Wire out : probed.method().outs().toList()) {
                Witness witness = new Witness(probed, edge);
                List<String> log = serve(probed, edge, witness, object -> callSlot(probed, object, 1 << out.index()));
                boolean allowed = isOptional(probed, out);
                assertEquals(Lines.hresult(allowed ? answer(probed) : E_POINTER), log.get(0), out.name());
                assertEquals(allowed ? witness.expected() : List.of(), witness.seen, out.name());
                ComPlatform.get().setErrorInfo(null);
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> callsByNumberAreTheSame() {
        return interfaces.tests(CProbeServeTest::hasNumber, (probed, edge) -> {
            Witness witness = new Witness(probed, edge);
            List<String> log = serve(probed, edge, witness, object -> callNumber(probed, object, true));
            assertEquals(witness.expected(), witness.seen);
            Object result = probed.method()
                    .outs()
                    .findFirst()
                    .map(wire -> values.sample(probed, wire, edge))
                    .orElse(null);
            assertEquals(List.of(Lines.hresult(answer(probed)), lines.result(probed.method(), result)), log);
        });
    }

    /** As IMAPI2 fires its events. */
    @TestFactory
    Stream<DynamicContainer> callsByNumberNeedNoPlaceForAResult() {
        return interfaces.tests(CProbeServeTest::hasNumber, (probed, edge) -> {
            Witness witness = new Witness(probed, edge);
            List<String> log = serve(probed, edge, witness, object -> callNumber(probed, object, false));
            assertEquals(witness.expected(), witness.seen);
            assertEquals(List.of(Lines.hresult(answer(probed))), log);
        });
    }

    private static boolean hasNumber(Probed probed) {
        return probed.method().isCallableByNumber();
    }

    /** A Java object that writes down what it is called with, and answers the sample. */
    private static final class Witness implements ProbeValues.Answer {

        final List<String> seen = new ArrayList<>();
        private final Probed probed;
        private final boolean edge;

        Witness(Probed probed, boolean edge) {
            this.probed = probed;
            this.edge = edge;
        }

        @Override
        public @Nullable Object to(Method method, @Nullable Object[] arguments) throws ReflectiveOperationException {
            seen.add(method.toString());
            List<Wire> ins = ProbeValues.visibleIns(probed).toList();
            for (int i = 0; i < ins.size(); i++) {
                seen.add(lines.of(ins.get(i), values.toSample(ins.get(i), arguments[i])));
            }
            if (arguments.length > 0 && arguments[0] instanceof ByteBuffer buffer) {
                if (ins.isEmpty()) {
                    buffer.put(Samples.pattern(buffer.remaining()));
                }
                return Samples.length(edge);
            }
            return values.result(probed, edge, SPEED_ADJUSTED);
        }

        List<String> expected() {
            List<String> expected = new ArrayList<>(List.of(probed.javaMethod().toString()));
            ProbeValues.visibleIns(probed)
                    .forEach(wire -> expected.add(lines.of(wire, values.sample(probed, wire, edge))));
            return expected;
        }
    }

    private interface Use {
        void of(Pointer object) throws Throwable;
    }

    /** Lets C use a Java object; answers C's log. */
    private static List<String> serve(Probed probed, boolean edge, ProbeValues.Answer answer, Use use)
            throws Throwable {
        return probe.balanced(edge, 0, values.elements(probed), () -> {
            IUnknown java = ProbeValues.implement(probed.javaType(), answer);
            Pointer object = ExportedObject.export(
                    java, InterfaceModel.of(probed.javaType()).iid());
            try {
                use.of(object);
            } finally {
                assertEquals(0, probe.c.probe_release(object), "references after the call");
            }
            return probe.log();
        });
    }

    private static void callSlot(Probed probed, Pointer object, int nullOuts) {
        probe.c.probe_call_slot(probed.type().name(), probed.method().slot(), object, nullOuts);
    }

    private static void callNumber(Probed probed, Pointer object, boolean wantResult) {
        probe.c.probe_call_number(probed.type().name(), probed.method().slot(), object, wantResult ? 1 : 0);
    }

    private static int answer(Probed probed) {
        if (probed.answersHResult()) {
            return SPEED_ADJUSTED.value();
        }
        boolean fewerThanWanted = probed.method().wires().stream().anyMatch(wire -> wire.kind() == Wire.Kind.FETCHED);
        return (fewerThanWanted ? HResult.S_FALSE : HResult.S_OK).value();
    }

    /** Streams may be called without a place for the number of bytes or the position. */
    private static boolean isOptional(Probed probed, Wire out) {
        return (out.kind() == Wire.Kind.MOVED && probed.javaMethod().isAnnotationPresent(Fetch.class))
                || probed.javaMethod().isAnnotationPresent(OptionalOut.class);
    }

    private static boolean isMemoryOfTheCaller(Wire wire) {
        return switch (wire.kind()) {
            case BUFFER, SENSE, NEXT_OBJECTS, NEXT_VARIANTS -> true;
            default -> false;
        };
    }

    /** What the failing object said, as the thread's error information has it. */
    private static String takeDescription() {
        Pointer pointer = ComPlatform.get().takeErrorInfo();
        assertNotNull(pointer, "no error information");
        try (IErrorInfo info = (IErrorInfo) ComProxy.own(pointer, IErrorInfo.class)) {
            return info.getDescription();
        }
    }
}
