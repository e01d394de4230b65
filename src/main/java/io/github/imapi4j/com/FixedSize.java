package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Bytes} result that is memory of the caller's with a size that the header fixes: {@code BYTE SenseBuffer[18]}. What
 * a Java object answers may be shorter; zeros follow then.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface FixedSize {
    /**
     * The size.
     *
     * @return bytes
     */
    int value();
}
