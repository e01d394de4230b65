package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCode;

/**
 * What the formats that prepare a disc before they write fail with.
 *
 * @param prepared the disc is prepared
 * @param notPrepared the disc is not prepared
 * @param notSupported the disc is of another type
 * @param notBlank the disc is not blank
 * @param notWriting nothing is under way
 */
record PreparedCodes(
        ImapiCode prepared, ImapiCode notPrepared, ImapiCode notSupported, ImapiCode notBlank, ImapiCode notWriting) {

    static final PreparedCodes TRACK_AT_ONCE = new PreparedCodes(
            ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_PREPARED,
            ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_PREPARED,
            ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
            ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS);

    static final PreparedCodes RAW_CD = new PreparedCodes(
            ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_PREPARED,
            ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_PREPARED,
            ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED,
            ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK,
            ImapiCode.E_IMAPI_DF2RAW_WRITE_NOT_IN_PROGRESS);
}
