package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import org.jspecify.annotations.Nullable;

/** Where a result lies among the native arguments, of which the first is the object pointer. */
interface OutPlace {

    /** Says the types of its native arguments. */
    void declare(Class<?>[] nativeTypes);

    /** Java calls native code: makes room; the parameters are set already. */
    void prepare(@Nullable Object[] natives, CallScope scope);

    /** Java called native code: the result, now Java's. What native code allocated is freed, also when this fails. */
    @Nullable
    Object take(@Nullable Object[] natives);

    /** Native code calls Java: zeroes what is there, which is COM's rule for failures; what is NULL is left out. */
    void clear(@Nullable Object[] natives);

    /** Native code calls Java: refuses NULL, after all results of the call were zeroed. */
    void refuseNull(@Nullable Object[] natives);

    /** Native code called Java: the result, now the caller's; nothing is left behind when this fails. */
    void give(@Nullable Object value, @Nullable Object[] natives);

    /** In either direction: frees a result that is in its place and zeroes the place, because another one of the call failed. */
    void discard(@Nullable Object[] natives);

    /** An out-pointer, which must not be NULL. */
    static Pointer required(@Nullable Object pointer) {
        if (pointer instanceof Pointer present) {
            return present;
        }
        throw new ImapiException(SystemCode.E_POINTER);
    }

    /** A result behind one out-pointer. */
    class Single implements OutPlace {

        private final Codec<Object> codec;
        private final int at;
        private final boolean optional;

        Single(Codec<Object> codec, int at, boolean optional) {
            this.codec = codec;
            this.at = at;
            this.optional = optional;
        }

        Codec<Object> codec() {
            return codec;
        }

        @Override
        public void declare(Class<?>[] nativeTypes) {
            nativeTypes[at] = Pointer.class;
        }

        @Override
        public void prepare(@Nullable Object[] natives, CallScope scope) {
            natives[at] = scope.allocate(codec.size());
        }

        @Override
        public @Nullable Object take(@Nullable Object[] natives) {
            return codec.take(required(natives[at]));
        }

        @Override
        public void clear(@Nullable Object[] natives) {
            if (natives[at] instanceof Pointer pointer) {
                pointer.clear(codec.size());
            }
        }

        @Override
        public void refuseNull(@Nullable Object[] natives) {
            if (!optional) {
                required(natives[at]);
            }
        }

        @Override
        public void give(@Nullable Object value, @Nullable Object[] natives) {
            if (natives[at] instanceof Pointer pointer) {
                give(value, pointer, natives);
            }
        }

        void give(@Nullable Object value, Pointer pointer, @Nullable Object[] natives) {
            codec.give(pointer, value);
        }

        @Override
        public void discard(@Nullable Object[] natives) {
            if (natives[at] instanceof Pointer pointer) {
                codec.discard(pointer);
                pointer.clear(codec.size());
            }
        }
    }

    /** A pointer to the interface that a GUID among the parameters names. */
    final class ByIid extends Single {

        private final int iidAt;

        ByIid(Codec<Object> codec, int at, int iidAt) {
            super(codec, at, false);
            this.iidAt = iidAt;
        }

        @Override
        void give(@Nullable Object value, Pointer pointer, @Nullable Object[] natives) {
            if (!(value instanceof IUnknown object)) {
                super.give(value, pointer, natives);
                return;
            }
            Pointer identity = Com.addRefPointer(object, InterfaceModel.of(IUnknown.class));
            try {
                pointer.setPointer(
                        0,
                        NativeCalls.queryInterface(identity, Guids.read(required(natives[iidAt])))
                                .orElseThrow(() -> new ImapiException(SystemCode.E_NOINTERFACE)));
            } finally {
                NativeCalls.release(identity);
            }
        }
    }
}
