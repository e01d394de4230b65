package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.error.SystemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What calls answered, in words for {@link Observations}: a value, or the name of a failure. */
final class Answers {

    private Answers() {}

    /** What a call answers. */
    static String of(Supplier<?> call) {
        try {
            return String.valueOf(call.get());
        } catch (ImapiException e) {
            return name(e);
        }
    }

    /** What a call without a result answers. */
    static String ofAction(Runnable call) {
        return failureOf(call).map(Answers::name).orElse("S_OK");
    }

    /** The constant that a call without a result answers, {@code S_OK} if it does not fail. */
    static ResultCode code(Runnable call) {
        return failureOf(call).map(ImapiException::error).orElse(SystemCode.S_OK);
    }

    /** With what a call fails, if it does. */
    static Optional<ImapiException> failureOf(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (ImapiException e) {
            return Optional.of(e);
        }
    }

    /** The constant with its number, what failed, and the drive's own words where it gave some: what a failure says of itself. */
    static String name(ImapiException failure) {
        return "[" + name(failure.error())
                + failure.operation().map(operation -> ", " + operation).orElse("")
                + failure.senseData().map(SenseData::numbers).map(sense -> ", sense " + sense).orElse("") + "]";
    }

    /** A constant with its number, without which one that is in no header would be nothing; success is a word. */
    static String name(ResultCode code) {
        return code == SystemCode.S_OK ? code.name() : code.name() + " " + code.hresult();
    }

    /** A call must fail, in one of the ways that are documented. */
    static ImapiException refusal(Runnable call, ResultCode... documented) {
        ImapiException failure = assertThrows(ImapiException.class, call::run);
        assertTrue(List.of(documented).contains(failure.error()), failure::getMessage);
        return failure;
    }

    /** Several answers as one observation. */
    static String words(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + " " + answer.getValue())
                .collect(Collectors.joining(", "));
    }
}
