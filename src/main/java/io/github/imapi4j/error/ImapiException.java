package io.github.imapi4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of this library: an HRESULT with its constant, the documented text, the operation that failed and
 * what the object itself said.
 *
 * <p>The message reads as a sentence and ends with all that a report needs: {@code There is no media in the device.
 * [E_IMAPI_RECORDER_MEDIA_NO_MEDIA 0xC0AA0202, IDiscFormat2Data::Write, D:]}. {@link #kind()} is what to decide on, {@link
 * #hint()} what to tell the user besides.
 *
 * <p>Two failures are equal if their HRESULTs are, whatever else they carry. The one subtype is {@link
 * ImapiCancelledException}; native calls and {@link #of} make it by themselves. Failures can be serialized if their causes
 * can; the system's words go along.
 */
public sealed class ImapiException extends RuntimeException permits ImapiCancelledException {

    private static final long serialVersionUID = 1L;

    /** All but the cause. */
    private final FailureFacts facts;

    /**
     * A failure with nothing more to say than its constant. For {@code E_IMAPI_REQUEST_CANCELLED} use {@link
     * ImapiCancelledException}, for a code that is not known beforehand {@link #of}.
     *
     * @param code the constant
     */
    public ImapiException(ResultCode code) {
        this(FailureFacts.of(code, null), null);
    }

    /**
     * A failure with its own words.
     *
     * @param code the constant
     * @param detail a full sentence that names what the constant cannot: the file, the sector, the limit
     */
    public ImapiException(ResultCode code, String detail) {
        this(FailureFacts.of(code, detail), null);
    }

    /**
     * A failure with its own words and the exception that brought it about.
     *
     * @param code the constant
     * @param detail a full sentence that names what the constant cannot; may be null
     * @param cause what happened below; may be null
     */
    public ImapiException(ResultCode code, @Nullable String detail, @Nullable Throwable cause) {
        this(FailureFacts.of(code, detail), cause);
    }

    ImapiException(FailureFacts facts, @Nullable Throwable cause) {
        super(null, cause);
        this.facts = facts;
    }

    /**
     * A failure of the right type: a cancellation if the code says so.
     *
     * @param code any constant
     * @return the failure
     */
    public static ImapiException of(ResultCode code) {
        return of(code, null, null);
    }

    /**
     * A failure of the right type: a cancellation if the code says so.
     *
     * @param code any constant
     * @param detail a full sentence that names what the constant cannot; may be null
     * @param cause what happened below; may be null
     * @return the failure
     */
    public static ImapiException of(ResultCode code, @Nullable String detail, @Nullable Throwable cause) {
        return of(FailureFacts.of(code, detail), cause);
    }

    private static ImapiException of(FailureFacts facts, @Nullable Throwable cause) {
        return facts.code() == ImapiCode.E_IMAPI_REQUEST_CANCELLED
                ? new ImapiCancelledException(facts, cause)
                : new ImapiException(facts, cause);
    }

    /** A sentence; then in brackets the constant, the number, the operation, the drive, the lock's owner, the sense data. */
    @Override
    public String getMessage() {
        return facts.message();
    }

    /**
     * The same failure, with the native operation named.
     *
     * @param name interface and method as in the header, for example {@code IDiscFormat2Data::Write}
     * @return a copy with this stack trace
     */
    public ImapiException withOperation(String name) {
        return copy(facts.withOperation(name));
    }

    /**
     * The same failure, in other words.
     *
     * @param sentence a full sentence that names what the constant cannot: the file, the sector, the limit
     * @return a copy with this stack trace
     */
    public ImapiException withDetail(String sentence) {
        return copy(facts.withDetail(sentence));
    }

    /**
     * The same failure, with the class named that the failing object says failed.
     *
     * @param name {@code IErrorInfo}'s source, for example {@code IMAPI2FS.MsftFileSystemImage}
     * @return a copy with this stack trace
     */
    public ImapiException withSource(String name) {
        return copy(facts.withSource(name));
    }

    /**
     * The same failure, with the drive named.
     *
     * @param name the drive letter or, where it has none, the drive's unique id
     * @return a copy with this stack trace
     */
    public ImapiException withDevice(String name) {
        return copy(facts.withDevice(name));
    }

    /**
     * The same failure, with what it left on the disc.
     *
     * @param state what is on the disc now
     * @return a copy with this stack trace
     */
    public ImapiException withDiscState(DiscState state) {
        return copy(facts.withDiscState(state));
    }

    /**
     * The same failure, with the program named that holds the drive.
     *
     * @param name the client name that the lock was taken with
     * @return a copy with this stack trace
     */
    public ImapiException withLockOwner(String name) {
        return copy(facts.withLockOwner(name));
    }

    /**
     * The same failure, with what the drive reported.
     *
     * @param sense the decoded sense data of the command that failed
     * @return a copy with this stack trace
     */
    public ImapiException withSenseData(SenseData sense) {
        return copy(facts.withSense(sense));
    }

    private ImapiException copy(FailureFacts newFacts) {
        ImapiException copy = of(newFacts, getCause());
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /**
     * What is written in its place when it is serialized.
     *
     * @return the same failure, with the words of the system on which it happened
     */
    Object writeReplace() {
        return systemText().map(text -> copy(facts.withSystemText(text))).orElse(this);
    }

    /**
     * The number.
     *
     * @return the HRESULT that the call returned
     */
    public HResult hresult() {
        return facts.hresult();
    }

    /**
     * The constant.
     *
     * @return an {@link ImapiCode}, a {@link SystemCode} or, for a number that no table knows, an {@link UnknownCode}
     */
    public ResultCode error() {
        return facts.code();
    }

    /**
     * Whether this is the given failure; compares numbers.
     *
     * @param code a constant
     * @return true if the HRESULTs are equal
     */
    public boolean is(ResultCode code) {
        return hresult().equals(code.hresult());
    }

    /**
     * What the failure is about; of a refused command what its sense data say.
     *
     * @return the kind, to decide on
     */
    public FailureKind kind() {
        return facts.meaning().kind();
    }

    /**
     * Whether the same call may succeed a little later without anybody doing anything; of a refused command what its sense
     * data say.
     *
     * @return true while a disc spins up, is formatted, or is still being written to
     */
    public boolean isTransient() {
        return facts.meaning().isTransient();
    }

    /**
     * What to do about it; of a refused command what its sense data say.
     *
     * @return one sentence; empty where there is nothing to advise
     */
    public Optional<String> hint() {
        return facts.meaning().hint();
    }

    /**
     * The documented text of the constant, in plain words where the documentation has places for values.
     *
     * @return one or two sentences
     */
    public String text() {
        return error().format();
    }

    /**
     * What the failing object said in its own words ({@code IErrorInfo}), where IMAPI2FS names files; or what this library can
     * say besides the constant.
     *
     * @return the description, if there was one
     */
    public Optional<String> detail() {
        return Optional.ofNullable(facts.detail());
    }

    /**
     * The class that the failing object said failed ({@code IErrorInfo}).
     *
     * @return a programmatic identifier, if there was one
     */
    public Optional<String> source() {
        return Optional.ofNullable(facts.source());
    }

    /**
     * The operating system's words for the number, in the language of the user. Asked for when needed, so that failures that
     * nobody reads cost nothing.
     *
     * @return one or two sentences; empty everywhere but on Windows, and for texts that need values
     */
    public Optional<String> systemText() {
        return facts.words();
    }

    /**
     * The native operation, for example {@code IDiscFormat2Data::Write}.
     *
     * @return the operation, if one was under way
     */
    public Optional<String> operation() {
        return Optional.ofNullable(facts.operation());
    }

    /**
     * The drive.
     *
     * @return the drive letter or unique id, if a drive was involved
     */
    public Optional<String> device() {
        return Optional.ofNullable(facts.device());
    }

    /**
     * What the failure left on the disc.
     *
     * @return untouched unless writing had begun
     */
    public DiscState discState() {
        return facts.discState();
    }

    /**
     * Who holds the drive, for {@code E_IMAPI_RECORDER_LOCKED} and {@code E_ACCESSDENIED}.
     *
     * @return the client name of the lock, if it could be found out
     */
    public Optional<String> lockOwner() {
        return Optional.ofNullable(facts.lockOwner());
    }

    /**
     * What the drive reported, if a command to it failed.
     *
     * @return the decoded sense data
     */
    public Optional<SenseData> senseData() {
        return facts.sense();
    }

    /** Equal by code: any failure with the same HRESULT. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ImapiException failure && hresult().equals(failure.hresult());
    }

    @Override
    public final int hashCode() {
        return hresult().hashCode();
    }
}
