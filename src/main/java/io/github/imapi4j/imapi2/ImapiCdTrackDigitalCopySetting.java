package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * Whether an audio track may be copied, as its subchannel tells.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_cd_track_digital_copy_setting">IMAPI_CD_TRACK_DIGITAL_COPY_SETTING</a>
 */
@NativeName(value = "IMAPI_CD_TRACK_DIGITAL_COPY_SETTING", prefix = "IMAPI_CD_TRACK_DIGITAL_COPY_")
public enum ImapiCdTrackDigitalCopySetting implements NativeEnum {
    /** It may be copied. */
    PERMITTED(0),
    /** It may not be copied. */
    PROHIBITED(1),
    /** It may be copied once: what is copied cannot be copied again (serial copy management system). */
    SCMS(2);

    private final int value;

    ImapiCdTrackDigitalCopySetting(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
