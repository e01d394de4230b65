package io.github.imapi4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it and nothing more lenient: objects as maps, arrays as lists, numbers as doubles. */
final class Json {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Reads one line that has to be an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String line) {
        Json json = new Json(line);
        Object value = json.value();
        if (json.at != line.length() || !(value instanceof Map<?, ?>)) {
            throw new AssertionError("Not one JSON object: " + line);
        }
        return (Map<String, Object>) value;
    }

    /** Reads all lines, each of which has to be an object. */
    static List<Map<String, Object>> lines(String text) {
        return text.lines().map(Json::object).toList();
    }

    private Object value() {
        switch (next()) {
            case '{':
                return map();
            case '[':
                return list();
            case '"':
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", null);
            default:
                return Double.valueOf(match(NUMBER).group());
        }
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            separate(map.isEmpty());
            String name = string();
            expect(':');
            if (map.put(name, value()) != null) {
                throw wrong("the name " + name + " twice");
            }
        }
        at++;
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        while (next() != ']') {
            separate(list.isEmpty());
            list.add(value());
        }
        at++;
        return list;
    }

    private void separate(boolean first) {
        if (!first) {
            expect(',');
        }
    }

    private String string() {
        return ESCAPE.matcher(match(STRING).group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> escape;
        };
    }

    private Object word(String word, Object value) {
        for (char c : word.toCharArray()) {
            expect(c);
        }
        return value;
    }

    private Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("no " + pattern);
        }
        at = matcher.end();
        return matcher;
    }

    private char next() {
        if (at == text.length()) {
            throw wrong("the end");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (next() != c) {
            throw wrong("no " + c);
        }
        at++;
    }

    private AssertionError wrong(String what) {
        return new AssertionError("Found " + what + " at " + at + " in " + text);
    }
}
