package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * A group of a drive's settings: an MMC mode page.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_mode_page_type">IMAPI_MODE_PAGE_TYPE</a>
 */
@NativeName(value = "IMAPI_MODE_PAGE_TYPE", prefix = "IMAPI_MODE_PAGE_TYPE_")
public enum ImapiModePageType implements NativeEnum {
    /** What it does about errors. */
    READ_WRITE_ERROR_RECOVERY(1),
    /** How it handles Mount Rainier media. */
    MRW(3),
    /** How it writes. */
    WRITE_PARAMETERS(5),
    /** How it uses its cache. */
    CACHING(8),
    /** How it reports failures to come. */
    INFORMATIONAL_EXCEPTIONS(28),
    /** How long commands take and what is protected. */
    TIMEOUT_AND_PROTECT(29),
    /** When it saves power. */
    POWER_CONDITION(26),
    /** What it can do, in the older form. */
    LEGACY_CAPABILITIES(42);

    private final int value;

    ImapiModePageType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
