package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Methods that a task can do without, and why.
 *
 * @param tasks which tasks; all, if none is named
 * @param operations the methods
 * @param codes with which codes
 * @param reason why the task goes on
 */
record FaultTolerance(Set<FaultTask> tasks, Set<String> operations, Predicate<ResultCode> codes, String reason) {

    /** For methods that are asked more than once, and fail the last time only. */
    private static final String AGAIN = " again";

    private static final Predicate<ResultCode> ANY = code -> true;

    /** All but those that are waited out, and reported when that takes too long. */
    private static final Predicate<ResultCode> LASTING = code -> !code.isTransient();

    private static Predicate<ResultCode> only(ResultCode one) {
        return one::equals;
    }

    private static final List<FaultTolerance> ALL = List.of(
            new FaultTolerance(
                    Set.of(),
                    Set.of("IDiscRecorder2::DisableMcn", "IDiscRecorder2::EnableMcn"),
                    ANY,
                    "a courtesy to the shell: the tray moves all the same"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IDiscRecorder2::get_ExclusiveAccessOwner"),
                    ANY,
                    "who holds the drive is said where it can be found out"),
            new FaultTolerance(
                    Set.of(FaultTask.LOAD),
                    Set.of("IDiscRecorder2::get_DeviceCanLoadMedia"),
                    ANY,
                    "a drive that does not tell whether it can load is tried"),
            new FaultTolerance(
                    Set.of(),
                    Set.of(
                            "IDiscRecorder2::get_SupportedFeaturePages",
                            "IDiscRecorder2::get_CurrentFeaturePages",
                            "IDiscRecorder2::get_SupportedProfiles",
                            "IDiscRecorder2::get_CurrentProfiles",
                            "IDiscRecorder2::get_SupportedModePages"),
                    LASTING,
                    "old drives and held ones do not tell; the lists are empty then"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IDiscFormat2Data::get_TotalSectorsOnMedia", "IDiscFormat2Data::get_FreeSectorsOnMedia"),
                    only(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE),
                    "a disc in this state has no sectors to offer; nothing fits on it then"),
            new FaultTolerance(
                    Set.of(FaultTask.CANCEL, FaultTask.ERASE),
                    Set.of("IDiscFormat2Data::get_CurrentMediaStatus" + AGAIN),
                    ANY,
                    "a disc that cannot be asked afterwards counts as written to"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IDiscFormat2Data::get_CurrentWriteSpeed"),
                    LASTING,
                    "what was asked for is said instead"),
            new FaultTolerance(
                    Set.of(),
                    Set.of(
                            "IDiscFormat2TrackAtOnce::get_CurrentWriteSpeed",
                            "IDiscFormat2RawCD::get_CurrentWriteSpeed"),
                    ANY,
                    "what was asked for is said instead; whether the drive is ready is seen elsewhere"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IFileSystemImage::put_StageFiles"),
                    only(SystemCode.E_NOTIMPL),
                    "versions of Windows exist that cannot choose"),
            new FaultTolerance(
                    Set.of(),
                    Set.of(
                            "IDiscFormat2DataEventArgs::get_CurrentAction",
                            "IDiscFormat2DataEventArgs::get_ElapsedTime",
                            "IDiscFormat2DataEventArgs::get_RemainingTime",
                            "IDiscFormat2TrackAtOnceEventArgs::get_CurrentTrackNumber",
                            "IDiscFormat2TrackAtOnceEventArgs::get_CurrentAction",
                            "IDiscFormat2TrackAtOnceEventArgs::get_ElapsedTime",
                            "IDiscFormat2TrackAtOnceEventArgs::get_RemainingTime",
                            "IDiscFormat2RawCDEventArgs::get_CurrentAction",
                            "IDiscFormat2RawCDEventArgs::get_CurrentTrackNumber",
                            "IDiscFormat2RawCDEventArgs::get_ElapsedTime",
                            "IDiscFormat2RawCDEventArgs::get_RemainingTime",
                            "IWriteEngine2EventArgs::get_StartLba",
                            "IWriteEngine2EventArgs::get_SectorCount",
                            "IWriteEngine2EventArgs::get_LastWrittenLba"),
                    ANY,
                    "a burn whose progress is not known is burned"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IFileSystemImage::ImportFileSystem"),
                    only(ImapiCode.IMAPI_E_EMPTY_DISC),
                    "nothing to import is no failure"),
            new FaultTolerance(
                    Set.of(FaultTask.LOCK),
                    Set.of("IDiscRecorder2::ReleaseExclusiveAccess"),
                    ANY,
                    "closing a lock does not fail; the drive is given back with the recorder"),
            new FaultTolerance(
                    Set.of(),
                    Set.of("IConnectionPoint::Unadvise"),
                    ANY,
                    "the burn is over, and the object about to go"),
            new FaultTolerance(
                    EnumSet.complementOf(EnumSet.of(FaultTask.COMMANDS)),
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

    /** Whether a task may go on although this failed. */
    static boolean covers(FaultTask task, String operation, ResultCode code, boolean again) {
        return ALL.stream()
                .anyMatch(
                        one -> one.isFor(task, operation, code) || (again && one.isFor(task, operation + AGAIN, code)));
    }

    private boolean isFor(FaultTask task, String operation, ResultCode code) {
        return (tasks.isEmpty() || tasks.contains(task)) && operations.contains(operation) && codes.test(code);
    }
}
