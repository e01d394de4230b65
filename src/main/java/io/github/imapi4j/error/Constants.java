package io.github.imapi4j.error;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both tables of constants, by number and by name. */
final class Constants {

    private static final List<ResultCode> ALL = Stream.<ResultCode>concat(
                    Stream.of(ImapiCode.values()), Stream.of(SystemCode.values()))
            .toList();

    private static final Map<HResult, ResultCode> BY_VALUE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ResultCode::hresult, Function.identity()));

    private static final Map<String, ResultCode> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ResultCode::name, Function.identity()));

    /** Other names of numbers in the tables, among them two that the documentation uses in place of the header's. */
    private static final Map<String, ResultCode> ALIASES = Map.of(
            "E_ACCESS_DENIED", SystemCode.E_ACCESSDENIED,
            "STRSAFE_E_INVALID_PARAMETER", SystemCode.E_INVALIDARG,
            "ERROR_ACCESS_DENIED", SystemCode.E_ACCESSDENIED,
            "ERROR_INVALID_HANDLE", SystemCode.E_HANDLE,
            "ERROR_INVALID_PARAMETER", SystemCode.E_INVALIDARG,
            "ERROR_OUTOFMEMORY", SystemCode.E_OUTOFMEMORY,
            "ERROR_SUCCESS", SystemCode.S_OK);

    private static final Pattern FROM_WIN32 = Pattern.compile("HRESULT_FROM_WIN32\\(\\s*(\\w+)\\s*\\)");

    private Constants() {}

    static ResultCode byValue(HResult hresult) {
        ResultCode known = BY_VALUE.get(hresult);
        return known != null ? known : new UnknownCode(hresult);
    }

    static Optional<ResultCode> byName(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        Matcher win32 = FROM_WIN32.matcher(wanted);
        if (win32.matches()) {
            wanted = win32.group(1);
        }
        ResultCode known = BY_NAME.get(wanted);
        return Optional.ofNullable(known != null ? known : ALIASES.get(wanted));
    }

    static List<String> similarTo(String name) {
        return Similarity.closest(name, ALL.stream().map(ResultCode::name).toList());
    }
}
