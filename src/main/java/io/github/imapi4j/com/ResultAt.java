package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where in the native signature a result stands, for methods whose out-parameters are not the last ones. Positions count
 * from 0 without the object pointer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ResultAt {
    /**
     * The position of the result, or of each component of an {@link OutParams} record.
     *
     * @return positions in the native signature
     */
    int[] value();
}
