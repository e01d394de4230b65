package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * Why a disc cannot be written; flags.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/ne-imapi2-imapi_media_write_protect_state">IMAPI_MEDIA_WRITE_PROTECT_STATE</a>
 */
@NativeName(value = "IMAPI_MEDIA_WRITE_PROTECT_STATE", prefix = "IMAPI_WRITEPROTECTED_")
public enum ImapiMediaWriteProtectState implements NativeEnum {
    /** Protected until the drive is switched off. */
    UNTIL_POWERDOWN(0x1),
    /** Protected by the switch of its cartridge. */
    BY_CARTRIDGE(0x2),
    /** Protected for a reason that belongs to the kind of disc. */
    BY_MEDIA_SPECIFIC_REASON(0x4),
    /** Protected by a setting of the drive. */
    BY_SOFTWARE_WRITE_PROTECT(0x8),
    /** Protected by a block on the disc. */
    BY_DISC_CONTROL_BLOCK(0x10),
    /** The disc can only be read. */
    READ_ONLY_MEDIA(0x4000);

    private final int value;

    ImapiMediaWriteProtectState(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
