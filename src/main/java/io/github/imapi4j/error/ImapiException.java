package io.github.imapi4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of this library: an HRESULT with its constant, the documented text, the operation that failed and
 * what the object itself said.
 *
 * <p>The message reads as a sentence and ends with all that a report needs: {@code There is no media in the device.
 * [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202, IDiscFormat2Data::Write, D:]}.
 */
public final class ImapiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An int, because an exception is serialized and {@link HResult} is not. */
    private final int hresult;

    /** Interface and method, if a native call was under way. */
    private final @Nullable String operation;

    /** The failing object's own words, if it had any. */
    private final @Nullable String detail;

    /** The drive, if one was involved. */
    private final @Nullable String device;

    /** What the failure left on the disc. */
    private final DiscState discState;

    /**
     * A failure with nothing more to say than its constant.
     *
     * @param code the constant
     */
    public ImapiException(ResultCode code) {
        this(code.hresult().value(), null, null, null, DiscState.UNTOUCHED, null);
    }

    /**
     * A failure with its own words.
     *
     * @param code the constant
     * @param detail a full sentence that names what the constant cannot: the file, the sector, the limit
     */
    public ImapiException(ResultCode code, String detail) {
        this(code.hresult().value(), null, detail, null, DiscState.UNTOUCHED, null);
    }

    /**
     * A failure with its own words and the exception that brought it about.
     *
     * @param code the constant
     * @param detail a full sentence that names what the constant cannot; may be null
     * @param cause what happened below; may be null
     */
    public ImapiException(ResultCode code, @Nullable String detail, @Nullable Throwable cause) {
        this(code.hresult().value(), null, detail, null, DiscState.UNTOUCHED, cause);
    }

    private ImapiException(
            int hresult,
            @Nullable String operation,
            @Nullable String detail,
            @Nullable String device,
            DiscState discState,
            @Nullable Throwable cause) {
        super(message(hresult, operation, detail, device), cause);
        this.hresult = hresult;
        this.operation = operation;
        this.detail = detail;
        this.device = device;
        this.discState = discState;
    }

    private static String message(
            int hresult, @Nullable String operation, @Nullable String detail, @Nullable String device) {
        ResultCode code = ResultCode.of(new HResult(hresult));
        StringBuilder message = new StringBuilder(detail != null ? detail : code.format());
        message.append(" [").append(code.name()).append(' ').append(code.hresult());
        if (operation != null) {
            message.append(", ").append(operation);
        }
        if (device != null) {
            message.append(", ").append(device);
        }
        return message.append(']').toString();
    }

    /**
     * The same failure, with the native operation named.
     *
     * @param name interface and method as in the header, for example {@code IDiscFormat2Data::Write}
     * @return a copy with this stack trace
     */
    public ImapiException withOperation(String name) {
        return copy(name, device, discState);
    }

    /**
     * The same failure, with the drive named.
     *
     * @param name the drive letter or, where it has none, the drive's unique id
     * @return a copy with this stack trace
     */
    public ImapiException withDevice(String name) {
        return copy(operation, name, discState);
    }

    /**
     * The same failure, with what it left on the disc.
     *
     * @param state what is on the disc now
     * @return a copy with this stack trace
     */
    public ImapiException withDiscState(DiscState state) {
        return copy(operation, device, state);
    }

    private ImapiException copy(@Nullable String newOperation, @Nullable String newDevice, DiscState newState) {
        ImapiException copy = new ImapiException(hresult, newOperation, detail, newDevice, newState, getCause());
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /**
     * The number.
     *
     * @return the HRESULT that the call returned
     */
    public HResult hresult() {
        return new HResult(hresult);
    }

    /**
     * The constant.
     *
     * @return an {@link ImapiCode}, a {@link SystemCode} or, for a number that no table knows, an {@link UnknownCode}
     */
    public ResultCode error() {
        return ResultCode.of(hresult());
    }

    /**
     * Whether this is the given failure; compares numbers.
     *
     * @param code a constant
     * @return true if the HRESULTs are equal
     */
    public boolean is(ResultCode code) {
        return hresult == code.hresult().value();
    }

    /**
     * The documented text of the constant.
     *
     * @return one or two sentences
     */
    public String text() {
        return error().text();
    }

    /**
     * What the failing object said in its own words ({@code IErrorInfo}); IMAPI2FS names files there.
     *
     * @return the description, if there was one
     */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /**
     * The native operation, for example {@code IDiscFormat2Data::Write}.
     *
     * @return the operation, if one was under way
     */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /**
     * The drive.
     *
     * @return the drive letter or unique id, if a drive was involved
     */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /**
     * What the failure left on the disc.
     *
     * @return untouched unless writing had begun
     */
    public DiscState discState() {
        return discState;
    }
}
