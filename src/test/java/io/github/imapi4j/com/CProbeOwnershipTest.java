package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.cprobe.Wire;
import io.github.imapi4j.cprobe.Wire.Kind;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls that fail half way: whatever was handed over by then is freed once, by whom it belongs to. That is what C's books say at the
 * end of every test of the probe; here are the calls that end badly.
 */
@ProbeTest
class CProbeOwnershipTest extends ProbeTestCase {

    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;

    private static final Set<ValueSet> ORDINARY = EnumSet.of(ValueSet.ORDINARY);

    /** Lists that C fills with a text, an object, and a VARIANT of a type that nobody reads. */
    private static final String UNREADABLE = "unreadable";

    /** What a failed call leaves in the place of a result belongs to the object, if it is anything at all. */
    @TestFactory
    Stream<DynamicContainer> resultsOfAFailedCallAreNotTouched() {
        return interfaces.tests(CProbeOwnershipTest::hasResults, ORDINARY, (probed, set) -> {
            for (ProbeFunctions.Failure failure : EnumSet.allOf(ProbeFunctions.Failure.class)) {
                calls.withObject(probed, set, 0, object -> {
                    probe.c.probe_fail(NO_MEDIA.hresult().value(), failure.ordinal());
                    ImapiException thrown =
                            assertThrows(ImapiException.class, () -> calls.call(probed, object, set), failure.name());
                    assertEquals(NO_MEDIA, thrown.error());
                    probe.c.probe_give_back_kept();
                });
            }
        });
    }

    private static boolean hasResults(Probed probed) {
        return probed.isOwn() && probed.method().outs().findAny().isPresent();
    }

    @TestFactory
    Stream<DynamicContainer> listThatCannotBeReadIsFreedWhole() {
        return interfaces.tests(CProbeOwnershipTest::answersAList, (probed, set) -> {
            for (String elements : List.of(UNREADABLE, "bstr", "int32", "IErrorInfo")) {
                calls.withObject(probed, set, 0, elements, object -> {
                    try {
                        ProbeValues.close(calls.call(probed, object, set));
                    } catch (ImapiException e) {
                        assertTrue(
                                List.of(SystemCode.DISP_E_TYPEMISMATCH, SystemCode.E_NOINTERFACE)
                                        .contains(e.error()),
                                e::toString);
                        return;
                    }
                    assertTrue(set != ValueSet.ORDINARY || !elements.equals(UNREADABLE), "it was read");
                });
            }
        });
    }

    private static boolean answersAList(Probed probed) {
        return probed.method().outs().anyMatch(CProbeOwnershipTest::isList);
    }

    private static boolean isList(Wire wire) {
        return wire.kind() == Kind.SAFEARRAY || wire.kind() == Kind.NEXT_VARIANTS;
    }

