package io.github.imapi4j.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inserts of Windows message texts: {@code %1!ls!} a string, {@code %2!I64d!} a number. */
final class Inserts {

    private static final Pattern INSERT = Pattern.compile("%(\\d)(?:!\\w+!)?");

    private Inserts() {}

    static String fill(String text, Object... values) {
        return INSERT.matcher(text).replaceAll(insert -> {
            int index = Integer.parseInt(insert.group(1)) - 1;
            return index < values.length ? Matcher.quoteReplacement(String.valueOf(values[index])) : "\u2026";
        });
    }
}
