package io.github.imapi4j;

import io.github.imapi4j.error.ResultCode;

/**
 * Something that a successful job did otherwise than asked for: what a success code of IMAPI2 had to say.
 *
 * @param code the success code, for example {@code S_IMAPI_SPEEDADJUSTED}
 * @param text a full sentence about this job
 */
public record Warning(ResultCode code, String text) {

    /** The sentence with the constant behind it. */
    @Override
    public String toString() {
        return text + " [" + code.name() + " " + code.hresult() + "]";
    }
}
