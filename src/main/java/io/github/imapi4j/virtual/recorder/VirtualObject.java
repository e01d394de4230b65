package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import org.jspecify.annotations.Nullable;

/**
 * What all objects here have in common: the drives of their system, and planned faults of their methods. An object that is
 * bound to a drive follows that drive's plan, another one the plans of all drives.
 */
abstract class VirtualObject implements CallGuard {

    private final DriveBay bay;
    private volatile @Nullable InstalledDrive bound;

    VirtualObject(DriveBay bay) {
        this.bay = bay;
    }

    DriveBay bay() {
        return bay;
    }

    final @Nullable InstalledDrive bound() {
        return bound;
    }

    /**
     * The drive, or null without one.
     *
     * @throws ImapiException {@code ERROR_DEV_NOT_EXIST} if it was taken away in the meantime
     */
    final @Nullable InstalledDrive attached() {
        InstalledDrive own = bound;
        if (own != null && !bay.holds(own)) {
            throw new ImapiException(SystemCode.ERROR_DEV_NOT_EXIST, "The recorder was taken away.");
        }
        return own;
    }

    final void bind(@Nullable InstalledDrive drive) {
        bound = drive;
    }

    @Override
    public final void beforeCall(String operation) {
        InstalledDrive own = bound;
        if (own == null) {
            bay.checkMethod(operation);
        } else {
            own.drive().faults().checkMethod(operation);
        }
    }

    /** A pointer that may not be null; native callers can pass anything. */
    static <T> T required(@Nullable T argument) {
        if (argument == null) {
            throw new ImapiException(SystemCode.E_POINTER);
        }
        return argument;
    }

    /** A {@code BSTR} that is null means the empty text. */
    static String text(@Nullable String argument) {
        return argument == null ? "" : argument;
    }
}
