package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.FaultMatrix;
import io.github.imapi4j.com.Leases;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.FaultCodes;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.MethodReturns;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.disc.DiscStatus;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The fault matrix of the API: each task is run once to see which native methods it calls, and then again and again, while each of
 * these fails with each of its documented constants, with what any method may answer, and a few with all there are. The failure
 * reaches the caller whole, or is one that the task can do without; the disc is as it says, and the same recorder goes on.
 */
class FaultMatrixTest {

    @TempDir
    static Path folder;

    private static final Set<String> METHODS = new TreeSet<>();
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** What any method may answer, documented or not. */
    private static final List<ResultCode> GENERIC = List.of(
            SystemCode.E_FAIL,
            SystemCode.E_UNEXPECTED,
            SystemCode.E_NOTIMPL,
            SystemCode.E_NOINTERFACE,
            SystemCode.E_OUTOFMEMORY,
            SystemCode.E_ACCESSDENIED,
            SystemCode.RPC_E_DISCONNECTED,
            SystemCode.ERROR_NOT_READY,
            SystemCode.ERROR_NO_MEDIA_IN_DRIVE,
            ImapiCode.E_IMAPI_REQUEST_CANCELLED,
            ImapiCode.E_IMAPI_RECORDER_LOCKED,
            ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
            ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY,
            ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT,
            ResultCode.of(new HResult(0xC0AA0FEE)));

    /** One of each sort, for methods of tasks that are much like a burn, where they fail with all the others. */
    private static final Set<ResultCode> FEW = Set.of(
            SystemCode.E_FAIL,
            SystemCode.E_NOINTERFACE,
            ImapiCode.E_IMAPI_REQUEST_CANCELLED,
            ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY,
            ResultCode.of(new HResult(0xC0AA0FEE)));

    private static final String RELEASE = "IDiscRecorder2::ReleaseExclusiveAccess";

    private static Set<String> burnMethods = Set.of();

    /** Where much can go wrong, everything does. */
    private static final Set<String> WITH_ALL_CODES =
            Set.of("IDiscFormat2Data::Write", "IDiscFormat2Data::SetWriteSpeed", "IFileSystemImage::CreateResultImage");

    /** Their stack traces would take most of the time. */
    @BeforeEach
    void leaveOriginsUnrecorded() {
        Leases.recordOrigins(false);
    }

    @BeforeAll
    static void seeWhatABurnCalls() {
        try (FaultRig rig = new FaultRig(folder)) {
            FaultTask.BURN.prepare(rig);
            rig.heal();
            assertEquals(Optional.empty(), code(FaultTask.BURN.outcome(rig)));
            burnMethods = rig.calls().keySet();
        }
    }

