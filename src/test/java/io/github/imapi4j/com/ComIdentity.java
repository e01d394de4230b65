package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import java.util.Objects;

/** Compares native objects by the pointers behind their wrappers. */
public final class ComIdentity {

    private ComIdentity() {}

    /**
     * Whether two wrappers hold the same pointer, which COM promises for {@code IUnknown} of one object, and only there.
     *
     * @param one a wrapper
     * @param other a wrapper
     * @return true if the pointers are equal
     */
    public static boolean samePointer(IUnknown one, IUnknown other) {
        return pointer(one).equals(pointer(other));
    }

    private static Pointer pointer(IUnknown object) {
        NativeRef reference = Objects.requireNonNull(ComProxy.referenceOf(object), "a wrapper of a native object");
        Pointer pointer = reference.enter();
        reference.exit();
        return pointer;
    }
}
