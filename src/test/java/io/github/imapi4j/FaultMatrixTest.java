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
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The fault matrix of the API: each task is run once to see which native methods it calls, and then again and again, while each of
 * these fails with each of its documented constants, with what any method may answer, and a few with all there are. The failure
 * reaches the caller whole, or is one that the task can do without; the disc is as it says, and the same recorder goes on.
 */
class FaultMatrixTest {

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

    private static Set<String> burnMethods = Set.of();

    /** Where much can go wrong, everything does. */
    private static final Set<String> WITH_ALL_CODES =
            Set.of("IDiscFormat2Data::Write", "IDiscFormat2Data::SetWriteSpeed", "IFileSystemImage::CreateResultImage");

    /**
     * Methods that a task can do without, and why.
     *
     * @param tasks which tasks; all, if none is named
     * @param operations the methods
     * @param codes with which codes
     * @param reason why the task goes on
     */
    private record Tolerance(Set<Task> tasks, Set<String> operations, Predicate<ResultCode> codes, String reason) {
        boolean covers(Task task, String operation, ResultCode code) {
            return (tasks.isEmpty() || tasks.contains(task)) && operations.contains(operation) && codes.test(code);
        }
    }

    /** For methods that are asked more than once, and fail the last time only. */
    private static final String AGAIN = " again";

    private static final Predicate<ResultCode> ANY = code -> true;

    /** All but those that are waited out, and reported when that takes too long. */
    private static final Predicate<ResultCode> LASTING = code -> !code.isTransient();

    private static Predicate<ResultCode> only(ResultCode one) {
        return one::equals;
    }

    private static final List<Tolerance> TOLERATED = List.of(
            new Tolerance(
                    Set.of(),
                    Set.of("IDiscRecorder2::DisableMcn", "IDiscRecorder2::EnableMcn"),
                    ANY,
                    "a courtesy to the shell: the tray moves all the same"),
            new Tolerance(
                    Set.of(),
                    Set.of("IDiscRecorder2::get_ExclusiveAccessOwner"),
                    ANY,
                    "who holds the drive is said where it can be found out"),
            new Tolerance(
                    Set.of(Task.LOAD),
                    Set.of("IDiscRecorder2::get_DeviceCanLoadMedia"),
                    ANY,
                    "a drive that does not tell whether it can load is tried"),
            new Tolerance(
                    Set.of(),
                    Set.of(
                            "IDiscRecorder2::get_SupportedFeaturePages",
                            "IDiscRecorder2::get_CurrentFeaturePages",
                            "IDiscRecorder2::get_SupportedProfiles",
                            "IDiscRecorder2::get_CurrentProfiles",
                            "IDiscRecorder2::get_SupportedModePages"),
                    LASTING,
                    "old drives and held ones do not tell; the lists are empty then"),
            new Tolerance(
                    Set.of(),
                    Set.of("IDiscFormat2Data::get_TotalSectorsOnMedia", "IDiscFormat2Data::get_FreeSectorsOnMedia"),
                    only(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE),
                    "a disc in this state has no sectors to offer; nothing fits on it then"),
            new Tolerance(
                    Set.of(Task.CANCEL, Task.ERASE),
                    Set.of("IDiscFormat2Data::get_CurrentMediaStatus" + AGAIN),
                    ANY,
                    "a disc that cannot be asked afterwards counts as written to"),
            new Tolerance(
                    Set.of(),
                    Set.of("IDiscFormat2Data::get_CurrentWriteSpeed"),
                    LASTING,
                    "what was asked for is said instead"),
            new Tolerance(
                    Set.of(),
                    Set.of("IFileSystemImage::put_StageFiles"),
                    only(SystemCode.E_NOTIMPL),
                    "versions of Windows exist that cannot choose"),
            new Tolerance(
                    Set.of(),
                    Set.of(
                            "IDiscFormat2DataEventArgs::get_CurrentAction",
                            "IDiscFormat2DataEventArgs::get_ElapsedTime",
                            "IDiscFormat2DataEventArgs::get_RemainingTime",
                            "IWriteEngine2EventArgs::get_StartLba",
                            "IWriteEngine2EventArgs::get_SectorCount",
                            "IWriteEngine2EventArgs::get_LastWrittenLba"),
                    ANY,
                    "a burn whose progress is not known is burned"),
            new Tolerance(
                    Set.of(),
                    Set.of("IFileSystemImage::ImportFileSystem"),
                    only(ImapiCode.IMAPI_E_EMPTY_DISC),
                    "nothing to import is no failure"),
            new Tolerance(
                    Set.of(),
                    Set.of("IConnectionPoint::Unadvise"),
                    ANY,
                    "the burn is over, and the object about to go"),
            new Tolerance(
                    Set.of(),
                    Set.of(
                            "IDiscFormat2::get_MediaPhysicallyBlank",
                            "IDiscFormat2::get_MediaHeuristicallyBlank",
                            "IDiscFormat2Data::get_Recorder",
                            "IDiscRecorder2Ex::GetDiscInformation",
                            "IDiscRecorder2Ex::SendCommandGetDataFromDevice",
                            "IDiscFormat2Data::get_NextWritableAddress",
                            "IDiscFormat2Data::get_StartAddressOfPreviousSession",
                            "IDiscFormat2Data::get_LastWrittenAddressOfPreviousSession",
                            "IDiscFormat2Data::get_WriteProtectStatus"),
                    LASTING,
                    "details of the disc that not every drive tells"));

