package io.github.imapi4j.cli;

import java.util.List;

/** "Did you mean": the end of a message about a name that nobody knows. */
final class Suggestions {

    private Suggestions() {}

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
