package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The phase of a raw write.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_format2_raw_cd_write_action">IMAPI_FORMAT2_RAW_CD_WRITE_ACTION</a>
 */
@NativeName(value = "IMAPI_FORMAT2_RAW_CD_WRITE_ACTION", prefix = "IMAPI_FORMAT2_RAW_CD_WRITE_ACTION_")
public enum ImapiFormat2RawCdWriteAction implements NativeEnum {
    /** Nothing is known. */
    UNKNOWN(0),
    /** The drive gets ready for the image. */
    PREPARING(1),
    /** It writes sectors. */
    WRITING(2),
    /** It closes the disc; no events for minutes are possible. */
    FINISHING(3);

    private final int value;

    ImapiFormat2RawCdWriteAction(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
