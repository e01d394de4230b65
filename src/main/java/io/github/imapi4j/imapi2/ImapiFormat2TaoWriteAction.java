package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The phase of an audio track.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_format2_tao_write_action">IMAPI_FORMAT2_TAO_WRITE_ACTION</a>
 */
@NativeName(value = "IMAPI_FORMAT2_TAO_WRITE_ACTION", prefix = "IMAPI_FORMAT2_TAO_WRITE_ACTION_")
public enum ImapiFormat2TaoWriteAction implements NativeEnum {
    /** Nothing is known. */
    UNKNOWN(0),
    /** The drive gets ready for the track. */
    PREPARING(1),
    /** It writes sectors. */
    WRITING(2),
    /** It closes the track; no events for minutes are possible. */
    FINISHING(3),
    /** It reads back what was written. */
    VERIFYING(4);

    private final int value;

    ImapiFormat2TaoWriteAction(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
