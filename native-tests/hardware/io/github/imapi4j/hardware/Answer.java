package io.github.imapi4j.hardware;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;

/** What a call answers, where a failure is an answer. */
final class Answer {

    private Answer() {}

    /**
     * Makes a call.
     *
     * @param call fails with an {@link ImapiException} or not at all
     * @return its constant, {@code S_OK} if it did not fail
     */
    static ResultCode of(Runnable call) {
        try {
            call.run();
            return SystemCode.S_OK;
        } catch (ImapiException e) {
            return e.error();
        }
    }
}
