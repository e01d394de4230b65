package io.github.imapi4j.hardware;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Needs the consent of whoever runs it, because it changes the disc or moves the tray. Only tests with this annotation may do that;
 * {@code ConsentGuardTest} holds them to it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresConsent {

    /**
     * What the test does.
     *
     * @return one or more
     */
    Consent[] value();
}
