package io.github.imapi4j.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code wording.txt}, the one place that says where what users read departs from the documentation's page.
 *
 * @param constant the constant's name
 * @param header the header's text, where the page has cut its own off; else null
 * @param values what the inserts stand for, in order
 * @param plain the sentence for when the values are not known
 */
record Wording(String constant, @Nullable String header, List<String> values, String plain) {

    private static final Pattern FIELD = Pattern.compile("    (header|values|plain): (\\S.*)");

    private static final Map<String, Wording> BY_CONSTANT = read();

    static @Nullable Wording of(String constant) {
        return BY_CONSTANT.get(constant);
    }

    /** The whole table, for tests. */
    static Map<String, Wording> all() {
        return BY_CONSTANT;
    }

    private static Map<String, Wording> read() {
        Map<String, Wording> entries = new HashMap<>();
        String constant = "";
        for (String line : Tables.lines("wording.txt")) {
            if (!line.startsWith(" ")) {
                constant = line;
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new IllegalStateException("wording.txt has a line that cannot be read: " + line);
            }
            Wording entry = entries.getOrDefault(constant, new Wording(constant, null, List.of(), ""));
            entries.put(constant, entry.with(field.group(1), field.group(2)));
        }
        return Map.copyOf(entries);
    }

    private Wording with(String field, String text) {
        return switch (field) {
            case "header" -> new Wording(constant, text, values, plain);
            case "values" -> new Wording(constant, header, List.of(text.split(", ", -1)), plain);
            default -> new Wording(constant, header, values, text);
        };
    }
}
