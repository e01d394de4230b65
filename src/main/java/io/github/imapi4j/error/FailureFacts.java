package io.github.imapi4j.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link ImapiException} carries, all but the cause. Its fields are of types that can be serialized.
 *
 * @param number the HRESULT's 32 bits
 * @param operation interface and method, if a native call was under way
 * @param detail the failing object's own words, if it had any
 * @param source the class that the failing object says failed
 * @param device the drive, if one was involved
 * @param discState what the failure left on the disc
 * @param lockOwner who holds the drive, if somebody else does
 * @param packedSense what the drive reported, if a command to it failed; packed, because fields are to be serializable
 * @param systemText the system's words, once they were asked for on the system where it happened
 */
record FailureFacts(
        int number,
        @Nullable String operation,
        @Nullable String detail,
        @Nullable String source,
        @Nullable String device,
        DiscState discState,
        @Nullable String lockOwner,
        @Nullable Integer packedSense,
        @Nullable String systemText)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static FailureFacts of(ResultCode code, @Nullable String detail) {
        return new FailureFacts(
                code.hresult().value(), null, detail, null, null, DiscState.UNTOUCHED, null, null, null);
    }

    FailureFacts withOperation(String name) {
        return new FailureFacts(number, name, detail, source, device, discState, lockOwner, packedSense, systemText);
    }

    FailureFacts withDetail(String sentence) {
        return new FailureFacts(
                number, operation, sentence, source, device, discState, lockOwner, packedSense, systemText);
    }

    FailureFacts withSource(String name) {
        return new FailureFacts(number, operation, detail, name, device, discState, lockOwner, packedSense, systemText);
    }

    FailureFacts withDevice(String name) {
        return new FailureFacts(number, operation, detail, source, name, discState, lockOwner, packedSense, systemText);
    }

    FailureFacts withDiscState(DiscState state) {
        return new FailureFacts(number, operation, detail, source, device, state, lockOwner, packedSense, systemText);
    }

    FailureFacts withLockOwner(String name) {
        return new FailureFacts(number, operation, detail, source, device, discState, name, packedSense, systemText);
    }

    FailureFacts withSense(SenseData data) {
        return new FailureFacts(
                number, operation, detail, source, device, discState, lockOwner, data.packed(), systemText);
    }

    FailureFacts withSystemText(String text) {
        return new FailureFacts(number, operation, detail, source, device, discState, lockOwner, packedSense, text);
    }

    HResult hresult() {
        return new HResult(number);
    }

    ResultCode code() {
        return ResultCode.of(hresult());
    }

    /** The constant that says what happened: that of the sense data, if the HRESULT only says that there is some. */
    ResultCode meaning() {
        return sense().flatMap(SenseData::constant)
                .<ResultCode>map(code -> code)
                .orElseGet(this::code);
    }

    Optional<SenseData> sense() {
        return Optional.ofNullable(packedSense).map(SenseData::unpacked);
    }

    Optional<String> words() {
        return systemText != null ? Optional.of(systemText) : SystemTexts.of(hresult());
    }

    String message() {
        ResultCode code = code();
        StringBuilder message = new StringBuilder(sentence(code));
        message.append(" [").append(code.name()).append(' ').append(code.hresult());
        if (code instanceof UnknownCode) {
            message.append(", ").append(parts(code.hresult()));
        }
        add(message, "", operation);
        add(message, "", device);
        add(message, "held by ", lockOwner);
        add(message, "sense ", sense().map(SenseData::numbers).orElse(null));
        return message.append(']').toString();
    }

    /** The richest description wins: the object's, then the table's; of a number that no table knows, the system's. */
    private String sentence(ResultCode code) {
        if (detail != null) {
            return Inserts.sentence(detail);
        }
        if (code instanceof UnknownCode) {
            return words().map(Inserts::sentence).orElseGet(code::text);
        }
        return sense().map(data -> "The drive refused the command: " + data.description() + ".")
                .orElseGet(code::format);
    }

    private static String parts(HResult hresult) {
        return String.format(
                Locale.ROOT,
                "facility 0x%03X%s code 0x%04X",
                hresult.facility(),
                hresult.facilityName().map(name -> " (" + name + ")").orElse(""),
                hresult.code());
    }

    private static void add(StringBuilder message, String label, @Nullable String part) {
        if (part != null) {
            message.append(", ").append(label).append(part);
        }
    }
}
