package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record whose components are the out-parameters of one native method, in order; not a native struct. A component of type
 * {@link io.github.imapi4j.error.HResult} is the success code, for methods where it says something beside the results; a Java
 * object that answers a failure there answers no results.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OutParams {}
