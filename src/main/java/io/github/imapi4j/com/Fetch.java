package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that fills as much of an array as it can and reports how much: {@code IEnumXxx::Next(celt, rgelt,
 * pceltFetched)} is {@code List<T> next(int count)}, {@code ISequentialStream::Read(pv, cb, pcbRead)} is {@code int
 * read(ByteBuffer)}. The native call succeeds with {@code S_FALSE} when it fetched fewer than asked for.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fetch {}
