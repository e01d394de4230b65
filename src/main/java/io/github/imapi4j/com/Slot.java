package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a method in the vtable. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Slot {
    /**
     * The index, counted from 0 and including inherited slots ({@code IUnknown} 0 to 2, {@code IDispatch} 3 to 6).
     *
     * @return the index
     */
    int value();

    /**
     * The name in the header, where it does not follow from the Java name: {@code getX} is {@code get_X}, {@code setX} is
     * {@code put_X}, any other name begins with a capital letter.
     *
     * @return the header's name, or empty if it follows from the Java name
     */
    String name() default "";
}
