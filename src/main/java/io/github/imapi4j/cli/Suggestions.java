package io.github.imapi4j.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the end of a message about a name that nobody knows. */
final class Suggestions {

    /** Slips of the keys that still leave a short word to be recognized. */
    private static final int SLIPS = 1;

    private Suggestions() {}

    /** The names that have the same letters as a word, in whatever order, but for one that is missing, wrong or too many. */
    static List<String> closest(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> without(wanted, name).length() <= SLIPS
                        && without(name, wanted).length() <= SLIPS)
                .toList();
    }

    /** A word's letters less those of another. */
    private static String without(String word, String other) {
        StringBuilder rest = new StringBuilder(word);
        other.chars().mapToObj(Character::toString).forEach(letter -> {
            int at = rest.indexOf(letter);
            if (at >= 0) {
                rest.deleteCharAt(at);
            }
        });
        return rest.toString();
    }

    /** A sentence with a space before it, or nothing. */
    static String sentence(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> " Did you mean " + names.get(0) + "?";
            default ->
                " Did you mean " + String.join(", ", names.subList(0, names.size() - 1)) + " or "
                        + names.get(names.size() - 1) + "?";
        };
    }
}
