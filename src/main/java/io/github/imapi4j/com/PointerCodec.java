package io.github.imapi4j.com;

import com.sun.jna.Pointer;

/**
 * A type that crosses the border as a pointer: a text, an object, an array.
 *
 * @param <T> the Java type
 */
interface PointerCodec<T> extends Codec<T> {

    @Override
    default Class<?> argumentType() {
        return Pointer.class;
    }

    @Override
    default int size() {
        return Long.BYTES;
    }
}
