package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The phase of a data burn.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_format2_data_write_action">IMAPI_FORMAT2_DATA_WRITE_ACTION</a>
 */
@NativeName(value = "IMAPI_FORMAT2_DATA_WRITE_ACTION", prefix = "IMAPI_FORMAT2_DATA_WRITE_ACTION_")
public enum ImapiFormat2DataWriteAction implements NativeEnum {
    /** It checks whether the disc can be written. */
    VALIDATING_MEDIA(0),
    /** It formats the disc. */
    FORMATTING_MEDIA(1),
    /** It prepares the drive. */
    INITIALIZING_HARDWARE(2),
    /** The drive finds the power of its laser. */
    CALIBRATING_POWER(3),
    /** It writes sectors. */
    WRITING_DATA(4),
    /** It closes the session or the disc; no events for minutes are possible. */
    FINALIZATION(5),
    /** It is done. */
    COMPLETED(6),
    /** It reads back what was written. */
    VERIFYING(7);

    private final int value;

    ImapiFormat2DataWriteAction(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