    @AfterAll
    static void publish(TestReporter reporter) {
        reporter.publishEntry(
                "api-fault-matrix",
                RUNS + " runs of " + FaultTask.values().length + " tasks, in which " + METHODS.size()
                        + " methods failed: each with the constant's name and what became of the disc, or done without");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureOfEveryMethodIsReadable(FaultTask task) {
        FaultMatrix matrix = new FaultMatrix();
        try (FaultRig rig = new FaultRig(folder)) {
            task.prepare(rig);
            rig.heal();
            Optional<ResultCode> normally = code(task.outcome(rig));
            assertTrue(task.outcomes().contains(normally), normally::toString);
            Map<String, Integer> called = rig.calls();
            assertTrue(!called.isEmpty());
            called.forEach((operation, times) -> {
                METHODS.add(operation);
                codes(task, operation).forEach(code -> strike(rig, task, normally, operation, code, 1, matrix));
                if (times > 1) {
                    strike(rig, task, normally, operation, SystemCode.E_FAIL, times, matrix);
                }
                goOn(rig, operation, matrix);
            });
        }
        matrix.verify();
    }

    private static Optional<ResultCode> code(@Nullable Throwable thrown) {
        if (thrown != null && !(thrown instanceof ImapiException)) {
            throw new AssertionError(thrown);
        }
        return Optional.ofNullable((ImapiException) thrown).map(ImapiException::error);
    }

    private static Set<ResultCode> codes(FaultTask task, String operation) {
        if (task.isLikeABurn() && burnMethods.contains(operation)) {
            return FEW;
        }
        Set<ResultCode> codes = new LinkedHashSet<>(GENERIC);
        MethodReturns.of(operation).ifPresent(returns -> codes.addAll(returns.codes()));
        codes.removeIf(code -> code.hresult().isSuccess());
        if (task == FaultTask.BURN && WITH_ALL_CODES.contains(operation)) {
            codes.addAll(FaultCodes.failures());
        }
        return codes;
    }

    private static void strike(
            FaultRig rig,
            FaultTask task,
            Optional<ResultCode> normally,
            String operation,
            ResultCode code,
            int fromCall,
            FaultMatrix matrix) {
        String where = task + ", " + operation + " from call " + fromCall + " with " + code.name();
        rig.heal();
        task.prepare(rig);
        DiscStatus before = rig.disc().status();
        if (task == FaultTask.LOAD) {
            rig.openTray();
        }
        Map<Leases.Kind, Integer> leases = Leases.snapshot();
        rig.fail(operation, code, fromCall);
        Throwable thrown = task.outcome(rig);
        int struck = rig.struck();
        rig.heal();
        RUNS.incrementAndGet();
        matrix.equal(() -> where, "fault's having struck", true, struck > 0);
        matrix.equal(() -> where, "lease", leases, Leases.snapshot());
        // A drive that refuses to be given back stays as it is.
        matrix.equal(() -> where, "drive's being held", operation.equals(RELEASE), rig.isHeld());
        rig.giveBack();
        if (operation.equals("IDiscFormat2Data::CancelWrite")) {
            // A cancel that the drive refuses each time it is asked is none: the burn goes on to its end.
            matrix.equal(() -> where, "outcome", Optional.empty(), code(thrown));
            return;
        }
        if (FaultTolerance.covers(task, operation, code, fromCall > 1)) {
            if (!isNothingFitting(thrown, operation)) {
                matrix.equal(() -> where, "outcome", normally, code(thrown));
            }
            return;
        }
        matrix.check(thrown, code, operation);
        if (thrown instanceof ImapiException failure) {
            checkDisc(rig, where, failure, before, matrix);
            if (task.isOfADrive()) {
                matrix.equal(() -> where, "device", Optional.of("V:"), failure.device());
            }
        }
    }

    /** Tasks that write refuse a disc that has no sectors to offer, in these words. */
    private static boolean isNothingFitting(@Nullable Throwable thrown, String operation) {
        return operation.endsWith("SectorsOnMedia")
                && thrown instanceof ImapiException failure
                && failure.is(ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA);
    }

    /** The disc is as the failure says. */
    private static void checkDisc(
            FaultRig rig, String where, ImapiException failure, DiscStatus before, FaultMatrix matrix) {
        DiscStatus now = rig.disc().status();
        DiscState said = failure.discState();
        boolean agrees = switch (said) {
            case UNTOUCHED -> now == before;
            // An audio CD that lacks tracks is closed, and yet not what it should be.
            case SPOILED ->
                now == DiscStatus.SPOILED || rig.disc().audioTracks().size() == 1;
            case WRITTEN ->
                (now != DiscStatus.BLANK && now != DiscStatus.SPOILED)
                        // A drive that fails verification itself has written; here nothing has.
                        || failure.is(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED);
        };
        if (!agrees) {
            matrix.mismatch(where, "the failure says " + said + " of a disc that is " + now);
        }
    }

    /** The same recorder burns as if nothing had been. */
    private static void goOn(FaultRig rig, String operation, FaultMatrix matrix) {
        rig.heal();
        FaultTask.BURN.prepare(rig);
        Throwable thrown = FaultTask.BURN.outcome(rig);
        if (thrown != null) {
            matrix.mismatch(operation, "afterwards the recorder cannot burn: " + thrown);
        }
    }
}
