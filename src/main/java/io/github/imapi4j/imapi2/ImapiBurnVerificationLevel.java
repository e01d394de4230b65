package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * How a disc is checked after it was written.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_burn_verification_level">IMAPI_BURN_VERIFICATION_LEVEL</a>
 */
@NativeName(value = "IMAPI_BURN_VERIFICATION_LEVEL", prefix = "IMAPI_BURN_VERIFICATION_")
public enum ImapiBurnVerificationLevel implements NativeEnum {
    /** Not at all. */
    NONE(0),
    /** A quick look at whether the disc can be read. */
    QUICK(1),
    /** The quick look, and a comparison with the source by checksum. */
    FULL(2);

    private final int value;

    ImapiBurnVerificationLevel(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
