package io.github.imapi4j.error;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for was cancelled: {@code E_IMAPI_REQUEST_CANCELLED}. Not a defect of anything, so that programs mostly catch
 * it before {@link ImapiException}; what is left of the disc says {@link #discState()}.
 */
public final class ImapiCancelledException extends ImapiException {

    private static final long serialVersionUID = 1L;

    /** A cancellation with nothing more to say. */
    public ImapiCancelledException() {
        super(ImapiCode.E_IMAPI_REQUEST_CANCELLED);
    }

    /**
     * A cancellation with its own words.
     *
     * @param detail a full sentence that says what was cancelled, or by whom
     * @param cause what happened below; may be null
     */
    public ImapiCancelledException(String detail, @Nullable Throwable cause) {
        super(ImapiCode.E_IMAPI_REQUEST_CANCELLED, detail, cause);
    }

    ImapiCancelledException(FailureFacts facts, @Nullable Throwable cause) {
        super(facts, cause);
    }
}
