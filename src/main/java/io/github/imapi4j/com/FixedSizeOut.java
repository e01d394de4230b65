package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code BYTE data[18]}: memory of the caller's with a size that the header fixes.
 *
 * @param at the place of the pointer
 * @param size bytes
 */
record FixedSizeOut(int at, int size) implements OutPlace {

    @Override
    public void declare(Class<?>[] nativeTypes) {
        nativeTypes[at] = Pointer.class;
    }

    @Override
    public void prepare(@Nullable Object[] natives, CallScope scope) {
        natives[at] = scope.allocate(size);
    }

    @Override
    public Object take(@Nullable Object[] natives) {
        return Bytes.wrap(OutPlace.required(natives[at]).getByteArray(0, size));
    }

    @Override
    public void clear(@Nullable Object[] natives) {
        if (natives[at] instanceof Pointer memory) {
            memory.clear(size);
        }
    }

    @Override
    public void refuseNull(@Nullable Object[] natives) {
        OutPlace.required(natives[at]);
    }

    @Override
    public void give(@Nullable Object value, @Nullable Object[] natives) {
        Bytes bytes = (Bytes) Objects.requireNonNull(value);
        if (bytes.length() > size) {
            // The caller's memory ends there.
            throw new ImapiException(
                    SystemCode.E_UNEXPECTED,
                    "A result has " + bytes.length() + " bytes where there is room for " + size + ".");
        }
        OutPlace.required(natives[at]).write(0, bytes.array(), 0, bytes.length());
    }

    @Override
    public void discard(@Nullable Object[] natives) {
        clear(natives);
    }
}