    /** What a user can ask for. */
    private enum Task {
        RECORDERS(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.imapi().recorder("V:").close();
            }
        },
        INFO(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.drive().info();
            }
        },
        MEDIA(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.drive().media();
            }
        },
        CHECK(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.drive().burn(IMAGE).check();
            }
        },
        BURN(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.drive()
                        .burn(IMAGE)
                        .speed(WriteSpeed.times(4))
                        .verify(Verification.FULL)
                        .finalizeDisc()
                        .run();
            }
        },
        OVERWRITE(DiscType.BD_RE) {
            @Override
            void prepare(FaultRig rig) {
                super.prepare(rig);
                rig.drive().burn(IMAGE).run();
            }

            @Override
            void run(FaultRig rig) {
                rig.drive().burn(IMAGE).overwrite().run();
            }
        },
        CANCEL(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) throws InterruptedException {
                CompletableFuture<BurnJob> started = new CompletableFuture<>();
                // In the fourth event, whatever can be learnt from it.
                rig.at(
                        "IDiscFormat2DataEventArgs::get_CurrentAction",
                        4,
                        () -> started.join().cancel());
                BurnJob job = rig.drive().burn(IMAGE).start();
                started.complete(job);
                job.await();
            }
        },
        APPEND(DiscType.DVD_R) {
            @Override
            void prepare(FaultRig rig) {
                super.prepare(rig);
                rig.drive().burn(IMAGE).keepOpen().run();
            }

            @Override
            void run(FaultRig rig) {
                rig.drive().burn(IMAGE).append().run();
            }
        },
        FINALIZE(DiscType.DVD_R) {
            @Override
            void prepare(FaultRig rig) {
                super.prepare(rig);
                rig.drive().burn(IMAGE).keepOpen().run();
            }

            @Override
            void run(FaultRig rig) {
                rig.drive().finalizeDisc().run();
            }
        },
        ERASE(DiscType.CD_RW) {
            @Override
            void prepare(FaultRig rig) {
                super.prepare(rig);
                rig.drive().burn(IMAGE).run();
            }

            @Override
            void run(FaultRig rig) {
                rig.drive().erase().run();
            }
        },
        IMAGE_CHECK(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.imapi().image(IMAGE).check();
            }
        },
        EJECT(DiscType.DVD_R) {
            @Override
            void run(FaultRig rig) {
                rig.drive().eject();
            }
        },
        LOAD(DiscType.DVD_R) {
            @Override
            void prepare(FaultRig rig) {
                super.prepare(rig);
                rig.openTray();
            }

            @Override
            void run(FaultRig rig) {
                rig.drive().load();
            }
        };

        private final DiscType disc;

        Task(DiscType disc) {
            this.disc = disc;
        }

        /** What has to be so before; nothing fails yet. */
        void prepare(FaultRig rig) {
            rig.insert(disc);
        }

        abstract void run(FaultRig rig) throws Exception;

        boolean isLikeABurn() {
            return switch (this) {
                case CHECK, OVERWRITE, CANCEL, APPEND, FINALIZE, ERASE -> true;
                default -> false;
            };
        }

        /** What it may come to if nothing fails. */
        Set<Optional<ResultCode>> outcomes() {
            return switch (this) {
                case CANCEL -> Set.of(Optional.of(ImapiCode.E_IMAPI_REQUEST_CANCELLED));
                // An image of the virtual system that makes first sessions only refuses here, after most of the
                // methods.
                case APPEND, FINALIZE ->
                    Set.of(Optional.empty(), Optional.of(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE));
                default -> Set.of(Optional.empty());
            };
        }

        @Nullable
        Throwable outcome(FaultRig rig) {
            try {
                run(rig);
                return null;
            } catch (Throwable thrown) {
                return thrown;
            }
        }
    }

    private static final DiscImage IMAGE = DiscImage.builder()
            .label("MATRIX")
            .add("folder/a.bin", Content.of(new byte[70_000]))
            .add("b.bin", Content.of(new byte[10]))
            .addFolder("empty")
            .build();

    /** Their stack traces would take most of the time. */
    @BeforeEach
    void leaveOriginsUnrecorded() {
        Leases.recordOrigins(false);
    }

    @BeforeAll
    static void seeWhatABurnCalls() {
        try (FaultRig rig = new FaultRig()) {
            Task.BURN.prepare(rig);
            rig.heal();
            assertEquals(Optional.empty(), code(Task.BURN.outcome(rig)));
            burnMethods = rig.calls().keySet();
        }
    }

    @AfterAll
    static void publish(TestReporter reporter) {
        reporter.publishEntry(
                "api-fault-matrix",
                RUNS + " runs of " + Task.values().length + " tasks, in which " + METHODS.size()
                        + " methods failed: each with the constant's name and what became of the disc, or done without");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureOfEveryMethodIsReadable(Task task) {
        FaultMatrix matrix = new FaultMatrix();
        try (FaultRig rig = new FaultRig()) {
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

    private static Set<ResultCode> codes(Task task, String operation) {
        if (task.isLikeABurn() && burnMethods.contains(operation)) {
            return FEW;
        }
        Set<ResultCode> codes = new LinkedHashSet<>(GENERIC);
        MethodReturns.of(operation).ifPresent(returns -> codes.addAll(returns.codes()));
        codes.removeIf(code -> code.hresult().isSuccess());
        if (task == Task.BURN && WITH_ALL_CODES.contains(operation)) {
            codes.addAll(FaultCodes.failures());
        }
        return codes;
    }

    private static void strike(
            FaultRig rig,
            Task task,
            Optional<ResultCode> normally,
            String operation,
            ResultCode code,
            int fromCall,
            FaultMatrix matrix) {
        String where = task + ", " + operation + " from call " + fromCall + " with " + code.name();
        rig.heal();
        task.prepare(rig);
        DiscStatus before = rig.disc().status();
        if (task == Task.LOAD) {
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
        matrix.equal(() -> where, "drive's being held", false, rig.isHeld());
        if (operation.equals("IDiscFormat2Data::CancelWrite")) {
            // A cancel that the drive refuses each time it is asked is none: the burn goes on to its end.
            matrix.equal(() -> where, "outcome", Optional.empty(), code(thrown));
            return;
        }
        String kind = fromCall > 1 ? operation + AGAIN : operation;
        if (TOLERATED.stream()
                .anyMatch(tolerance -> tolerance.covers(task, operation, code) || tolerance.covers(task, kind, code))) {
            if (!isNothingFitting(thrown, operation)) {
                matrix.equal(() -> where, "outcome", normally, code(thrown));
            }
            return;
        }
        matrix.check(thrown, code, operation);
        if (thrown instanceof ImapiException failure) {
            checkDisc(rig, where, failure, before, matrix);
            if (task != Task.RECORDERS && task != Task.IMAGE_CHECK) {
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
            case SPOILED -> now == DiscStatus.SPOILED;
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
        Task.BURN.prepare(rig);
        Throwable thrown = Task.BURN.outcome(rig);
        if (thrown != null) {
            matrix.mismatch(operation, "afterwards the recorder cannot burn: " + thrown);
        }
    }
}
