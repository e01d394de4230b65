package io.github.imapi4j.error;

import java.util.List;
import java.util.Optional;

/**
 * A named HRESULT with its text: one of IMAPI2's own ({@link ImapiCode}), one of Windows and COM ({@link SystemCode}),
 * or a number that no table knows ({@link UnknownCode}). Nothing is lost when a drive is newer than the tables.
 */
public sealed interface ResultCode permits ImapiCode, SystemCode, UnknownCode {

    /**
     * The constant's name as the header spells it, for example {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}.
     *
     * @return the name; for an unknown code {@code UNKNOWN}
     */
    String name();

    /**
     * The number.
     *
     * @return the HRESULT
     */
    HResult hresult();

    /**
     * What the constant means, in one or two sentences.
     *
     * @return the documented text
     */
    String text();

    /**
     * The text for a message, with values in its inserts ({@code %1!ls!} and the like). Where the values are not all known,
     * plain words of the same meaning.
     *
     * @param values the values, first to last
     * @return a sentence; one that announces a reason ends with a colon
     */
    default String format(Object... values) {
        Wording wording = Wording.of(name());
        if (wording == null) {
            return Inserts.sentence(text());
        }
        return values.length < Inserts.count(text())
                ? wording.plain()
                : Inserts.sentence(Inserts.fill(text(), List.of(values)));
    }

    /**
     * The text as a pattern: word for word, with the names of the values in angle brackets, for example {@code Specified path
     * '<path>' does not identify a file.}
     *
     * @return the documented text without any {@code %1!ls!}
     */
    default String pattern() {
        Wording wording = Wording.of(name());
        return wording == null
                ? text()
                : Inserts.fill(
                        text(),
                        wording.values().stream()
                                .map(value -> "<" + value + ">")
                                .toList());
    }

    /**
     * What the inserts of the text stand for, in order, for example {@code path} or {@code file system}.
     *
     * @return one name for each value that {@link #format} takes; empty for texts without inserts
     */
    default List<String> valueNames() {
        Wording wording = Wording.of(name());
        return wording == null ? List.of() : wording.values();
    }

    /**
     * What the constant is about.
     *
     * @return the kind of failure; of success codes what the news is about
     */
    default FailureKind kind() {
        Remedy remedy = Remedy.of(name());
        return remedy != null ? remedy.kind() : FailureKind.INTERNAL;
    }

    /**
     * What somebody who meets this code can do about it, in this library's own words.
     *
     * @return one sentence; empty where there is nothing to advise
     */
    default Optional<String> hint() {
        return Optional.ofNullable(Remedy.of(name())).flatMap(Remedy::advice);
    }

    /**
     * Whether the same call may succeed a little later without anybody doing anything, as while a disc spins up.
     *
     * @return true for {@code 0xC0AA0205}, {@code 0xC0AA0206}, {@code 0xC0AA0207} and Windows' {@code ERROR_NOT_READY}
     */
    default boolean isTransient() {
        Remedy remedy = Remedy.of(name());
        return remedy != null && remedy.passing();
    }

    /**
     * Looks a number up. The number alone decides: method pages print some constants with wrong numbers.
     *
     * @param hresult any HRESULT
     * @return the constant, or an {@link UnknownCode} that keeps the number
     */
    static ResultCode of(HResult hresult) {
        return Constants.byValue(hresult);
    }

    /**
     * Looks a name up. Case does not matter. The documentation's other spellings are known too:
     * {@code E_ACCESS_DENIED}, {@code STRSAFE_E_INVALID_PARAMETER}, {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}.
     *
     * @param name a constant's name
     * @return the constant, or empty if neither table has it
     */
    static Optional<ResultCode> byName(String name) {
        return Constants.byName(name);
    }

    /**
     * The constants that somebody may have meant.
     *
     * @param name a name that {@link #byName} does not find
     * @return up to three names, the likeliest first; empty if nothing comes near
     */
    static List<String> similarTo(String name) {
        return Constants.similarTo(name);
    }
}
