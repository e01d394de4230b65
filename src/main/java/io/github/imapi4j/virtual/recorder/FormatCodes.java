package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCode;

/**
 * What the disc formats fail with where they do the same and only the constants differ.
 *
 * @param noRecorder no recorder was set
 * @param recorderNotSupported the recorder is none that the format knows
 * @param clientName the client name is not valid
 * @param writing something is under way
 */
record FormatCodes(ImapiCode noRecorder, ImapiCode recorderNotSupported, ImapiCode clientName, ImapiCode writing) {

    static final FormatCodes DATA = new FormatCodes(
            ImapiCode.E_IMAPI_RECORDER_REQUIRED,
            ImapiCode.E_IMAPI_DF2DATA_RECORDER_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_DF2DATA_CLIENT_NAME_IS_NOT_VALID,
            ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS);

    static final FormatCodes TRACK_AT_ONCE = new FormatCodes(
            ImapiCode.E_IMAPI_DF2TAO_NO_RECORDER_SPECIFIED,
            ImapiCode.E_IMAPI_DF2TAO_RECORDER_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_DF2TAO_CLIENT_NAME_IS_NOT_VALID,
            ImapiCode.E_IMAPI_DF2TAO_WRITE_IN_PROGRESS);

    static final FormatCodes RAW_CD = new FormatCodes(
            ImapiCode.E_IMAPI_DF2RAW_NO_RECORDER_SPECIFIED,
            ImapiCode.E_IMAPI_DF2RAW_RECORDER_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_DF2RAW_CLIENT_NAME_IS_NOT_VALID,
            ImapiCode.E_IMAPI_DF2RAW_WRITE_IN_PROGRESS);

    static final FormatCodes ERASE = new FormatCodes(
            ImapiCode.E_IMAPI_RECORDER_REQUIRED,
            ImapiCode.E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID,
            ImapiCode.E_IMAPI_ERASE_RECORDER_IN_USE);
}
