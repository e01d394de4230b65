package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a Java interface to be a COM interface. Its methods carry {@link Slot}; it extends the interface it derives from. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComInterface {
    /**
     * The interface identifier (IID), in registry form without braces.
     *
     * @return for example {@code 27354133-7F64-5B0F-8F00-5D77AFBE261E}
     */
    String value();
}
