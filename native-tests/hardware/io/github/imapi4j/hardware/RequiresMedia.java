package io.github.imapi4j.hardware;

import io.github.imapi4j.MediaType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Needs a disc in the recorder. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresMedia {

    /**
     * Whether it must be blank. A rewritable disc that is not is erased before the test, with the consent to erase.
     *
     * @return false for a disc in any state
     */
    boolean blank() default false;

    /**
     * The kinds of disc that will do.
     *
     * @return none for any kind
     */
    MediaType[] types() default {};
}
