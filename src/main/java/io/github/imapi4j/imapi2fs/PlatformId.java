package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The machines that can start a boot image.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/ne-imapi2fs-platformid">PlatformId</a>
 */
@NativeName(value = "PlatformId", prefix = "Platform")
public enum PlatformId implements NativeEnum {
    /** PCs with a BIOS. */
    X86(0),
    /** PowerPC. */
    POWERPC(1),
    /** Macintosh. */
    MAC(2),
    /** Machines with EFI. */
    EFI(239);

    private final int value;

    PlatformId(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
