package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code T** values, ULONG* count}: an array in task memory that the callee allocates and the caller frees.
 *
 * @param form how its elements lie
 * @param at the place of the pointer to the pointer
 * @param countAt the place of the pointer to the length
 */
record CountedOut(ArrayForm<Object> form, int at, int countAt) implements OutPlace {

    @Override
    public void declare(Class<?>[] nativeTypes) {
        nativeTypes[at] = Pointer.class;
        nativeTypes[countAt] = Pointer.class;
    }

    @Override
    public void prepare(@Nullable Object[] natives, CallScope scope) {
        natives[at] = scope.allocate(Long.BYTES);
        natives[countAt] = scope.allocate(Integer.BYTES);
    }

    @Override
    public Object take(@Nullable Object[] natives) {
        Pointer memory = OutPlace.required(natives[at]).getPointer(0);
        int count = OutPlace.required(natives[countAt]).getInt(0);
        try {
            if (count < 0 || (memory == null && count > 0)) {
                throw new ImapiException(
                        SystemCode.E_UNEXPECTED,
                        "An array is said to have " + Integer.toUnsignedString(count) + " elements"
                                + (memory == null ? " and is not there." : ", more than Java's can have."));
            }
            return memory == null ? form.empty() : form.take(memory, count);
        } finally {
            ComPlatform.get().freeTaskMemory(memory);
        }
    }

    @Override
    public void clear(@Nullable Object[] natives) {
        if (natives[at] instanceof Pointer pointer) {
            pointer.setPointer(0, null);
        }
        if (natives[countAt] instanceof Pointer count) {
            count.setInt(0, 0);
        }
    }

    @Override
    public void refuseNull(@Nullable Object[] natives) {
        OutPlace.required(natives[at]);
        OutPlace.required(natives[countAt]);
    }

    @Override
    public void give(@Nullable Object given, @Nullable Object[] natives) {
        Object value = Objects.requireNonNull(given);
        int count = form.length(value);
        Pointer memory = ComPlatform.get().allocateTaskMemory((long) count * form.elementSize());
        try {
            form.give(value, memory);
        } catch (RuntimeException | Error failure) {
            ComPlatform.get().freeTaskMemory(memory);
            throw failure;
        }
        OutPlace.required(natives[at]).setPointer(0, memory);
        OutPlace.required(natives[countAt]).setInt(0, count);
    }

    @Override
    public void discard(@Nullable Object[] natives) {
        Pointer memory = OutPlace.required(natives[at]).getPointer(0);
        if (memory != null) {
            form.discard(memory, Math.max(0, OutPlace.required(natives[countAt]).getInt(0)));
            ComPlatform.get().freeTaskMemory(memory);
        }
        clear(natives);
    }
}
