package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * Which values of a drive's settings are meant.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_mode_page_request_type">IMAPI_MODE_PAGE_REQUEST_TYPE</a>
 */
@NativeName(value = "IMAPI_MODE_PAGE_REQUEST_TYPE", prefix = "IMAPI_MODE_PAGE_REQUEST_TYPE_")
public enum ImapiModePageRequestType implements NativeEnum {
    /** Those in force. */
    CURRENT_VALUES(0),
    /** A mask of the bits that can be changed. */
    CHANGEABLE_VALUES(1),
    /** Those that the drive comes with. */
    DEFAULT_VALUES(2),
    /** Those that the drive keeps when it is switched off. */
    SAVED_VALUES(3);

    private final int value;

    ImapiModePageRequestType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
