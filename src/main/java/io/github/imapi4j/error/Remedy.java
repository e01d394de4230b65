package io.github.imapi4j.error;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code hints.txt}: what a result code is about, and what to do about it.
 *
 * @param constant the constant's name
 * @param kind what it is about
 * @param passing whether the same call may succeed a little later
 * @param hint one sentence; empty where there is nothing to advise
 */
record Remedy(String constant, FailureKind kind, boolean passing, String hint) {

    private static final Pattern LINE = Pattern.compile("(\\w+) \\(([a-z]+)(, transient)?\\)(?:: (\\S.*))?");

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

    Optional<String> advice() {
        return Optional.of(hint).filter(text -> !text.isEmpty());
    }

    private static Remedy parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("hints.txt has a line that cannot be read: " + line);
        }
        return new Remedy(
                matcher.group(1),
                FailureKind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                matcher.group(3) != null,
                matcher.group(4) == null ? "" : matcher.group(4));
    }
}
