package io.github.imapi4j.error;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A named HRESULT with its text: one of IMAPI2's own ({@link ImapiCode}), one of Windows and COM ({@link SystemCode}), or
 * a number that no table knows ({@link UnknownCode}). Nothing is lost when a drive is newer than the tables.
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
     * Looks a number up. The number alone decides: method pages print some constants with wrong numbers.
     *
     * @param hresult any HRESULT
     * @return the constant, or an {@link UnknownCode} that keeps the number
     */
    static ResultCode of(HResult hresult) {
        ResultCode known = Index.BY_VALUE.get(hresult);
        return known != null ? known : new UnknownCode(hresult);
    }

    /** The tables by number; a holder, so that it is built at first use. */
    final class Index {
        private static final Map<HResult, ResultCode> BY_VALUE = Stream.<ResultCode>concat(
                        Stream.of(SystemCode.values()), Stream.of(ImapiCode.values()))
                .collect(Collectors.toUnmodifiableMap(ResultCode::hresult, Function.identity()));

        private Index() {}
    }
}
