package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code T* values, ULONG count}: an array that the caller lends.
 *
 * @param form how its elements lie
 * @param at the place of the pointer
 * @param countAt the place of the length, which several arrays may share
 */
record CountedIn(ArrayForm<Object> form, int at, int countAt) implements InPlace {

    @Override
    public void declare(Class<?>[] nativeTypes) {
        nativeTypes[at] = Pointer.class;
        nativeTypes[countAt] = int.class;
    }

    @Override
    public void put(@Nullable Object given, @Nullable Object[] natives, CallScope scope) {
        Object value = Objects.requireNonNull(given);
        int count = form.length(value);
        if (natives[countAt] instanceof Integer other && other != count) {
            throw new IllegalArgumentException(
                    "arrays of " + other + " and " + count + " elements, which should be as many");
        }
        int bytes = Math.max(1, Math.multiplyExact(count, form.elementSize()));
        Pointer memory = form.elementSize() == 1 ? scope.allocatePages(bytes) : scope.allocate(bytes);
        form.lend(value, memory, scope);
        natives[at] = memory;
        natives[countAt] = count;
    }

    @Override
    public Object get(@Nullable Object[] natives, CallScope scope) {
        int count = (Integer) Objects.requireNonNull(natives[countAt]);
        if (count < 0) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "An array of " + Integer.toUnsignedString(count) + " elements is longer than Java's can be.");
        }
        if (natives[at] instanceof Pointer memory) {
            return form.borrow(memory, count, scope);
        }
        if (count > 0) {
            throw new ImapiException(SystemCode.E_POINTER);
        }
        return form.empty();
    }
}
