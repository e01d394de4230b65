package io.github.imapi4j.error;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inserts of Windows message texts: {@code %1!ls!} a string, {@code %2!I64d!} a number. */
final class Inserts {

    private static final Pattern INSERT = Pattern.compile("%(\\d)!\\w+!");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private Inserts() {}

    static boolean has(String text) {
        return INSERT.matcher(text).find();
    }

    /** How many values the text takes. */
    static int count(String text) {
        return INSERT.matcher(text).results().mapToInt(Inserts::number).max().orElse(0);
    }

    /** Puts values in, first to last; there must be one for each. */
    static String fill(String text, List<?> values) {
        return INSERT.matcher(text)
                .replaceAll(insert -> Matcher.quoteReplacement(String.valueOf(values.get(number(insert) - 1))));
    }

    private static int number(MatchResult insert) {
        return Integer.parseInt(insert.group(1));
    }

    static String oneLine(String text) {
        return BREAK.matcher(text.strip()).replaceAll(" ");
    }

    /** The text with a full stop, if it has no mark at its end; a text that ends with a colon announces what follows. */
    static String sentence(String text) {
        return text.isEmpty() || ".:!?\u3002".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
