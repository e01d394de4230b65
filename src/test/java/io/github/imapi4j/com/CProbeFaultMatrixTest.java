package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import io.github.imapi4j.com.ProbedInterfaces.Probed;
import io.github.imapi4j.cprobe.Lines;
import io.github.imapi4j.cprobe.ValueSet;
import io.github.imapi4j.error.FaultCodes;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The fault matrix: every method of every interface fails with every failing constant, in C's objects for Java and in Java's for C,
 * and goes on afterwards. One test for an interface, because there are several hundred thousand calls.
 */
@ProbeTest
class CProbeFaultMatrixTest extends ProbeTestCase {

    private static final List<ResultCode> FAILURES = FaultCodes.failures();
    private static final String DETAIL = "The tray of drive D: is empty.";
    private static final HResult HAS_SENSE_DATA = ImapiCode.S_IMAPI_COMMAND_HAS_SENSE_DATA.hresult();
    private static final ValueSet SET = ValueSet.ORDINARY;

    /** Their stack traces would take most of the time. */
    @BeforeEach
    void leaveOriginsUnrecorded() {
        Leases.recordOrigins(false);
    }

    /** What to do with one method; it notes what is wrong. */
    private interface Row {
        void of(Probed probed, FaultMatrix matrix) throws Throwable;
    }

    private interface Body {
        void run() throws Throwable;
    }

