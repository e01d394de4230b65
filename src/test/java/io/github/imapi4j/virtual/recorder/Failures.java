package io.github.imapi4j.virtual.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import org.junit.jupiter.api.function.Executable;

/** Statements about failures that the tests of COM classes share. */
final class Failures {

    private Failures() {}

    static ImapiException assertFails(ResultCode code, Executable action) {
        ImapiException failure = assertThrows(ImapiException.class, action);
        assertEquals(code, failure.error(), failure.getMessage());
        return failure;
    }
}
