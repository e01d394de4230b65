package io.github.imapi4j.cli;

import static io.github.imapi4j.error.ImapiCode.*;
import static io.github.imapi4j.error.SystemCode.*;

import io.github.imapi4j.error.FailureKind;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the program ends, for scripts. Each kind of failure leads to one exit code; the constants that lead to another stand
 * beside that one. What happened to the disc goes before both: see {@link #of(ImapiException)}.
 */
enum ExitCode {
    /** Everything was done. */
    DONE(0),

    /** An error of this program, of the system, or of the drive while nothing was being written. */
    ERROR(
            1,
            E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND,
            IMAPI_E_BAD_MULTISESSION_PARAMETER,
            IMAPI_E_PROPERTY_NOT_ACCESSIBLE,
            IMAPI_E_DIR_NOT_EMPTY,
            IMAPI_E_NOT_IN_FILE_SYSTEM,
            E_IMAPI_LOSS_OF_STREAMING,
            STG_E_SEEKERROR),

    /** The command line is wrong, or asks for something that the file systems or the disc format refuse. */
    WRONG_USAGE(
            2,
            IMAPI_E_INVALID_VOLUME_NAME,
            IMAPI_E_NO_OUTPUT,
            IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
            IMAPI_E_INVALID_PARAM,
            IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED,
            E_IMAPI_DF2TAO_INVALID_ISRC,
            E_IMAPI_DF2TAO_INVALID_MCN),

    /** There is no such drive, it has gone, it cannot do this at all, or there is no IMAPI2. */
    NO_DRIVE(
            3,
            REGDB_E_CLASSNOTREG,
            CLASS_E_CLASSNOTAVAILABLE,
            CO_E_SERVER_EXEC_FAILURE,
            CO_E_CLASSSTRING,
            CO_E_DLLNOTFOUND,
            E_HANDLE,
            ERROR_DEV_NOT_EXIST,
            ERROR_DEVICE_NOT_CONNECTED,
            ERROR_DEVICE_REMOVED,
            E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED,
            E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED,
            E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED),

    /** There is no medium, or one that will not do, be it only too small; the disc is untouched. */
    UNSUITABLE_MEDIUM(4),

    /** Another program holds the drive, or this user may not use it. */
    DRIVE_IN_USE(5),

    /** A source could not be read, or cannot go on a disc as it is; the disc is untouched. */
    UNREADABLE_SOURCE(6),

    /** Writing had begun and failed. */
    SPOILED(7),

    /** The data was written but did not pass verification. */
    VERIFICATION_FAILED(8, E_IMAPI_BURN_VERIFICATION_FAILED),

    /** The user cancelled, whether or not writing had begun. */
    CANCELLED(9);

    private static final Map<ResultCode, ExitCode> BY_CONSTANT = byConstant();

    private final int number;
    private final List<ResultCode> constants;

    ExitCode(int number, ResultCode... constants) {
        this.number = number;
        this.constants = List.of(constants);
    }

    /** What the process ends with. */
    int number() {
        return number;
    }

    /**
     * The exit code of a failure. A cancelled job and a failed verification are what they are, whatever is on the disc.
     * Otherwise a spoiled disc outweighs its reason; and a failure after the disc was written (it cannot be ejected,
     * say) is just an error, because the other codes would promise an untouched disc.
     */
    static ExitCode of(ImapiException failure) {
        ExitCode listed =
                BY_CONSTANT.containsKey(failure.error()) ? BY_CONSTANT.get(failure.error()) : of(failure.kind());
        if (listed == CANCELLED || listed == VERIFICATION_FAILED) {
            return listed;
        }
        return switch (failure.discState()) {
            case UNTOUCHED -> listed;
            case SPOILED -> SPOILED;
            case WRITTEN -> ERROR;
        };
    }

    private static ExitCode of(FailureKind kind) {
        return switch (kind) {
            case MEDIUM -> UNSUITABLE_MEDIUM;
            case LOCK -> DRIVE_IN_USE;
            case SOURCE, IMAGE -> UNREADABLE_SOURCE;
            case CANCELLED -> CANCELLED;
            case DRIVE, SEQUENCE, INTERNAL -> ERROR;
        };
    }

    private static Map<ResultCode, ExitCode> byConstant() {
        Map<ResultCode, ExitCode> map = new HashMap<>();
        for (ExitCode exit : values()) {
            for (ResultCode code : exit.constants) {
                if (map.put(code, exit) != null) {
                    throw new IllegalStateException(code.name() + " has two exit codes.");
                }
            }
        }
        return Map.copyOf(map);
    }
}
