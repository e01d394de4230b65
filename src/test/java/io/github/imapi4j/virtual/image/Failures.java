package io.github.imapi4j.virtual.image;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import org.junit.jupiter.api.function.Executable;

/** Assertions about failures. */
public final class Failures {

    private Failures() {}

    /** The action fails with that constant, and its message says that. */
    public static ImapiException assertFails(ImapiCode code, String said, Executable action) {
        ImapiException e = assertThrows(ImapiException.class, action);
        String message = String.valueOf(e.getMessage());
        assertSame(code, e.error(), message);
        assertTrue(message.contains(said), message);
        return e;
    }
}