    private static Stream<DynamicTest> rows(Predicate<Probed> which, Row row) {
        Map<String, List<Probed>> methods = interfaces
                .all()
                .filter(Probed::isOwn)
                .filter(which)
                .collect(
                        Collectors.groupingBy(probed -> probed.type().name(), LinkedHashMap::new, Collectors.toList()));
        return methods.entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> {
                    FaultMatrix matrix = new FaultMatrix();
                    onShortStack(() -> {
                        for (Probed probed : type.getValue()) {
                            row.of(probed, matrix);
                        }
                    });
                    matrix.verify();
                }));
    }

    /** On a thread of its own: beneath JUnit's many frames an exception takes several times as long to make. */
    private static void onShortStack(Body body) throws Throwable {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                body.run();
                end.complete(null);
            } catch (Throwable failure) {
                end.completeExceptionally(failure);
            }
        });
        thread.start();
        try {
            end.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFailureOfEveryMethodReachesJava() {
        return rows(probed -> true, (probed, matrix) -> {
            calls.withObject(probed, SET, 0, object -> {
                probe.c.probe_quiet(1);
                Arguments arguments = new Arguments(probed);
                for (ResultCode code : FAILURES) {
                    fail(code);
                    Throwable thrown = caught(probed, object, arguments);
                    matrix.check(thrown, code, calls.operation(probed));
                    if (thrown instanceof ImapiException failure) {
                        matrix.checkBare(failure, code);
                    }
                    fail(SystemCode.S_OK);
                    succeed(probed, object, arguments, matrix, code);
                }
            });
            ProbeCoverage.FAULTS_TO_JAVA.add(probed, FAILURES.size());
        });
    }

    /** Samples, made anew only where a call uses them up. */
    private static final class Arguments {
        private final Probed probed;
        private @Nullable Object[] made;

        Arguments(Probed probed) {
            this.probed = probed;
            this.made = values.arguments(probed, SET);
        }

        @Nullable
        Object[] next() {
            if (Arrays.stream(made).anyMatch(ByteBuffer.class::isInstance)) {
                made = values.arguments(probed, SET);
            }
            return made;
        }
    }

    private static void fail(ResultCode code) {
        probe.c.probe_fail(code.hresult().value(), ProbeFunctions.Failure.TAKEN_BACK.ordinal());
    }

    private static @Nullable Throwable caught(Probed probed, IUnknown object, Arguments arguments) {
        try {
            ProbeValues.close(ProbeCalls.call(probed, object, arguments.next()));
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static void succeed(
            Probed probed, IUnknown object, Arguments arguments, FaultMatrix matrix, ResultCode before) {
        Throwable thrown = caught(probed, object, arguments);
        if (thrown != null) {
            matrix.mismatch(probed.operation() + " after " + before.name(), "it goes on failing: " + thrown);
        }
    }

    @TestFactory
    Stream<DynamicTest> noSuccessCodeOfAnyMethodIsAFailure() {
        List<ResultCode> successes = FaultCodes.successes();
        return rows(
                probed -> true,
                (probed, matrix) -> calls.withObject(probed, SET, 0, object -> {
                    probe.c.probe_quiet(1);
                    Arguments arguments = new Arguments(probed);
                    for (ResultCode code : successes) {
                        fail(code);
                        Object result = ProbeCalls.call(probed, object, arguments.next());
                        if (probed.answersHResult() && !isNext(probed)) {
                            matrix.equal(
                                    probed::operation,
                                    "success code",
                                    code.hresult(),
                                    ProbeValues.parts(probed, result).get(0));
                        }
                        ProbeValues.close(result);
                    }
                }));
    }

    /** {@code Next} answers by how much it has. */
    private static boolean isNext(Probed probed) {
        return probed.method().name().equals("Next");
    }

    /** The one success code that is none: the three methods that have it bring the drive's reasons with it. */
    @Test
    void refusedCommandsComeWithTheirSenseData() throws Throwable {
        List<Probed> commands = interfaces
                .all()
                .filter(probed -> probed.method().name().startsWith("SendCommand"))
                .toList();
        assertEquals(3, commands.size());
        for (Probed probed : commands) {
            calls.withObject(probed, SET, HAS_SENSE_DATA.value(), object -> {
                List<@Nullable Object> parts = ProbeValues.parts(probed, calls.call(probed, object, SET));
                Bytes sense = (Bytes) parts.get(1);
                ImapiException refused = assertThrows(
                        ImapiException.class,
                        () -> SenseData.check((HResult) parts.get(0), probed.operation(), sense.toArray()));
                assertEquals(HAS_SENSE_DATA, refused.hresult());
                assertEquals(Optional.of(probed.operation()), refused.operation());
                assertEquals(SenseData.parse(sense.toArray()), refused.senseData());
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFailureOfEveryMethodReachesC() {
        return rows(probed -> true, (probed, matrix) -> {
            Failing java = new Failing(probed);
            serving.serve(probed, SET, java, object -> {
                probe.c.probe_quiet(1);
                boolean speaking = false;
                for (ResultCode code : FAILURES) {
                    Supplier<String> where = () -> probed.operation() + " with " + code.name();
                    speaking = !speaking;
                    java.failure = speaking ? ImapiException.of(code, DETAIL, null) : ImapiException.of(code);
                    matrix.equal(where, "HRESULT", code.hresult(), slot(probed, object));
                    if (speaking) {
                        matrix.equal(where, "description", DETAIL, ProbeServing.takeDescription());
                    } else {
                        matrix.equal(where, "error information", false, ProbeServing.hasErrorInfo());
                    }
                }
                java.failure = null;
                matrix.equal(
                        probed::operation,
                        "HRESULT afterwards",
                        true,
                        slot(probed, object).isSuccess());
            });
            ProbeCoverage.FAULTS_TO_C.add(probed, FAILURES.size());
        });
    }

    private static HResult slot(Probed probed, Pointer object) {
        return new HResult(
                probe.c.probe_call_slot(probed.type().name(), probed.method().slot(), object, 0));
    }

    @TestFactory
    Stream<DynamicTest> everyFailureOfEveryMethodReachesCByNumber() {
        return rows(probed -> probed.method().isCallableByNumber(), (probed, matrix) -> {
            Failing java = new Failing(probed);
            serving.serve(probed, SET, java, object -> {
                probe.c.probe_quiet(1);
                boolean curious = false;
                for (ResultCode code : FAILURES) {
                    Supplier<String> where = () -> probed.operation() + " by number with " + code.name();
                    curious = !curious;
                    java.failure = ImapiException.of(code, DETAIL, null);
                    if (curious) {
                        matrix.equal(where, "exception", told(code), exception(probed, object));
                    } else {
                        matrix.equal(where, "HRESULT", code.hresult(), number(probed, object, 0));
                    }
                }
                java.failure = null;
                matrix.equal(
                        probed::operation,
                        "HRESULT afterwards",
                        true,
                        number(probed, object, 0).isSuccess());
            });
            ProbeCoverage.FAULTS_BY_NUMBER.add(probed, FAILURES.size());
        });
    }

    private static HResult number(Probed probed, Pointer object, int places) {
        return new HResult(
                probe.c.probe_call_number(probed.type().name(), probed.method().slot(), object, places));
    }

    /** What a caller by number learns that has a place for it. */
    private static List<String> exception(Probed probed, Pointer object) {
        probe.c.probe_quiet(0);
        probe.c.probe_forget_log();
        number(probed, object, ProbeServing.EXCEPTION);
        List<String> told = List.copyOf(probe.log());
        probe.c.probe_forget_log();
        probe.c.probe_quiet(1);
        return told;
    }

    private static List<String> told(ResultCode code) {
        return List.of(
                Lines.hresult(SystemCode.DISP_E_EXCEPTION.hresult().value()),
                String.format(
                        Locale.ROOT,
                        "exception %08X VT_BSTR \"%s\"",
                        code.hresult().value(),
                        DETAIL));
    }

    /** A Java object that throws what it is given, and answers the sample if that is nothing. */
    private static final class Failing implements ProbeValues.Answer {
        private final Probed probed;
        private @Nullable ImapiException failure;

        Failing(Probed probed) {
            this.probed = probed;
        }

        @Override
        public @Nullable Object to(Method method, @Nullable Object[] arguments) throws ReflectiveOperationException {
            if (failure != null) {
                throw failure;
            }
            if (arguments.length > 0 && arguments[0] instanceof ByteBuffer buffer) {
                buffer.position(buffer.limit());
                return SET.length();
            }
            return values.result(probed, SET, HResult.S_OK);
        }
    }

    @Test
    void everyFailureOfQueryInterfaceReachesJava() throws Throwable {
        FaultMatrix matrix = new FaultMatrix();
        probe.balanced(SET, 0, "int32", () -> {
            try (IUnknown object = Com.createInstance(ProbeClass.ID, IUnknown.class)) {
                for (ResultCode code : FAILURES) {
                    probe.c.probe_fail_query(code.hresult().value());
                    Throwable thrown =
                            caught(() -> object.queryInterface(IDispatch.class).close());
                    if (code != SystemCode.E_NOINTERFACE) {
                        matrix.check(thrown, code, "IUnknown::QueryInterface");
                    } else {
                        matrix.equal(code::name, "failure", new ImapiException(code), thrown);
                    }
                    probe.c.probe_fail_query(0);
                    object.queryInterface(IUnknown.class).close();
                }
            }
            return null;
        });
        matrix.verify();
    }

    @Test
    void everyFailureOfInvokeReachesJava() throws Throwable {
        FaultMatrix matrix = new FaultMatrix();
        probe.balanced(SET, 0, "int32", () -> {
            Pointer pointer = probe.c.probe_create("IDiscRecorder2");
            try (IDispatch object = (IDispatch) ComProxy.own(pointer, IDispatch.class)) {
                for (ResultCode code : FAILURES) {
                    fail(code);
                    matrix.check(caught(() -> Dispatch.invoke(object, 1, Dispatch.METHOD)), code, "IDispatch::Invoke");
                    fail(SystemCode.S_OK);
                    Dispatch.invoke(object, 1, Dispatch.METHOD);
                }
            }
            return null;
        });
        matrix.verify();
    }

    private static @Nullable Throwable caught(Runnable call) {
        try {
            call.run();
            return null;
        } catch (RuntimeException | Error thrown) {
            return thrown;
        }
    }
}
