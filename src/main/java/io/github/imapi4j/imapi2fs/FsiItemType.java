package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.NativeEnum;
import io.github.imapi4j.com.NativeName;

/**
 * What is at a path of a file system image.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/ne-imapi2fs-fsiitemtype">FsiItemType</a>
 */
@NativeName(value = "FsiItemType", prefix = "FsiItem")
public enum FsiItemType implements NativeEnum {
    /** Nothing. */
    NOT_FOUND(0),
    /** A folder. */
    DIRECTORY(1),
    /** A file. */
    FILE(2);

    private final int value;

    FsiItemType(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
