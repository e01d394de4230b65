package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;

/**
 * The root of all COM interfaces, and the lease on a reference.
 *
 * <p>An object that came out of a native call owns one reference; {@link #close()} releases it, closing twice is harmless, and
 * any call after it is an {@link IllegalStateException}. An object that came in as an argument is borrowed for the duration
 * of the call; who wants to keep it takes a reference of their own with {@link #queryInterface(Class)}.
 *
 * <p>Slots 0 to 2 ({@code QueryInterface}, {@code AddRef}, {@code Release}) belong to the runtime: a Java class that
 * implements a COM interface inherits these methods and leaves them alone.
 */
@ComInterface("00000000-0000-0000-C000-000000000046")
public interface IUnknown extends AutoCloseable {

    /**
     * Asks the object for another of its interfaces.
     *
     * @param type the interface
     * @param <T> the interface
     * @return a reference of its own, to be closed by the caller
     * @throws ImapiException {@code E_NOINTERFACE} if the object does not have it
     */
    default <T extends IUnknown> T queryInterface(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new ImapiException(SystemCode.E_NOINTERFACE, "The object has no " + type.getSimpleName() + ".");
    }

    /** Releases the reference. */
    @Override
    default void close() {}
}
