package io.github.imapi4j.error;

/**
 * An HRESULT that no table knows.
 *
 * @param hresult the number, kept as it came
 */
public record UnknownCode(HResult hresult) implements ResultCode {

    @Override
    public String name() {
        return "UNKNOWN";
    }

    @Override
    public String text() {
        return (hresult.isFailure() ? "The call failed" : "The call succeeded")
                + " with a code that is not in any table.";
    }
}
