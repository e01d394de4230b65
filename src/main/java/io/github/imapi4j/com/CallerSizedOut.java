package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code BYTE* buffer, ULONG size, ULONG* fetched}: memory of the caller's with a size that the caller chooses. The size is a
 * parameter of its own.
 *
 * @param at the place of the buffer; the size and the number of bytes fetched follow
 */
record CallerSizedOut(int at) implements OutPlace {

    private int sizeAt() {
        return at + 1;
    }

    private int fetchedAt() {
        return at + 2;
    }

    @Override
    public void declare(Class<?>[] nativeTypes) {
        nativeTypes[at] = Pointer.class;
        nativeTypes[fetchedAt()] = Pointer.class;
    }

    @Override
    public void prepare(@Nullable Object[] natives, CallScope scope) {
        int size = (Integer) Objects.requireNonNull(natives[sizeAt()]);
        if (size < 0) {
            throw new IllegalArgumentException("a negative number of bytes: " + size);
        }
        natives[at] = scope.allocatePages(Math.max(1, size));
        natives[fetchedAt()] = scope.allocate(Integer.BYTES);
    }

    @Override
    public Object take(@Nullable Object[] natives) {
        int fetched = OutPlace.required(natives[fetchedAt()]).getInt(0);
        int count = checked(Integer.toUnsignedLong(fetched), natives);
        return Bytes.wrap(OutPlace.required(natives[at]).getByteArray(0, count));
    }

    @Override
    public void clear(@Nullable Object[] natives) {
        if (natives[fetchedAt()] instanceof Pointer fetched) {
            fetched.setInt(0, 0);
        }
    }

    @Override
    public void refuseNull(@Nullable Object[] natives) {
        OutPlace.required(natives[fetchedAt()]);
        OutPlace.required(natives[at]);
    }

    @Override
    public void give(@Nullable Object value, @Nullable Object[] natives) {
        Bytes bytes = (Bytes) Objects.requireNonNull(value);
        OutPlace.required(natives[at]).write(0, bytes.array(), 0, checked(bytes.length(), natives));
        OutPlace.required(natives[fetchedAt()]).setInt(0, bytes.length());
    }

    /** Neither side believes that there are more bytes than there is room for. */
    private int checked(long count, @Nullable Object[] natives) {
        long size = Integer.toUnsignedLong((Integer) Objects.requireNonNull(natives[sizeAt()]));
        if (count > size) {
            throw new ImapiException(
                    SystemCode.E_UNEXPECTED, "A result has " + count + " bytes where there is room for " + size + ".");
        }
        return (int) count;
    }

    @Override
    public void discard(@Nullable Object[] natives) {
        clear(natives);
    }
}
