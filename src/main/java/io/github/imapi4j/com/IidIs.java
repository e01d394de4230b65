package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose result is a pointer to the interface that its {@link Guid} parameter names ({@code [iid_is]}), as in
 * {@code IClassFactory::CreateInstance}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface IidIs {}
