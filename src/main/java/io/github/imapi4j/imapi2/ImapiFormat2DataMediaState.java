package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * What can be done with a disc; flags.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_format2_data_media_state">IMAPI_FORMAT2_DATA_MEDIA_STATE</a>
 */
@NativeName(value = "IMAPI_FORMAT2_DATA_MEDIA_STATE", prefix = "IMAPI_FORMAT2_DATA_MEDIA_STATE_")
public enum ImapiFormat2DataMediaState implements NativeEnum {
    /** Nothing is known: no flag is set. */
    UNKNOWN(0x0),
    /** The flags that inform. */
    INFORMATIONAL_MASK(0xF),
    /** The flags that keep the disc from being written; {@link #ERASE_REQUIRED} among them can be cured. */
    UNSUPPORTED_MASK(0xFC00),
    /** Writing begins at sector 0 and replaces what is there. */
    OVERWRITE_ONLY(0x1),
    /** The old name of {@link #OVERWRITE_ONLY}. */
    RANDOMLY_WRITABLE(0x1),
    /** The disc was never used, or it was erased. */
    BLANK(0x2),
    /** Sessions can be added. */
    APPENDABLE(0x4),
    /** Only one more session can be added. */
    FINAL_SESSION(0x8),
    /** The disc is not usable as it is; an erase may help. */
    DAMAGED(0x400),
    /** The disc must be erased first. */
    ERASE_REQUIRED(0x800),
    /** The last session was written in part, which is not supported. */
    NON_EMPTY_SESSION(0x1000),
    /** The disc or the drive is write protected. */
    WRITE_PROTECTED(0x2000),
    /** The disc is finalized. */
    FINALIZED(0x4000),
    /** The kind of disc is not supported. */
    UNSUPPORTED_MEDIA(0x8000);

    private final int value;

    ImapiFormat2DataMediaState(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
