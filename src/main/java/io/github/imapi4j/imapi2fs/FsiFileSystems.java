package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * File systems; flags.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/ne-imapi2fs-fsifilesystems">FsiFileSystems</a>
 */
@NativeName(value = "FsiFileSystems", prefix = "FsiFileSystem")
public enum FsiFileSystems implements NativeEnum {
    /** None: no flag is set. */
    NONE(0x0),
    /** ISO 9660. */
    ISO9660(0x1),
    /** Joliet, which needs {@link #ISO9660} beside it. */
    JOLIET(0x2),
    /** UDF. */
    UDF(0x4),
    /** One that is not known. */
    UNKNOWN(0x40000000);

    private final int value;

    FsiFileSystems(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
