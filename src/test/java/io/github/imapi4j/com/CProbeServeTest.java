package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.Samples;
import io.github.imapi4j.cprobe.ValueSet;
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
import org.junit.jupiter.api.TestFactory;

/** C calls Java: every method of every declared interface, through the vtable and by number. */
@ProbeTest
class CProbeServeTest extends ProbeTestCase {

    private static final HResult SPEED_ADJUSTED = ImapiCode.S_IMAPI_SPEEDADJUSTED.hresult();
    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;
    private static final String DETAIL = "The tray of drive D: is empty.";
    private static final int E_POINTER = SystemCode.E_POINTER.hresult().value();

    private static Lines lines;

    @BeforeAll
    static void readLines() {
        lines = new Lines(probe.facts);
    }

    @TestFactory
    Stream<DynamicContainer> argumentsArriveAtTheirMethod() {
        return interfaces.tests((probed, set) -> {
            Witness witness = new Witness(probed, set);
            serving.serve(probed, set, witness, object -> serving.callSlot(probed, object, 0));
            assertEquals(witness.expected(), witness.seen, probed.operation());
            ProbeCoverage.C_TO_JAVA.add(probed);
        });
    }

    @TestFactory
    Stream<DynamicContainer> resultsReachTheCaller() {
        return interfaces.tests((probed, set) -> {
            List<String> log =
                    serving.serve(probed, set, new Witness(probed, set), object -> serving.callSlot(probed, object, 0));
            List<String> expected = new ArrayList<>(List.of(Lines.hresult(answer(probed, set))));
            probed.method().outs().forEach(wire -> expected.add(lines.of(wire, values.handed(probed, wire, set))));
            assertEquals(expected, log);
        });
    }

    @TestFactory
    Stream<DynamicContainer> failuresAreHresultsAndLeaveNothingBehind() {
        return interfaces.tests((probed, set) -> {
            ProbeValues.Answer failing = (method, arguments) -> {
                throw new ImapiException(NO_MEDIA, DETAIL);
            };
            List<String> log = serving.serve(probed, set, failing, object -> {
                serving.callSlot(probed, object, 0);
                assertEquals(DETAIL, ProbeServing.takeDescription());
            });
            List<String> expected =
                    new ArrayList<>(List.of(Lines.hresult(NO_MEDIA.hresult().value())));
            probed.method()
                    .outs()
                    .filter(wire -> !ProbeServing.isMemoryOfTheCaller(wire))
                    .map(Lines::zero)
                    .forEach(expected::add);
            assertEquals(expected, log);
        });
    }

    @TestFactory
    Stream<DynamicContainer> nullForAResultIsRefusedBeforeJavaIsCalled() {
        return interfaces.tests(probed -> probed.method().outs().findAny().isPresent(), (probed, set) -> {
            for (Wire out : probed.method().outs().toList()) {
                Witness witness = new Witness(probed, set);
                List<String> log = serving.serve(
                        probed, set, witness, object -> serving.callSlot(probed, object, 1 << out.index()));
                boolean allowed = isOptional(probed, out, set);
                assertEquals(Lines.hresult(allowed ? answer(probed, set) : E_POINTER), log.get(0), out.name());
                assertTrue(log.stream().noneMatch(line -> line.endsWith(" left")), log::toString);
                assertEquals(allowed ? witness.expected() : List.of(), witness.seen, out.name());
                ComPlatform.get().setErrorInfo(null);
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> callsByNumberAreTheSame() {
        return interfaces.tests(CProbeServeTest::hasNumber, (probed, set) -> {
            Witness witness = new Witness(probed, set);
            List<String> log = serving.serve(
                    probed, set, witness, object -> serving.callNumber(probed, object, ProbeServing.RESULT));
            assertEquals(witness.expected(), witness.seen);
            Object result = probed.method()
                    .outs()
                    .findFirst()
                    .map(wire -> values.handed(probed, wire, set))
                    .orElse(null);
            assertEquals(List.of(Lines.hresult(answer(probed, set)), lines.result(probed.method(), result)), log);
            ProbeCoverage.BY_NUMBER.add(probed);
        });
    }

    /** As IMAPI2 fires its events. */
    @TestFactory
    Stream<DynamicContainer> callsByNumberNeedNoPlaceForAResult() {
        return interfaces.tests(CProbeServeTest::hasNumber, (probed, set) -> {
            Witness witness = new Witness(probed, set);
            List<String> log = serving.serve(probed, set, witness, object -> serving.callNumber(probed, object, 0));
            assertEquals(witness.expected(), witness.seen);
            assertEquals(List.of(Lines.hresult(answer(probed, set))), log);
        });
    }

    private static boolean hasNumber(Probed probed) {
        return probed.method().isCallableByNumber();
    }

    /** A Java object that writes down what it is called with, and answers the sample. */
    private static final class Witness implements ProbeValues.Answer {

        final List<String> seen = new ArrayList<>();
        private final Probed probed;
        private final ValueSet set;

        Witness(Probed probed, ValueSet set) {
            this.probed = probed;
            this.set = set;
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
                return set.length();
            }
            return values.result(probed, set, SPEED_ADJUSTED);
        }

        List<String> expected() {
            List<String> expected = new ArrayList<>(List.of(probed.javaMethod().toString()));
            ProbeValues.visibleIns(probed)
                    .forEach(wire -> expected.add(lines.of(wire, values.seen(probed, wire, set))));
            return expected;
        }
    }

    private static int answer(Probed probed, ValueSet set) {
        if (probed.answersHResult()) {
            return SPEED_ADJUSTED.value();
        }
        boolean fewerThanWanted = set != ValueSet.ODD
                && probed.method().wires().stream().anyMatch(wire -> wire.kind() == Wire.Kind.FETCHED);
        return (fewerThanWanted ? HResult.S_FALSE : HResult.S_OK).value();
    }

    /** Streams may be called without a place for the number of bytes or the position; {@code Next} if it is for one item. */
    private static boolean isOptional(Probed probed, Wire out, ValueSet set) {
        return (out.kind() == Wire.Kind.MOVED && probed.javaMethod().isAnnotationPresent(Fetch.class))
                || (out.kind() == Wire.Kind.FETCHED && set == ValueSet.ODD)
                || probed.javaMethod().isAnnotationPresent(OptionalOut.class);
    }
}
