package io.github.imapi4j.com;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name that an enumeration has in the header, and what its constants' names begin with there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NativeName {
    /**
     * The enumeration's name in the header.
     *
     * @return for example {@code IMAPI_MEDIA_PHYSICAL_TYPE}
     */
    String value();

    /**
     * What the header's constants begin with and the Java constants leave out. What remains is equal but for case and
     * underscores: {@code IMAPI_MEDIA_TYPE_CDR} is {@code CDR}, {@code FsiItemNotFound} is {@code NOT_FOUND}.
     *
     * @return for example {@code IMAPI_MEDIA_TYPE_}, or empty if nothing is left out
     */
    String prefix();
}