    /** The arguments before it have been converted by then. */
    @TestFactory
    Stream<DynamicContainer> argumentThatCannotBePassedTakesTheOthersWithIt() {
        return interfaces.tests(CProbeOwnershipTest::hasArgumentsThatCannotBePassed, ORDINARY, (probed, set) -> {
            Class<?>[] types = probed.javaMethod().getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                for (Object bad : impossible(types[i])) {
                    @Nullable Object[] arguments = values.arguments(probed, set);
                    arguments[i] = bad;
                    calls.withObject(probed, set, 0, object -> {
                        assertThrows(RuntimeException.class, () -> ProbeCalls.call(probed, object, arguments));
                        assertEquals(List.of(), probe.log(), "C was called");
                    });
                }
            }
        });
    }

    private static boolean hasArgumentsThatCannotBePassed(Probed probed) {
        return Arrays.stream(probed.javaMethod().getParameterTypes())
                .anyMatch(type -> !impossible(type).isEmpty());
    }

    /** Values that pass Java's compiler, some by force, and have no native form. */
    private static List<@Nullable Object> impossible(Class<?> type) {
        if (type == List.class) {
            return Arrays.asList(null, List.of("text", ProbeValues.standIn(IErrorInfo.class), new Object()));
        } else if (type == LocalDateTime.class) {
            return Arrays.asList(null, LocalDateTime.of(12_345, 6, 7, 8, 9));
        } else if (type == Guid.class || type.isEnum() || type == EnumValue.class || type == FlagSet.class) {
            return Arrays.asList((Object) null);
        }
        return List.of();
    }

    private static final Map<Throwable, ResultCode> THROWN = Map.of(
            new ImapiException(NO_MEDIA), NO_MEDIA,
            new IllegalStateException("half way"), SystemCode.E_FAIL,
            new AssertionError("half way"), SystemCode.E_FAIL,
            new StackOverflowError("half way"), SystemCode.E_FAIL,
            new OutOfMemoryError("half way"), SystemCode.E_OUTOFMEMORY);

    @TestFactory
    Stream<DynamicContainer> javaMethodThatThrowsLeavesNothingBehind() {
        return interfaces.tests((probed, set) -> {
            for (Map.Entry<Throwable, ResultCode> thrown : THROWN.entrySet()) {
                List<String> log = serving.serve(
                        probed, set, halfWay(thrown.getKey()), object -> serving.callSlot(probed, object, 0));
                List<String> expected = new ArrayList<>();
                expected.add(Lines.hresult(thrown.getValue().hresult().value()));
                probed.method()
                        .outs()
                        .filter(wire -> !ProbeServing.isMemoryOfTheCaller(wire))
                        .map(Lines::zero)
                        .forEach(expected::add);
                assertEquals(expected, log, thrown.getKey().toString());
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> javaMethodThatThrowsSaysWhyToACallerByNumber() {
        return interfaces.tests(
                probed -> probed.isOwn() && probed.method().isCallableByNumber(), ORDINARY, (probed, set) -> {
                    for (Map.Entry<Throwable, ResultCode> thrown : THROWN.entrySet()) {
                        List<String> log = serving.serve(
                                probed,
                                set,
                                halfWay(thrown.getKey()),
                                object -> serving.callNumber(
                                        probed, object, ProbeServing.RESULT | ProbeServing.EXCEPTION));
                        assertEquals(
                                Lines.hresult(
                                        SystemCode.DISP_E_EXCEPTION.hresult().value()),
                                log.get(0));
                        assertEquals("result VT_EMPTY", log.get(1));
                        String scode = Lines.hresult(thrown.getValue().hresult().value())
                                .replace("hresult", "exception");
                        assertTrue(log.get(2).startsWith(scode + " VT_BSTR \""), log.get(2));
                    }
                });
    }

    /** Uses its arguments, keeps nothing, and throws. */
    private static ProbeValues.Answer halfWay(Throwable failure) {
        return (method, arguments) -> {
            for (Object argument : arguments) {
                if (argument instanceof IUnknown object) {
                    object.queryInterface(IUnknown.class).close();
                }
            }
            throw failure;
        };
    }

    @TestFactory
    Stream<DynamicContainer> listThatCannotBeGivenIsTakenBackWhole() {
        return interfaces.tests(CProbeOwnershipTest::givesAList, ORDINARY, (probed, set) -> {
            List<Object> half = List.of(good(probed), good(probed), new Object());
            List<String> log = serving.serve(
                    probed, set, (method, arguments) -> half, object -> serving.callSlot(probed, object, 0));
            assertTrue(log.get(0).startsWith("hresult 8"), log::toString);
        });
    }

    private static boolean givesAList(Probed probed) {
        return probed.method().outs().anyMatch(wire -> isList(wire) || wire.kind() == Kind.NEXT_OBJECTS);
    }

    private static Object good(Probed probed) {
        return probed.method()
                .outs()
                .filter(wire -> wire.kind() == Kind.NEXT_OBJECTS)
                .map(wire -> (Object)
                        ProbeValues.standIn(interfaces.javaType(wire.type()).orElseThrow()))
                .findFirst()
                .orElse("a text");
    }
}
