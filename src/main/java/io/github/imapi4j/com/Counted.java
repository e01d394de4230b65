package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Bytes} or a {@code List} that is a plain array in the native signature, with its length in a parameter of its
 * own right after it.
 *
 * <p>A parameter is {@code T* values, ULONG count}: memory that is the caller's and is only read. A result is {@code T** values,
 * ULONG* count}: memory that the called object allocates ({@code CoTaskMemAlloc}) and the caller frees; in Java the marshaller
 * does both. The length counts elements.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Counted {
    /**
     * Whether the length stands only after the next parameter, which is a counted array too and has the same length: {@code T*
     * first, U* second, ULONG count}.
     *
     * @return true if the next array shares the length
     */
    boolean sharesNext() default false;
}
