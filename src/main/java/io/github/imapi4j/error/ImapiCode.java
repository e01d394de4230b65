package io.github.imapi4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 152 constants of {@code imapi2error.h} and {@code imapi2fserror.h}, with their documented texts.
 *
 * <p>Numbers are the headers'. Texts and notes are those of Microsoft's documentation (CC-BY-4.0, see NOTICE); the
 * three constants that the documentation's table leaves out carry the header's text and say so ({@link #documented()}).
 */
public enum ImapiCode implements ResultCode {
    /** 0xC0AA0007: The disc did not pass burn verification and may contain corrupt data or be unusable. */
    E_IMAPI_BURN_VERIFICATION_FAILED(
            0xC0AA0007,
            Header.IMAPI2ERROR,
            "The disc did not pass burn verification and may contain corrupt data or be unusable."),
    /** 0xC0AA0002: The request was canceled. */
    E_IMAPI_REQUEST_CANCELLED(0xC0AA0002, Header.IMAPI2ERROR, "The request was canceled."),
    /** 0xC0AA0003: The request requires a current disc recorder to be selected. */
    E_IMAPI_RECORDER_REQUIRED(
            0xC0AA0003, Header.IMAPI2ERROR, "The request requires a current disc recorder to be selected."),
    /** 0x00AA0302: No write operation is currently in progress. */
    S_IMAPI_WRITE_NOT_IN_PROGRESS(0x00AA0302, Header.IMAPI2ERROR, "No write operation is currently in progress."),
    /** 0x00AA0004: The requested write speed was not supported by the drive and the speed was adjusted. */
    S_IMAPI_SPEEDADJUSTED(
            0x00AA0004,
            Header.IMAPI2ERROR,
            "The requested write speed was not supported by the drive and the speed was adjusted."),
    /** 0x00AA0005: The requested rotation type was not supported by the drive and the rotation type was adjusted. */
    S_IMAPI_ROTATIONADJUSTED(
            0x00AA0005,
            Header.IMAPI2ERROR,
            "The requested rotation type was not supported by the drive and the rotation type was adjusted."),
    /**
     * 0x00AA0006: The requested write speed and rotation type were not supported by the drive and they were both
     * adjusted.
     */
    S_IMAPI_BOTHADJUSTED(
            0x00AA0006,
            Header.IMAPI2ERROR,
            "The requested write speed and rotation type were not supported by the drive and they were both adjusted."),
    /** 0x00AA0200: The device accepted the command, but returned sense data, indicating an error. */
    S_IMAPI_COMMAND_HAS_SENSE_DATA(
            0x00AA0200,
            Header.IMAPI2ERROR,
            "The device accepted the command, but returned sense data, indicating an error."),
    /**
     * 0x80AA0A00: The image has become read-only due to a call to IRawCDImageCreator::CreateResultImage. As a result
     * the object can no longer be modified.
     */
    E_IMAPI_RAW_IMAGE_IS_READ_ONLY(
            0x80AA0A00,
            Header.IMAPI2ERROR,
            "The image has become read-only due to a call to IRawCDImageCreator::CreateResultImage. As a result the"
                    + " object can no longer be modified."),
    /** 0x80AA0A01: No more tracks may be added. CD media is restricted to a range of 1-99 tracks. */
    E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS(
            0x80AA0A01,
            Header.IMAPI2ERROR,
            "No more tracks may be added. CD media is restricted to a range of 1-99 tracks."),
    /** 0x80AA0A03: Tracks must be added to the image before using this function. */
    E_IMAPI_RAW_IMAGE_NO_TRACKS(
            0x80AA0A03, Header.IMAPI2ERROR, "Tracks must be added to the image before using this function."),
    /** 0x80AA0A02: The requested sector type is not supported. */
    E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED(
            0x80AA0A02, Header.IMAPI2ERROR, "The requested sector type is not supported."),
    /** 0x80AA0A04: Tracks may not be added to the image prior to the use of this function. */
    E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED(
            0x80AA0A04, Header.IMAPI2ERROR, "Tracks may not be added to the image prior to the use of this function."),
    /** 0x80AA0A05: Adding this track would exceed the limitations of the start of the leadout. */
    E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE(
            0x80AA0A05,
            Header.IMAPI2ERROR,
            "Adding this track would exceed the limitations of the start of the leadout."),
    /** 0x80AA0A06: Adding this track would exceed the 99 index limit. */
    E_IMAPI_RAW_IMAGE_TOO_MANY_TRACK_INDEXES(
            0x80AA0A06, Header.IMAPI2ERROR, "Adding this track would exceed the 99 index limit."),
    /** 0x80AA0A07: The specified LBA offset is not in the list of track indexes. */
    E_IMAPI_RAW_IMAGE_TRACK_INDEX_NOT_FOUND(
            0x80AA0A07, Header.IMAPI2ERROR, "The specified LBA offset is not in the list of track indexes."),
    /** 0x00AA0A08: The specified LBA offset is already in the list of track indexes. */
    S_IMAPI_RAW_IMAGE_TRACK_INDEX_ALREADY_EXISTS(
            0x00AA0A08, Header.IMAPI2ERROR, "The specified LBA offset is already in the list of track indexes."),
    /** 0x80AA0A09: Index 1 (LBA offset zero) cannot be cleared. */
    E_IMAPI_RAW_IMAGE_TRACK_INDEX_OFFSET_ZERO_CANNOT_BE_CLEARED(
            0x80AA0A09, Header.IMAPI2ERROR, "Index 1 (LBA offset zero) cannot be cleared."),
    /** 0x80AA0A0A: Each index must have a minimum size of ten sectors. */
    E_IMAPI_RAW_IMAGE_TRACK_INDEX_TOO_CLOSE_TO_OTHER_INDEX(
            0x80AA0A0A, Header.IMAPI2ERROR, "Each index must have a minimum size of ten sectors."),
    /** 0xC0AA0201: The device reported that the requested mode page (and type) is not present. */
    E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE(
            0xC0AA0201,
            Header.IMAPI2ERROR,
            "The device reported that the requested mode page (and type) is not present."),
    /** 0xC0AA0202: There is no media in the device. */
    E_IMAPI_RECORDER_MEDIA_NO_MEDIA(0xC0AA0202, Header.IMAPI2ERROR, "There is no media in the device."),
    /** 0xC0AA0203: The media is not compatible or of unknown physical format. */
    E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE(
            0xC0AA0203, Header.IMAPI2ERROR, "The media is not compatible or of unknown physical format."),
    /** 0xC0AA0204: The media is inserted upside down. */
    E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN(0xC0AA0204, Header.IMAPI2ERROR, "The media is inserted upside down."),
    /**
     * 0xC0AA0205: The drive reported that it is in the process of becoming ready. Please try the request again later.
     */
    E_IMAPI_RECORDER_MEDIA_BECOMING_READY(
            0xC0AA0205,
            Header.IMAPI2ERROR,
            "The drive reported that it is in the process of becoming ready. Please try the request again later."),
    /**
     * 0xC0AA0206: The media is currently being formatted. Please wait for the format to complete before attempting to
     * use the media.
     */
    E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS(
            0xC0AA0206,
            Header.IMAPI2ERROR,
            "The media is currently being formatted. Please wait for the format to complete before attempting to use"
                    + " the media."),
    /**
     * 0xC0AA0207: The drive reported that it is performing a long-running operation, such as finishing a write. The
     * drive may be unusable for a long period of time.
     */
    E_IMAPI_RECORDER_MEDIA_BUSY(
            0xC0AA0207,
            Header.IMAPI2ERROR,
            "The drive reported that it is performing a long-running operation, such as finishing a write. The drive"
                    + " may be unusable for a long period of time."),
    /**
     * 0xC0AA0208: The drive reported that the combination of parameters provided in the mode page for a MODE SELECT
     * command were not supported.
     */
    E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS(
            0xC0AA0208,
            Header.IMAPI2ERROR,
            "The drive reported that the combination of parameters provided in the mode page for a MODE SELECT command"
                    + " were not supported."),
    /** 0xC0AA0209: The drive reported that the media is write protected. */
    E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED(
            0xC0AA0209, Header.IMAPI2ERROR, "The drive reported that the media is write protected."),
    /** 0xC0AA020A: The feature page requested is not supported by the device. */
    E_IMAPI_RECORDER_NO_SUCH_FEATURE(
            0xC0AA020A, Header.IMAPI2ERROR, "The feature page requested is not supported by the device."),
    /** 0xC0AA020B: The feature page requested is supported, but is not marked as current. */
    E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT(
            0xC0AA020B, Header.IMAPI2ERROR, "The feature page requested is supported, but is not marked as current."),
    /** 0xC0AA020C: The drive does not support the GET CONFIGURATION command. */
    E_IMAPI_RECORDER_GET_CONFIGURATION_NOT_SUPPORTED(
            0xC0AA020C, Header.IMAPI2ERROR, "The drive does not support the GET CONFIGURATION command."),
    /**
     * 0xC0AA020D: The device failed to accept the command within the timeout period. This may be caused by the device
     * having entered an inconsistent state, or the timeout value for the command may need to be increased.
     */
    E_IMAPI_RECORDER_COMMAND_TIMEOUT(
            0xC0AA020D,
            Header.IMAPI2ERROR,
            "The device failed to accept the command within the timeout period. This may be caused by the device"
                    + " having entered an inconsistent state, or the timeout value for the command may need to be"
                    + " increased."),
    /** 0xC0AA020E: The DVD structure is not present. This may be caused by incompatible drive/medium used. */
    E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT(
            0xC0AA020E,
            Header.IMAPI2ERROR,
            "The DVD structure is not present. This may be caused by incompatible drive/medium used."),
    /**
     * 0xC0AA020F: The media's speed is incompatible with the device. This may be caused by using higher or lower speed
     * media than the range of speeds supported by the device.
     */
    E_IMAPI_RECORDER_MEDIA_SPEED_MISMATCH(
            0xC0AA020F,
            Header.IMAPI2ERROR,
            "The media's speed is incompatible with the device. This may be caused by using higher or lower speed"
                    + " media than the range of speeds supported by the device."),
    /**
     * 0xC0AA0210: The device associated with this recorder during the last operation has been exclusively locked,
     * causing this operation to fail.
     */
    E_IMAPI_RECORDER_LOCKED(
            0xC0AA0210,
            Header.IMAPI2ERROR,
            "The device associated with this recorder during the last operation has been exclusively locked, causing"
                    + " this operation to fail."),
    /** 0xC0AA0211: The client name is not valid. */
    E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID(0xC0AA0211, Header.IMAPI2ERROR, "The client name is not valid."),
    /** 0xC0AA02FF: The device reported unexpected or invalid data for a command. */
    E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE(
            0xC0AA02FF, Header.IMAPI2ERROR, "The device reported unexpected or invalid data for a command."),
    /**
     * 0xC0AA0300: The write failed because the drive did not receive data quickly enough to continue writing. Moving
     * the source data to the local computer, reducing the write speed, or enabling a "buffer underrun free" setting may
     * resolve this issue.
     */
    E_IMAPI_LOSS_OF_STREAMING(
            0xC0AA0300,
            Header.IMAPI2ERROR,
            "The write failed because the drive did not receive data quickly enough to continue writing. Moving the"
                    + " source data to the local computer, reducing the write speed, or enabling a \"buffer underrun"
                    + " free\" setting may resolve this issue."),
    /** 0xC0AA0301: The write failed because the drive returned error information that could not be recovered from. */
    E_IMAPI_UNEXPECTED_RESPONSE_FROM_DEVICE(
            0xC0AA0301,
            Header.IMAPI2ERROR,
            "The write failed because the drive returned error information that could not be recovered from."),
    /** 0xC0AA0400: There is currently a write operation in progress. */
    E_IMAPI_DF2DATA_WRITE_IN_PROGRESS(
            0xC0AA0400, Header.IMAPI2ERROR, "There is currently a write operation in progress."),
    /** 0xC0AA0401: There is no write operation currently in progress. */
    E_IMAPI_DF2DATA_WRITE_NOT_IN_PROGRESS(
            0xC0AA0401, Header.IMAPI2ERROR, "There is no write operation currently in progress."),
    /** 0xC0AA0402: The requested operation is only valid with supported media. */
    E_IMAPI_DF2DATA_INVALID_MEDIA_STATE(
            0xC0AA0402, Header.IMAPI2ERROR, "The requested operation is only valid with supported media."),
    /** 0xC0AA0403: The provided stream to write is not supported. */
    E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED(
            0xC0AA0403, Header.IMAPI2ERROR, "The provided stream to write is not supported."),
    /** 0xC0AA0404: The provided stream to write is too large for the currently inserted media. */
    E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA(
            0xC0AA0404,
            Header.IMAPI2ERROR,
            "The provided stream to write is too large for the currently inserted media."),
    /**
     * 0xC0AA0405: Overwriting non-blank media is not allowed without the ForceOverwrite property set to VARIANT_TRUE.
     */
    E_IMAPI_DF2DATA_MEDIA_NOT_BLANK(
            0xC0AA0405,
            Header.IMAPI2ERROR,
            "Overwriting non-blank media is not allowed without the ForceOverwrite property set to VARIANT_TRUE."),
    /** 0xC0AA0406: The current media type is unsupported. */
    E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED(0xC0AA0406, Header.IMAPI2ERROR, "The current media type is unsupported."),
    /** 0xC0AA0407: This device does not support the operations required by this disc format. */
    E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED(
            0xC0AA0407,
            Header.IMAPI2ERROR,
            "This device does not support the operations required by this disc format."),
    /** 0xC0AA0408: The client name is not valid. */
    E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID(0xC0AA0408, Header.IMAPI2ERROR, "The client name is not valid."),
    /** 0xC0AA0500: There is currently a write operation in progress. */
    E_IMAPI_DF2TAO_WRITE_IN_PROGRESS(
            0xC0AA0500, Header.IMAPI2ERROR, "There is currently a write operation in progress."),
    /** 0xC0AA0501: There is no write operation currently in progress. */
    E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS(
            0xC0AA0501, Header.IMAPI2ERROR, "There is no write operation currently in progress."),
    /** 0xC0AA0502: The requested operation is only valid when media has been "prepared". */
    E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED(
            0xC0AA0502, Header.IMAPI2ERROR, "The requested operation is only valid when media has been \"prepared\"."),
    /** 0xC0AA0503: The requested operation is not valid when media has been "prepared" but not released. */
    E_IMAPI_DF2TAO_MEDIA_IS_PREPARED(
            0xC0AA0503,
            Header.IMAPI2ERROR,
            "The requested operation is not valid when media has been \"prepared\" but not released."),
    /** 0xC0AA0504: The property cannot be changed once the media has been written to. */
    E_IMAPI_DF2TAO_PROPERTY_FOR_BLANK_MEDIA_ONLY(
            0xC0AA0504, Header.IMAPI2ERROR, "The property cannot be changed once the media has been written to."),
    /** 0xC0AA0505: The table of contents cannot be retrieved from an empty disc. */
    E_IMAPI_DF2TAO_TABLE_OF_CONTENTS_EMPTY_DISC(
            0xC0AA0505, Header.IMAPI2ERROR, "The table of contents cannot be retrieved from an empty disc."),
    /** 0xC0AA0506: Only blank CD-R/RW media is supported. */
    E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK(0xC0AA0506, Header.IMAPI2ERROR, "Only blank CD-R/RW media is supported."),
    /** 0xC0AA0507: Only blank CD-R/RW media is supported. */
    E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED(0xC0AA0507, Header.IMAPI2ERROR, "Only blank CD-R/RW media is supported."),
    /** 0xC0AA0508: CD-R and CD-RW media support a maximum of 99 audio tracks. */
    E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED(
            0xC0AA0508, Header.IMAPI2ERROR, "CD-R and CD-RW media support a maximum of 99 audio tracks."),
    /** 0xC0AA0509: There is not enough space left on the media to add the provided audio track. */
    E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE(
            0xC0AA0509,
            Header.IMAPI2ERROR,
            "There is not enough space left on the media to add the provided audio track."),
    /** 0xC0AA050A: You cannot prepare the media until you choose a recorder to use. */
    E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED(
            0xC0AA050A, Header.IMAPI2ERROR, "You cannot prepare the media until you choose a recorder to use."),
    /** 0xC0AA050B: The ISRC provided is not valid. */
    E_IMAPI_DF2TAO_INVALID_ISRC(0xC0AA050B, Header.IMAPI2ERROR, "The ISRC provided is not valid."),
    /** 0xC0AA050C: The Media Catalog Number provided is not valid. */
    E_IMAPI_DF2TAO_INVALID_MCN(0xC0AA050C, Header.IMAPI2ERROR, "The Media Catalog Number provided is not valid."),
    /** 0xC0AA050D: The provided audio stream is not valid. */
    E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED(0xC0AA050D, Header.IMAPI2ERROR, "The provided audio stream is not valid."),
    /** 0xC0AA050E: This device does not support the operations required by this disc format. */
    E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED(
            0xC0AA050E,
            Header.IMAPI2ERROR,
            "This device does not support the operations required by this disc format."),
    /** 0xC0AA050F: The client name is not valid. */
    E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID(0xC0AA050F, Header.IMAPI2ERROR, "The client name is not valid."),
    /** 0xC0AA0600: There is currently a write operation in progress. */
    E_IMAPI_DF2RAW_WRITE_IN_PROGRESS(
            0xC0AA0600, Header.IMAPI2ERROR, "There is currently a write operation in progress."),
    /** 0xC0AA0601: There is no write operation currently in progress. */
    E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS(
            0xC0AA0601, Header.IMAPI2ERROR, "There is no write operation currently in progress."),
    /** 0xC0AA0602: The requested operation is only valid when media has been "prepared". */
    E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED(
            0xC0AA0602, Header.IMAPI2ERROR, "The requested operation is only valid when media has been \"prepared\"."),
    /** 0xC0AA0603: The requested operation is not valid when media has been "prepared" but not released. */
    E_IMAPI_DF2RAW_MEDIA_IS_PREPARED(
            0xC0AA0603,
            Header.IMAPI2ERROR,
            "The requested operation is not valid when media has been \"prepared\" but not released."),
    /** 0xC0AA0604: The client name is not valid. */
    E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID(0xC0AA0604, Header.IMAPI2ERROR, "The client name is not valid."),
    /** 0xC0AA0606: Only blank CD-R/RW media is supported. */
    E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK(0xC0AA0606, Header.IMAPI2ERROR, "Only blank CD-R/RW media is supported."),
    /** 0xC0AA0607: Only blank CD-R/RW media is supported. */
    E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED(0xC0AA0607, Header.IMAPI2ERROR, "Only blank CD-R/RW media is supported."),
    /** 0xC0AA0609: There is not enough space on the media to add the provided session. */
    E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE(
            0xC0AA0609, Header.IMAPI2ERROR, "There is not enough space on the media to add the provided session."),
    /** 0xC0AA060A: You cannot prepare the media until you choose a recorder to use. */
    E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED(
            0xC0AA060A, Header.IMAPI2ERROR, "You cannot prepare the media until you choose a recorder to use."),
    /** 0xC0AA060D: The provided audio stream is not valid. */
    E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED(0xC0AA060D, Header.IMAPI2ERROR, "The provided audio stream is not valid."),
    /** 0xC0AA060E: The requested data block type is not supported by the current device. */
    E_IMAPI_DF2RAW_DATA_BLOCK_TYPE_NOT_SUPPORTED(
            0xC0AA060E, Header.IMAPI2ERROR, "The requested data block type is not supported by the current device."),
    /** 0xC0AA060F: The stream does not contain a sufficient number of sectors in the leadin for the current media. */
    E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT(
            0xC0AA060F,
            Header.IMAPI2ERROR,
            "The stream does not contain a sufficient number of sectors in the leadin for the current media."),
    /** 0xC0AA0610: This device does not support the operations required by this disc format. */
    E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED(
            0xC0AA0610,
            Header.IMAPI2ERROR,
            "This device does not support the operations required by this disc format."),
    /**
     * 0x80AA0900: The format is currently using the disc recorder for an erase operation. Please wait for the erase to
     * complete before attempting to set or clear the current disc recorder.
     */
    E_IMAPI_ERASE_RECORDER_IN_USE(
            0x80AA0900,
            Header.IMAPI2ERROR,
            "The format is currently using the disc recorder for an erase operation. Please wait for the erase to"
                    + " complete before attempting to set or clear the current disc recorder."),
    /**
     * 0x80AA0901: The erase format only supports one recorder. You must clear the current recorder before setting a new
     * one.
     */
    E_IMAPI_ERASE_ONLY_ONE_RECORDER_SUPPORTED(
            0x80AA0901,
            Header.IMAPI2ERROR,
            "The erase format only supports one recorder. You must clear the current recorder before setting a new"
                    + " one."),
    /**
     * 0x80AA0902: The drive did not report sufficient data for a READ DISC INFORMATION command. The drive may not be
     * supported, or the media may not be correct.
     */
    E_IMAPI_ERASE_DISC_INFORMATION_TOO_SMALL(
            0x80AA0902,
            Header.IMAPI2ERROR,
            "The drive did not report sufficient data for a READ DISC INFORMATION command. The drive may not be"
                    + " supported, or the media may not be correct."),
    /**
     * 0x80AA0903: The drive did not report sufficient data for a MODE SENSE (page 0x2A) command. The drive may not be
     * supported, or the media may not be correct.
     */
    E_IMAPI_ERASE_MODE_PAGE_2A_TOO_SMALL(
            0x80AA0903,
            Header.IMAPI2ERROR,
            "The drive did not report sufficient data for a MODE SENSE (page 0x2A) command. The drive may not be"
                    + " supported, or the media may not be correct."),
    /** 0x80AA0904: The drive reported that the media is not erasable. */
    E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE(
            0x80AA0904, Header.IMAPI2ERROR, "The drive reported that the media is not erasable."),
    /** 0x80AA0905: The drive failed the erase command. */
    E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND(0x80AA0905, Header.IMAPI2ERROR, "The drive failed the erase command."),
    /**
     * 0x80AA0906: The drive did not complete the erase in one hour. The drive may require a power cycle, media removal,
     * or other manual intervention to resume proper operation.
     */
    E_IMAPI_ERASE_TOOK_LONGER_THAN_ONE_HOUR(
            0x80AA0906,
            Header.IMAPI2ERROR,
            "The drive did not complete the erase in one hour. The drive may require a power cycle, media removal, or"
                    + " other manual intervention to resume proper operation.",
            "Currently, this value will also be returned if an attempt to perform an erase on CD-RW or DVD-RW media"
                    + " via the IDiscFormat2Erase interface fails as a result of the media being bad."),
    /**
     * 0x80AA0907: The drive returned an unexpected error during the erase. The media may be unusable, the erase may be
     * complete, or the drive may still be in the process of erasing the disc.
     */
    E_IMAPI_ERASE_UNEXPECTED_DRIVE_RESPONSE_DURING_ERASE(
            0x80AA0907,
            Header.IMAPI2ERROR,
            "The drive returned an unexpected error during the erase. The media may be unusable, the erase may be"
                    + " complete, or the drive may still be in the process of erasing the disc."),
    /**
     * 0x80AA0908: The drive returned an error for a START UNIT (spinup) command. Manual intervention may be required.
     */
    E_IMAPI_ERASE_DRIVE_FAILED_SPINUP_COMMAND(
            0x80AA0908,
            Header.IMAPI2ERROR,
            "The drive returned an error for a START UNIT (spinup) command. Manual intervention may be required."),
    /** 0xC0AA0909: The current media type is unsupported. */
    E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED(0xC0AA0909, Header.IMAPI2ERROR, "The current media type is unsupported."),
    /** 0xC0AA090A: This device does not support the operations required by this disc format. */
    E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED(
            0xC0AA090A,
            Header.IMAPI2ERROR,
            "This device does not support the operations required by this disc format."),
    /** 0xC0AA090B: The client name is not valid. */
    E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID(0xC0AA090B, Header.IMAPI2ERROR, "The client name is not valid."),
    /** 0xC0AAB100: Internal error occurred: %1!ls!. */
    IMAPI_E_FSI_INTERNAL_ERROR(0xC0AAB100, Header.IMAPI2FSERROR, "Internal error occurred: %1!ls!."),
    /** 0xC0AAB101: The value specified for parameter '%1!ls!' is not valid. */
    IMAPI_E_INVALID_PARAM(0xC0AAB101, Header.IMAPI2FSERROR, "The value specified for parameter '%1!ls!' is not valid."),
    /** 0xC0AAB102: FileSystemImage object is in read only mode. */
    IMAPI_E_READONLY(0xC0AAB102, Header.IMAPI2FSERROR, "FileSystemImage object is in read only mode."),
    /** 0xC0AAB103: No output file system specified. */
    IMAPI_E_NO_OUTPUT(0xC0AAB103, Header.IMAPI2FSERROR, "No output file system specified."),
    /** 0xC0AAB104: The specified Volume Identifier is either too long or contains one or more invalid characters. */
    IMAPI_E_INVALID_VOLUME_NAME(
            0xC0AAB104,
            Header.IMAPI2FSERROR,
            "The specified Volume Identifier is either too long or contains one or more invalid characters."),
    /** 0xC0AAB105: Invalid file dates. %1!ls! time is earlier than %2!ls! time. */
    IMAPI_E_INVALID_DATE(
            0xC0AAB105, Header.IMAPI2FSERROR, "Invalid file dates. %1!ls! time is earlier than %2!ls! time."),
    /** 0xC0AAB106: The file system must be empty for this function. */
    IMAPI_E_FILE_SYSTEM_NOT_EMPTY(0xC0AAB106, Header.IMAPI2FSERROR, "The file system must be empty for this function."),
    /**
     * 0xC0AAB163: You cannot change the file system specified for creation, because the file system from the imported
     * session and the file system in the current session do not match.
     */
    IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED(
            0xC0AAB163,
            Header.IMAPI2FSERROR,
            "You cannot change the file system specified for creation, because the file system from the imported"
                    + " session and the file system in the current session do not match."),
    /** 0xC0AAB108: Specified path '%1!ls!' does not identify a file. */
    IMAPI_E_NOT_FILE(0xC0AAB108, Header.IMAPI2FSERROR, "Specified path '%1!ls!' does not identify a file."),
    /** 0xC0AAB109: Specified path '%1!ls!' does not identify a directory. */
    IMAPI_E_NOT_DIR(0xC0AAB109, Header.IMAPI2FSERROR, "Specified path '%1!ls!' does not identify a directory."),
    /** 0xC0AAB10A: The directory '%1!s!' is not empty. */
    IMAPI_E_DIR_NOT_EMPTY(0xC0AAB10A, Header.IMAPI2FSERROR, "The directory '%1!s!' is not empty."),
    /** 0xC0AAB10B: '%1!ls!' is not part of the file system. It must be added to complete this operation. */
    IMAPI_E_NOT_IN_FILE_SYSTEM(
            0xC0AAB10B,
            Header.IMAPI2FSERROR,
            "ls!' is not part of the file system. It must be added to complete this operation."),
    /** 0xC0AAB110: Path '%1!s!' is badly formed or contains invalid characters. */
    IMAPI_E_INVALID_PATH(
            0xC0AAB110, Header.IMAPI2FSERROR, "Path '%1!s!' is badly formed or contains invalid characters."),
    /**
     * 0xC0AAB111: The name '%1!ls!' specified is not legal: Name of file or directory object created while the
     * UseRestrictedCharacterSet property is set may only contain ANSI characters.
     */
    IMAPI_E_RESTRICTED_NAME_VIOLATION(
            0xC0AAB111,
            Header.IMAPI2FSERROR,
            "The name '%1!ls!' specified is not legal: Name of file or directory object created while the"
                    + " UseRestrictedCharacterSet property is set may only contain ANSI characters."),
    /** 0xC0AAB112: '%1!ls!' name already exists. */
    IMAPI_E_DUP_NAME(0xC0AAB112, Header.IMAPI2FSERROR, "ls!' name already exists."),
    /**
     * 0xC0AAB113: Attempt to add '%1!ls!' failed: cannot create a file-system-specific unique name for the %2!ls! file
     * system.
     */
    IMAPI_E_NO_UNIQUE_NAME(
            0xC0AAB113,
            Header.IMAPI2FSERROR,
            "Attempt to add '%1!ls!' failed: cannot create a file-system-specific unique name for the %2!ls! file"
                    + " system."),
    /** 0xC0AAB118: Cannot find item '%1!ls!' in FileSystemImage hierarchy. */
    IMAPI_E_ITEM_NOT_FOUND(0xC0AAB118, Header.IMAPI2FSERROR, "Cannot find item '%1!ls!' in FileSystemImage hierarchy."),
    /** 0xC0AAB119: The file '%1!s!' not found in FileSystemImage hierarchy. */
    IMAPI_E_FILE_NOT_FOUND(
            0xC0AAB119, Header.IMAPI2FSERROR, "The file '%1!s!' not found in FileSystemImage hierarchy."),
    /** 0xC0AAB11A: The directory '%1!s!' not found in FileSystemImage hierarchy. */
    IMAPI_E_DIR_NOT_FOUND(
            0xC0AAB11A, Header.IMAPI2FSERROR, "The directory '%1!s!' not found in FileSystemImage hierarchy."),
    /**
     * 0xC0AAB120: Adding '%1!ls!' would result in a result image having a size larger than the current configured
     * limit.
     */
    IMAPI_E_IMAGE_SIZE_LIMIT(
            0xC0AAB120,
            Header.IMAPI2FSERROR,
            "Adding '%1!ls!' would result in a result image having a size larger than the current configured limit."),
    /**
     * 0xC0AAB121: Value specified for FreeMediaBlocks property is too small for estimated image size based on current
     * data.
     */
    IMAPI_E_IMAGE_TOO_BIG(
            0xC0AAB121,
            Header.IMAPI2FSERROR,
            "Value specified for FreeMediaBlocks property is too small for estimated image size based on current"
                    + " data."),
    /** 0xC0AAB200: The image is not aligned on a 2kb sector boundary. */
    IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED(
            0xC0AAB200, Header.IMAPI2FSERROR, "The image is not aligned on a 2kb sector boundary."),
    /** 0xC0AAB201: The image does not contain a valid volume descriptor. */
    IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND(
            0xC0AAB201, Header.IMAPI2FSERROR, "The image does not contain a valid volume descriptor."),
    /**
     * 0xC0AAB202: The image has not been set using the IIsoImageManager::SetPath or IIsoImageManager::SetStream methods
     * prior to calling the IIsoImageManager::Validate method.
     */
    IMAPI_E_IMAGEMANAGER_NO_IMAGE(
            0xC0AAB202,
            Header.IMAPI2FSERROR,
            "The image has not been set using the IIsoImageManager::SetPath or IIsoImageManager::SetStream methods"
                    + " prior to calling the IIsoImageManager::Validate method."),
    /** 0xC0AAB203: The provided image is too large to be validated as the size exceeds MAXLONG. */
    IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG(
            0xC0AAB203,
            Header.IMAPI2FSERROR,
            "The provided image is too large to be validated as the size exceeds MAXLONG."),
    /** 0xC0AAB128: Data stream supplied for file '%1!ls!' is inconsistent: expected %2!I64d! bytes, found %3!I64d!. */
    IMAPI_E_DATA_STREAM_INCONSISTENCY(
            0xC0AAB128,
            Header.IMAPI2FSERROR,
            "Data stream supplied for file '%1!ls!' is inconsistent: expected %2!I64d! bytes, found %3!I64d!."),
    /** 0xC0AAB129: Cannot read data from stream supplied for file '%1!ls!'. */
    IMAPI_E_DATA_STREAM_READ_FAILURE(
            0xC0AAB129, Header.IMAPI2FSERROR, "Cannot read data from stream supplied for file '%1!ls!'."),
    /** 0xC0AAB12A: The following error was encountered when trying to create data stream for file '%1!ls!':. */
    IMAPI_E_DATA_STREAM_CREATE_FAILURE(
            0xC0AAB12A,
            Header.IMAPI2FSERROR,
            "The following error was encountered when trying to create data stream for file '%1!ls!':"),
    /** 0xC0AAB12B: Failure enumerating files in the directory tree is inaccessible due to permissions. */
    IMAPI_E_DIRECTORY_READ_FAILURE(
            0xC0AAB12B,
            Header.IMAPI2FSERROR,
            "Failure enumerating files in the directory tree is inaccessible due to permissions."),
    /** 0xC0AAB130: This file system image has too many directories for the %1!ls! file system. */
    IMAPI_E_TOO_MANY_DIRS(
            0xC0AAB130,
            Header.IMAPI2FSERROR,
            "This file system image has too many directories for the %1!ls! file system."),
    /** 0xC0AAB131: ISO9660 is limited to 8 levels of directories. */
    IMAPI_E_ISO9660_LEVELS(0xC0AAB131, Header.IMAPI2FSERROR, "ISO9660 is limited to 8 levels of directories."),
    /** 0xC0AAB132: Data file is too large for '%1!ls!' file system. */
    IMAPI_E_DATA_TOO_BIG(0xC0AAB132, Header.IMAPI2FSERROR, "Data file is too large for '%1!ls!' file system."),
    /** 0xC0AAB138: Cannot initialize %1!ls! stash file. */
    IMAPI_E_STASHFILE_OPEN_FAILURE(0xC0AAB138, Header.IMAPI2FSERROR, "Cannot initialize %1!ls! stash file."),
    /** 0xC0AAB139: Error seeking in '%1!ls!' stash file. */
    IMAPI_E_STASHFILE_SEEK_FAILURE(0xC0AAB139, Header.IMAPI2FSERROR, "Error seeking in '%1!ls!' stash file."),
    /** 0xC0AAB13A: Error encountered writing to '%1!ls!' stash file. */
    IMAPI_E_STASHFILE_WRITE_FAILURE(
            0xC0AAB13A, Header.IMAPI2FSERROR, "Error encountered writing to '%1!ls!' stash file."),
    /** 0xC0AAB13B: Error encountered reading from '%1!ls!' stash file. */
    IMAPI_E_STASHFILE_READ_FAILURE(
            0xC0AAB13B, Header.IMAPI2FSERROR, "Error encountered reading from '%1!ls!' stash file."),
    /** 0xC0AAB140: The working directory '%1!ls!' is not valid. */
    IMAPI_E_INVALID_WORKING_DIRECTORY(0xC0AAB140, Header.IMAPI2FSERROR, "The working directory '%1!ls!' is not valid."),
    /**
     * 0xC0AAB141: Cannot set working directory to '%1!ls!'. Space available is %2!I64d! bytes, approximately %3!I64d!
     * bytes required.
     */
    IMAPI_E_WORKING_DIRECTORY_SPACE(
            0xC0AAB141,
            Header.IMAPI2FSERROR,
            "Cannot set working directory to '%1!ls!'. Space available is %2!I64d! bytes, approximately %3!I64d! bytes"
                    + " required."),
    /** 0xC0AAB142: Attempt to move the data stash file to directory '%1!ls!' was not successful. */
    IMAPI_E_STASHFILE_MOVE(
            0xC0AAB142,
            Header.IMAPI2FSERROR,
            "Attempt to move the data stash file to directory '%1!ls!' was not successful."),
    /** 0xC0AAB148: The boot object could not be added to the image. */
    IMAPI_E_BOOT_IMAGE_DATA(0xC0AAB148, Header.IMAPI2FSERROR, "The boot object could not be added to the image."),
    /** 0xC0AAB149: A boot object can only be included in an initial disc image. */
    IMAPI_E_BOOT_OBJECT_CONFLICT(
            0xC0AAB149, Header.IMAPI2FSERROR, "A boot object can only be included in an initial disc image."),
    /** 0xC0AAB14A: The emulation type requested does not match the boot image size. */
    IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH(
            0xC0AAB14A, Header.IMAPI2FSERROR, "The emulation type requested does not match the boot image size."),
    /** 0xC0AAB150: Optical media is empty. */
    IMAPI_E_EMPTY_DISC(0xC0AAB150, Header.IMAPI2FSERROR, "Optical media is empty."),
    /** 0xC0AAB151: The specified disc does not contain one of the supported file systems. */
    IMAPI_E_NO_SUPPORTED_FILE_SYSTEM(
            0xC0AAB151, Header.IMAPI2FSERROR, "The specified disc does not contain one of the supported file systems."),
    /** 0xC0AAB152: The specified disc does not contain a '%1!ls!' file system. */
    IMAPI_E_FILE_SYSTEM_NOT_FOUND(
            0xC0AAB152, Header.IMAPI2FSERROR, "The specified disc does not contain a '%1!ls!' file system."),
    /** 0xC0AAB153: Consistency error encountered while importing the '%1!ls!' file system. */
    IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR(
            0xC0AAB153,
            Header.IMAPI2FSERROR,
            "Consistency error encountered while importing the '%1!ls!' file system."),
    /** 0xC0AAB154: The '%1!ls!'file system on the selected disc contains a feature not supported for import: %2!ls!. */
    IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED(
            0xC0AAB154,
            Header.IMAPI2FSERROR,
            "The '%1!ls!'file system on the selected disc contains a feature not supported for import: %2!ls!."),
    /**
     * 0xC0AAB155: Could not import %2!ls! file system from disc. The file '%1!ls!' already exists within the image
     * hierarchy as a directory.
     */
    IMAPI_E_IMPORT_TYPE_COLLISION_FILE_EXISTS_AS_DIRECTORY(
            0xC0AAB155,
            Header.IMAPI2FSERROR,
            "Could not import %2!ls! file system from disc. The file '%1!ls!' already exists within the image"
                    + " hierarchy as a directory."),
    /** 0xC0AAB156: Cannot seek to block %1!I64d! on source disc. */
    IMAPI_E_IMPORT_SEEK_FAILURE(0xC0AAB156, Header.IMAPI2FSERROR, "Cannot seek to block %1!I64d! on source disc."),
    /**
     * 0xC0AAB157: Import from previous session failed due to an error reading a block on the media (most likely block
     * %1!u!).
     */
    IMAPI_E_IMPORT_READ_FAILURE(
            0xC0AAB157,
            Header.IMAPI2FSERROR,
            "Import from previous session failed due to an error reading a block on the media (most likely block"
                    + " %1!u!)."),
    /** 0xC0AAB158: Current disc is not the same one from which file system was imported. */
    IMAPI_E_DISC_MISMATCH(
            0xC0AAB158, Header.IMAPI2FSERROR, "Current disc is not the same one from which file system was imported."),
    /** 0xC0AAB159: IMAPI does not allow multi-session with the current media type. */
    IMAPI_E_IMPORT_MEDIA_NOT_ALLOWED(
            0xC0AAB159, Header.IMAPI2FSERROR, "IMAPI does not allow multi-session with the current media type."),
    /**
     * 0xC0AAB15A: IMAPI cannot do multi-session with the current media because it does not support a compatible UDF
     * revision for write.
     */
    IMAPI_E_UDF_NOT_WRITE_COMPATIBLE(
            0xC0AAB15A,
            Header.IMAPI2FSERROR,
            "IMAPI cannot do multi-session with the current media because it does not support a compatible UDF"
                    + " revision for write."),
    /** 0xC0AAB15B: IMAPI does not support the multisession type requested. */
    IMAPI_E_INCOMPATIBLE_MULTISESSION_TYPE(
            0xC0AAB15B, Header.IMAPI2FSERROR, "IMAPI does not support the multisession type requested."),
    /** 0xC0AAB133: Operation failed due to an incompatible layout of the previous session imported from the medium. */
    IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION(
            0xC0AAB133,
            Header.IMAPI2FSERROR,
            "Operation failed due to an incompatible layout of the previous session imported from the medium."),
    /** 0xC0AAB15C: IMAPI supports none of the multisession type(s) provided on the current media. */
    IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE(
            0xC0AAB15C,
            Header.IMAPI2FSERROR,
            "IMAPI supports none of the multisession type(s) provided on the current media.",
            "IFileSystemImage::ImportFileSystem method returns this error if there is no media in the recording"
                    + " device."),
    /** 0xC0AAB15D: MultisessionInterfaces property must be set prior calling this method. */
    IMAPI_E_MULTISESSION_NOT_SET(
            0xC0AAB15D, Header.IMAPI2FSERROR, "MultisessionInterfaces property must be set prior calling this method."),
    /**
     * 0xC0AAB15E: Could not import %2!ls! file system from disc. The directory '%1!ls!' already exists within the image
     * hierarchy as a file.
     */
    IMAPI_E_IMPORT_TYPE_COLLISION_DIRECTORY_EXISTS_AS_FILE(
            0xC0AAB15E,
            Header.IMAPI2FSERROR,
            "Could not import %2!ls! file system from disc. The directory '%1!ls!' already exists within the image"
                    + " hierarchy as a file."),
    /** 0xC0AAB162: One of multisession parameters cannot be retrieved or has a wrong value. */
    IMAPI_E_BAD_MULTISESSION_PARAMETER(
            0xC0AAB162,
            Header.IMAPI2FSERROR,
            "One of multisession parameters cannot be retrieved or has a wrong value."),
    /**
     * 0x00AAB15F: This feature is not supported for the current file system revision. The image will be created without
     * this feature.
     */
    IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED(
            0x00AAB15F,
            Header.IMAPI2FSERROR,
            "This feature is not supported for the current file system revision. The image will be created without"
                    + " this feature."),
    /** 0xC0AA0212: The media is not formatted. Please format the media before attempting to use it. */
    E_IMAPI_RECORDER_MEDIA_NOT_FORMATTED(
            0xC0AA0212,
            Header.IMAPI2ERROR,
            "The media is not formatted. Please format the media before attempting to use it.",
            null,
            false),
    /** 0xC0AAB160: Property '%1!ls!' is not accessible */
    IMAPI_E_PROPERTY_NOT_ACCESSIBLE(
            0xC0AAB160, Header.IMAPI2FSERROR, "Property '%1!ls!' is not accessible", null, false),
    /** 0xC0AAB161: UDF revision cannot be changed because of the previously imported session. */
    IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED(
            0xC0AAB161,
            Header.IMAPI2FSERROR,
            "UDF revision cannot be changed because of the previously imported session",
            null,
            false);

    /** The header that declares a constant. */
    public enum Header {
        /** {@code imapi2error.h}: recorders and disc formats. */
        IMAPI2ERROR("imapi2error.h"),
        /** {@code imapi2fserror.h}: file system images. */
        IMAPI2FSERROR("imapi2fserror.h");

        private final String fileName;

        Header(String fileName) {
            this.fileName = fileName;
        }

        /**
         * The header's file name.
         *
         * @return for example {@code imapi2error.h}
         */
        public String fileName() {
            return fileName;
        }
    }

    private final HResult hresult;
    private final Header header;
    private final String text;
    private final @Nullable String note;
    private final boolean documented;

    ImapiCode(int hresult, Header header, String text) {
        this(hresult, header, text, null, true);
    }

    ImapiCode(int hresult, Header header, String text, @Nullable String note) {
        this(hresult, header, text, note, true);
    }

    ImapiCode(int hresult, Header header, String text, @Nullable String note, boolean documented) {
        this.hresult = new HResult(hresult);
        this.header = header;
        this.text = text;
        this.note = note;
        this.documented = documented;
    }

    @Override
    public HResult hresult() {
        return hresult;
    }

    /**
     * The documented text, word for word, with the places for values that it may have ({@code %1!ls!}); of the two constants
     * whose text the documentation's page has cut off, the header's. What users should read is {@link #format} of it.
     *
     * @return one or two sentences
     */
    @Override
    public String text() {
        Wording wording = Wording.of(name());
        return wording != null && wording.header() != null ? wording.header() : text;
    }

    /**
     * The header that declares the constant.
     *
     * @return one of the two headers
     */
    public Header header() {
        return header;
    }

    /**
     * What the documentation adds to the text.
     *
     * @return the note, if there is one
     */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /**
     * Whether the documentation's table of return values lists the constant.
     *
     * @return false for the three that only the headers have
     */
    public boolean documented() {
        return documented;
    }
}
