package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * How one Java type crosses the border, in both directions.
 *
 * <p>As an argument ([in]) the caller keeps ownership of what it passes. As a result ([out]) ownership changes hands: {@link
 * #take} makes it Java's, {@link #give} makes it the native caller's.
 *
 * @param <T> the Java type
 */
interface Codec<T> {

    /** The type of the argument in a native call: a primitive class or {@link Pointer}. */
    Class<?> argumentType();

    /** The size of the value behind an out-pointer, in bytes. */
    int size();

    /** Java calls native code: the argument; what it needs is released with the scope. */
    @Nullable
    Object toArgument(@Nullable T value, CallScope scope);

    /** Native code calls Java: the argument, borrowed until the scope closes. */
    @Nullable
    T fromArgument(@Nullable Object argument, CallScope scope);

    /** Java called native code: the result, now Java's; what native code allocated for it is freed, also when this fails. */
    @Nullable
    T take(Pointer at);

    /** Native code called Java: the result, now the caller's; nothing is left behind when this fails. */
    void give(Pointer at, @Nullable T value);

    /** Frees what a result owns that is in its place and that nobody will take, in either direction. */
    default void discard(Pointer at) {}

    /** The value as one of the types that {@link Variants} writes. */
    default @Nullable Object toVariant(@Nullable T value) {
        return value;
    }

    /** The value from what {@link Variants} read; interface pointers in it live as long as the scope. */
    @Nullable
    T fromVariant(@Nullable Object value, CallScope scope);

    /** The same, with interface pointers of the caller's own. */
    default @Nullable T takeVariant(@Nullable Object value) {
        try (CallScope scope = new CallScope()) {
            return fromVariant(value, scope);
        }
    }
}
