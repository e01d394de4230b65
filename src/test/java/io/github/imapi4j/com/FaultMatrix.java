package io.github.imapi4j.com;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.FailureKind;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.UnknownCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is found wrong in a large number of calls that are let fail, with the first few in words. */
public final class FaultMatrix {

    private static final int SHOWN = 40;
    private static final Pattern PLACE = Pattern.compile("%\\d|<[a-z ]+>");

    private final List<String> mismatches = new ArrayList<>();
    private int found;

    /**
     * Notes something wrong.
     *
     * @param where which method, which code
     * @param what what is wrong
     */
    public void mismatch(String where, String what) {
        found++;
        if (mismatches.size() < SHOWN) {
            mismatches.add(where + ": " + what);
        }
    }

    /** Fails if anything was noted. */
    public void verify() {
        if (found > 0) {
            throw new AssertionError(found + " wrong, among them\n" + String.join("\n", mismatches));
        }
    }

    /** What a constant says wherever it comes from; looked up once. */
    private record Expected(String text, FailureKind kind, Optional<String> hint, boolean passing, String numbers) {
        static Expected of(ResultCode code) {
            return new Expected(
                    code.format(),
                    code.kind(),
                    code.hint(),
                    code.isTransient(),
                    " [" + code.name() + " " + code.hresult() + ", ");
        }
    }

    private static final Map<ResultCode, Expected> EXPECTED = new ConcurrentHashMap<>();

    /**
     * Whether a failure is all that the constant and the call say.
     *
     * @param thrown what came
     * @param code what the method answered
     * @param operation interface and method
     */
    public void check(@Nullable Throwable thrown, ResultCode code, String operation) {
        Supplier<String> where = () -> operation + " with " + code.name() + " " + code.hresult();
        if (!(thrown instanceof ImapiException failure)) {
            mismatch(where.get(), thrown == null ? "nothing was thrown" : "came as " + thrown);
            return;
        }
        Expected expected = EXPECTED.computeIfAbsent(code, Expected::of);
        Class<?> type =
                code == ImapiCode.E_IMAPI_REQUEST_CANCELLED ? ImapiCancelledException.class : ImapiException.class;
        equal(where, "type", type, failure.getClass());
        equal(where, "constant", code, failure.error());
        equal(where, "number", code.hresult(), failure.hresult());
        equal(where, "operation", operation, failure.operation().orElse(null));
        equal(where, "text", expected.text, failure.text());
        equal(where, "kind", expected.kind, failure.kind());
        equal(where, "hint", expected.hint, failure.hint());
        equal(where, "transience", expected.passing, failure.isTransient());
        if (!isReadable(failure, code, expected, operation)) {
            mismatch(where.get(), "the message is " + failure.getMessage());
        }
    }

    /** A sentence, the object's if it said one, without a place for a value; then constant, number and operation. */
    private static boolean isReadable(ImapiException failure, ResultCode code, Expected expected, String operation) {
        String message = failure.getMessage();
        if (PLACE.matcher(message).find() || message.indexOf('\n') >= 0 || !message.contains(operation)) {
            return false;
        }
        return code instanceof UnknownCode
                || (message.startsWith(failure.detail().orElse(expected.text))
                        && message.contains(expected.numbers + operation));
    }

    /**
     * Whether a failure that comes straight from a native object says no more than is known.
     *
     * @param failure what came
     * @param code what the method answered
     */
    void checkBare(ImapiException failure, ResultCode code) {
        Supplier<String> where = () -> failure.operation().orElse("?") + " with " + code.name();
        equal(where, "cause", null, failure.getCause());
        equal(where, "state of the disc", DiscState.UNTOUCHED, failure.discState());
        equal(where, "device", Optional.empty(), failure.device());
        equal(where, "source", Optional.empty(), failure.source());
        equal(where, "sense data", Optional.empty(), failure.senseData());
        if (code.valueNames().size() != 1) {
            equal(where, "detail", Optional.empty(), failure.detail());
        }
    }

    /**
     * Notes what is not as it should be.
     *
     * @param where which method, which code
     * @param what what is compared
     * @param expected what it should be
     * @param actual what it is
     */
    public void equal(Supplier<String> where, String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            mismatch(where.get(), "the " + what + " is " + actual + " and not " + expected);
        }
    }
}
