package io.github.imapi4j.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line, its members in the order in which they are put.
 *
 * <p>Values are strings, numbers, booleans, null, enumerations (by their names), {@code Optional}s (empty is null),
 * {@code Iterable}s (arrays) and other {@code JsonLine}s.
 */
final class JsonLine {

    private final StringBuilder text = new StringBuilder("{");

    /**
     * Adds a member.
     *
     * @throws IllegalArgumentException if JSON cannot express the value
     */
    JsonLine put(String name, @Nullable Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        appendString(text, name);
        text.append(':');
        append(text, value);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private static void append(StringBuilder to, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof JsonLine) {
            to.append(value);
        } else if (value instanceof Number number) {
            appendNumber(to, number);
        } else if (value instanceof Iterable<?> values) {
            appendArray(to, values);
        } else if (value instanceof Optional<?> optional) {
            append(to, optional.orElse(null));
        } else if (value instanceof OptionalDouble optional) {
            append(to, optional.isPresent() ? optional.getAsDouble() : null);
        } else if (value instanceof OptionalLong optional) {
            append(to, optional.isPresent() ? optional.getAsLong() : null);
        } else if (value instanceof OptionalInt optional) {
            append(to, optional.isPresent() ? optional.getAsInt() : null);
        } else if (value instanceof CharSequence || value instanceof Enum<?> || value instanceof Character) {
            appendString(to, value.toString());
        } else {
            throw new IllegalArgumentException(
                    "JSON has no form for " + value.getClass().getName() + ".");
        }
    }

    private static void appendNumber(StringBuilder to, Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON has no form for " + number + ".");
        }
        to.append(number);
    }

    private static void appendArray(StringBuilder to, Iterable<?> values) {
        to.append('[');
        String separator = "";
        for (Object value : values) {
            to.append(separator);
            append(to, value);
            separator = ",";
        }
        to.append(']');
    }

    private static void appendString(StringBuilder to, String value) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> {
                    if (needsEscape(value, i)) {
                        to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
        to.append('"');
    }

    /** Control characters; what some readers take for the end of a line; halves of pairs, which UTF-8 cannot carry. */
    private static boolean needsEscape(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
        }
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
