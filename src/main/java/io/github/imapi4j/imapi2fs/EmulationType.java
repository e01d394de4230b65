package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * The drive that a boot image stands in for.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/ne-imapi2fs-emulationtype">EmulationType</a>
 */
@NativeName(value = "EmulationType", prefix = "")
public enum EmulationType implements NativeEnum {
    /** None: the image is loaded as it is. */
    EMULATION_NONE(0),
    /** A floppy disk of 1.2 MB. */
    EMULATION_12M_FLOPPY(1),
    /** A floppy disk of 1.44 MB. */
    EMULATION_144M_FLOPPY(2),
    /** A floppy disk of 2.88 MB. */
    EMULATION_288M_FLOPPY(3),
    /** A hard disk. */
    EMULATION_HARD_DISK(4);

    private final int value;

    EmulationType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
