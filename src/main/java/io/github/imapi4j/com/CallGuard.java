package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;

/** A Java object that wants to know of each call from native code before the called method runs. */
public interface CallGuard {

    /**
     * A declared method is about to be called, through the vtable or by number.
     *
     * @param operation interface and method as in the header, for example {@code IDiscFormat2Data::Write}; a method that an
     *     interface inherits is named with the interface that declares it
     * @throws ImapiException to let the call fail; the method does not run then
     */
    void beforeCall(String operation);
}
