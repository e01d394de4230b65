package io.github.imapi4j.error;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code hints.txt}: what to do about a result code.
 *
 * @param constant the constant's name
 * @param passing whether the same call may succeed a little later
 * @param hint one sentence
 */
record Remedy(String constant, boolean passing, String hint) {

    private static final Pattern LINE = Pattern.compile("(\\w+)( \\(transient\\))?: (\\S.*)");

    private static final Map<String, Remedy> BY_CONSTANT = Tables.lines("hints.txt").stream()
            .map(Remedy::parse)
            .collect(Collectors.toUnmodifiableMap(Remedy::constant, Function.identity()));

    static @Nullable Remedy of(String constant) {
        return BY_CONSTANT.get(constant);
    }

    /** The whole table, for tests. */
    static Map<String, Remedy> all() {
        return BY_CONSTANT;
    }

    private static Remedy parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("hints.txt has a line that cannot be read: " + line);
        }
        return new Remedy(matcher.group(1), matcher.group(2) != null, matcher.group(3));
    }
}
