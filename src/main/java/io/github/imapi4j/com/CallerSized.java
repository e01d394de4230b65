package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Bytes} result that is memory of the caller's with a size that the caller chooses: {@code BYTE* buffer, ULONG size,
 * ULONG* fetched}. The size is an {@code int} parameter of the Java method; the result holds the bytes that were fetched.
 * {@link ResultAt} says where the buffer stands.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface CallerSized {}
