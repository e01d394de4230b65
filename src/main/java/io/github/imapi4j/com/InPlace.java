package io.github.imapi4j.com;

import org.jspecify.annotations.Nullable;

/** Where a Java parameter lies among the native arguments, of which the first is the object pointer. */
interface InPlace {

    /** Says the types of its native arguments. */
    void declare(Class<?>[] nativeTypes);

    /** Java calls native code: sets its arguments; what they need is released with the scope. */
    void put(@Nullable Object value, @Nullable Object[] natives, CallScope scope);

    /** Native code calls Java: the value, borrowed until the scope closes. */
    @Nullable
    Object get(@Nullable Object[] natives, CallScope scope);

    /**
     * A parameter that is one native argument.
     *
     * @param codec how it crosses
     * @param at its place
     */
    record Single(Codec<Object> codec, int at) implements InPlace {

        @Override
        public void declare(Class<?>[] nativeTypes) {
            nativeTypes[at] = codec.argumentType();
        }

        @Override
        public void put(@Nullable Object value, @Nullable Object[] natives, CallScope scope) {
            natives[at] = codec.toArgument(value, scope);
        }

        @Override
        public @Nullable Object get(@Nullable Object[] natives, CallScope scope) {
            return codec.fromArgument(natives[at], scope);
        }
    }
}
