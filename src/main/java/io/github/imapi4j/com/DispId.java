package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number by which {@code IDispatch::Invoke} calls a method; a property's getter and setter share one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DispId {
    /**
     * The DISPID.
     *
     * @return the number
     */
    int value();
}
