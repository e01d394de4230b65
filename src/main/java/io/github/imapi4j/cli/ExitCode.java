package io.github.imapi4j.cli;

import static io.github.imapi4j.error.ImapiCode.*;
import static io.github.imapi4j.error.SystemCode.*;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the program ends, for scripts. The constants that lead to an exit code stand beside it; what is listed nowhere is
 * {@link #ERROR}. What happened to the disc goes before the constant: see {@link #of(ImapiException)}.
 */
enum ExitCode {
    /** Everything was done. */
    DONE(0),

    /** An error of this program, of the system, or of the drive while nothing was being written. */
    ERROR(1),

    /** The command line is wrong, or asks for something that the file systems or the disc format refuse. */
    WRONG_USAGE(
            2,
            IMAPI_E_INVALID_VOLUME_NAME,
            IMAPI_E_NO_OUTPUT,
            IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
            E_IMAPI_DF2TAO_INVALID_ISRC,
            E_IMAPI_DF2TAO_INVALID_MCN),

    /** There is no such drive, it has gone, it cannot do this at all, or there is no IMAPI2. */
    NO_DRIVE(
            3,
            REGDB_E_CLASSNOTREG,
            CLASS_E_CLASSNOTAVAILABLE,
            CO_E_SERVER_EXEC_FAILURE,
            E_HANDLE,
            ERROR_DEV_NOT_EXIST,
            ERROR_DEVICE_NOT_CONNECTED,
            E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED,
            E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED,
            E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED),

    /** There is no medium, or one that will not do, be it only too small; the disc is untouched. */
    UNSUITABLE_MEDIUM(
            4,
            E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
            E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE,
            E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN,
            E_IMAPI_RECORDER_MEDIA_BECOMING_READY,
            E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS,
            E_IMAPI_RECORDER_MEDIA_BUSY,
            E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED,
            E_IMAPI_RECORDER_MEDIA_SPEED_MISMATCH,
            E_IMAPI_RECORDER_MEDIA_NOT_FORMATTED,
            E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT,
            E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT,
            E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
            E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
            E_IMAPI_DF2DATA_MEDIA_NOT_BLANK,
            E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_PROPERTY_FOR_BLANK_MEDIA_ONLY,
            E_IMAPI_DF2TAO_TABLE_OF_CONTENTS_EMPTY_DISC,
            E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
            E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE,
            E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK,
            E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED,
            E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE,
            E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT,
            E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE,
            E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE,
            E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED,
            IMAPI_E_IMAGE_SIZE_LIMIT,
            IMAPI_E_IMAGE_TOO_BIG,
            IMAPI_E_BOOT_OBJECT_CONFLICT,
            IMAPI_E_EMPTY_DISC,
            IMAPI_E_NO_SUPPORTED_FILE_SYSTEM,
            IMAPI_E_FILE_SYSTEM_NOT_FOUND,
            IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
            IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
            IMAPI_E_IMPORT_SEEK_FAILURE,
            IMAPI_E_IMPORT_READ_FAILURE,
            IMAPI_E_DISC_MISMATCH,
            IMAPI_E_IMPORT_MEDIA_NOT_ALLOWED,
            IMAPI_E_UDF_NOT_WRITE_COMPATIBLE,
            IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE,
            IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
            IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE,
            ERROR_NOT_READY,
            ERROR_MEDIA_CHANGED,
            ERROR_NO_MEDIA_IN_DRIVE),

    /** Another program holds the drive, or this user may not use it. */
    DRIVE_IN_USE(5, E_IMAPI_RECORDER_LOCKED, E_ACCESSDENIED),

    /** A source could not be read, or cannot go on a disc as it is; the disc is untouched. */
    UNREADABLE_SOURCE(
            6,
            IMAPI_E_DATA_STREAM_INCONSISTENCY,
            IMAPI_E_DATA_STREAM_READ_FAILURE,
            IMAPI_E_DATA_STREAM_CREATE_FAILURE,
            IMAPI_E_DIRECTORY_READ_FAILURE,
            IMAPI_E_ITEM_NOT_FOUND,
            IMAPI_E_FILE_NOT_FOUND,
            IMAPI_E_DIR_NOT_FOUND,
            IMAPI_E_NOT_FILE,
            IMAPI_E_NOT_DIR,
            IMAPI_E_INVALID_PATH,
            IMAPI_E_INVALID_DATE,
            IMAPI_E_RESTRICTED_NAME_VIOLATION,
            IMAPI_E_DUP_NAME,
            IMAPI_E_NO_UNIQUE_NAME,
            IMAPI_E_TOO_MANY_DIRS,
            IMAPI_E_ISO9660_LEVELS,
            IMAPI_E_DATA_TOO_BIG,
            IMAPI_E_IMPORT_TYPE_COLLISION_FILE_EXISTS_AS_DIRECTORY,
            IMAPI_E_IMPORT_TYPE_COLLISION_DIRECTORY_EXISTS_AS_FILE,
            IMAPI_E_BOOT_IMAGE_DATA,
            IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH,
            IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED,
            IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND,
            IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG,
            E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED,
            E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED,
            E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED,
            E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS,
            STG_E_FILENOTFOUND,
            STG_E_PATHNOTFOUND,
            STG_E_ACCESSDENIED,
            STG_E_READFAULT,
            STG_E_SHAREVIOLATION,
            ERROR_FILE_NOT_FOUND,
            ERROR_PATH_NOT_FOUND,
            ERROR_SHARING_VIOLATION,
            ERROR_LOCK_VIOLATION),

    /** Writing had begun and failed. */
    SPOILED(7),

    /** The data was written but did not pass verification. */
    VERIFICATION_FAILED(8, E_IMAPI_BURN_VERIFICATION_FAILED),

    /** The user cancelled, whether or not writing had begun. */
    CANCELLED(9, E_IMAPI_REQUEST_CANCELLED);

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
        ExitCode listed = BY_CONSTANT.getOrDefault(failure.error(), ERROR);
        if (listed == CANCELLED || listed == VERIFICATION_FAILED) {
            return listed;
        }
        return switch (failure.discState()) {
            case UNTOUCHED -> listed;
            case SPOILED -> SPOILED;
            case WRITTEN -> ERROR;
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
