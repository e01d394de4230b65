package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code Read(void* pv, ULONG cb, ULONG* pcbRead)} and {@code Write}: bytes go straight between the native memory and a direct
 * buffer.
 */
final class FetchBytesMethod extends MethodModel {

    /** A ULONG counts further than a buffer of Java's reaches, so a large read is served in several. */
    private static final int LARGEST_BUFFER = 1 << 30;

    private static final Class<?>[] TYPES = {Pointer.class, Pointer.class, int.class, Pointer.class};

    FetchBytesMethod(Class<?> owner, Method method) {
        super(owner, method);
    }

    @Override
    List<Codec<Object>> variantParameters() {
        throw new IllegalStateException(operation() + " has parameters that do not fit in a VARIANT");
    }

    @Override
    @Nullable
    Object toVariant(@Nullable Object result) {
        return null;
    }

    @Override
    Class<?>[] nativeTypes() {
        return TYPES;
    }

    @Override
    @Nullable
    Object call(NativeRef object, @Nullable Object[] arguments) {
        ByteBuffer buffer = (ByteBuffer) Objects.requireNonNull(arguments[0]);
        int count = buffer.isDirect() ? callDirect(object, buffer) : callThroughCopy(object, buffer);
        buffer.position(buffer.position() + count);
        return count;
    }

    private int callDirect(NativeRef object, ByteBuffer buffer) {
        Pointer memory = Native.getDirectBufferPointer(buffer).share(buffer.position());
        return callNative(object, memory, buffer.remaining());
    }

    private int callThroughCopy(NativeRef object, ByteBuffer buffer) {
        if (!buffer.hasRemaining()) {
            return 0;
        }
        try (Memory copy = new Memory(buffer.remaining())) {
            ByteBuffer view = copy.getByteBuffer(0, buffer.remaining());
            view.put(buffer.duplicate());
            int count = callNative(object, copy, buffer.remaining());
            if (!buffer.isReadOnly()) {
                buffer.duplicate().put(view.clear().limit(count));
            }
            return count;
        }
    }

    private int callNative(NativeRef object, Pointer memory, int size) {
        try (CallScope scope = new CallScope()) {
            Pointer fetched = scope.allocate(Integer.BYTES);
            object.call(slot(), operation(), new @Nullable Object[] {null, memory, size, fetched});
            return plausible(fetched.getInt(0), size);
        }
    }

    /** Neither side believes a stream that says it moved more than there is. */
    private static int plausible(int count, int size) {
        if (count < 0 || count > size) {
            throw new ImapiException(
                    SystemCode.E_UNEXPECTED, "A stream says that it moved " + count + " bytes of " + size + ".");
        }
        return count;
    }

    @Override
    int serve(Object target, @Nullable Object[] nativeArguments) throws Throwable {
        long size = Integer.toUnsignedLong((Integer) Objects.requireNonNull(nativeArguments[2]));
        if (nativeArguments[3] instanceof Pointer fetched) {
            fetched.setInt(0, 0);
        }
        long count = 0;
        int chunk;
        int moved;
        do {
            chunk = (int) Math.min(size - count, LARGEST_BUFFER);
            ByteBuffer buffer = chunk == 0
                    ? ByteBuffer.allocate(0)
                    : required(nativeArguments[1]).getByteBuffer(count, chunk);
            moved = plausible((Integer) Objects.requireNonNull(invoke(target, buffer)), chunk);
            count += moved;
        } while (moved == chunk && count < size);
        if (nativeArguments[3] instanceof Pointer fetched) {
            fetched.setInt(0, (int) count);
        }
        return count < size ? HResult.S_FALSE.value() : HResult.S_OK.value();
    }
}
