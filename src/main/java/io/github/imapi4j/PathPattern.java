package io.github.imapi4j;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for paths on a disc, as shells write them: {@code *} and {@code ?} stay within a name, {@code **} goes over folders,
 * {@code [a-z]} and {@code {jpg,png}} choose. A pattern without a slash is for names anywhere, one with a slash for whole paths.
 * Case does not matter, as it does not on a disc.
 */
final class PathPattern {

    private static final String LITERAL_NEEDS_ESCAPE = "\\.^$|()+]}";

    private final String glob;
    private final boolean wholePath;
    private final Pattern pattern;

    PathPattern(String glob) {
        String bare = glob.replace('\\', '/');
        bare = bare.startsWith("/") ? bare.substring(1) : bare;
        bare = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("A pattern for paths is not empty: \"" + glob + "\".");
        }
        this.glob = glob;
        this.wholePath = glob.replace('\\', '/').startsWith("/") || bare.indexOf('/') >= 0;
        this.pattern = Pattern.compile(regex(bare), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a path on the disc, written with slashes, is meant. */
    boolean matches(String discPath) {
        String subject = wholePath ? discPath : discPath.substring(discPath.lastIndexOf('/') + 1);
        return pattern.matcher(subject).matches();
    }

    private String regex(String bare) {
        StringBuilder regex = new StringBuilder();
        boolean choosing = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean twice = bare.startsWith("**", i);
                    boolean folders = bare.startsWith("**/", i);
                    regex.append(folders ? "(?:.*/)?" : twice ? ".*" : "[^/]*");
                    i += folders ? 2 : twice ? 1 : 0;
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    choosing = true;
                    regex.append("(?:");
                }
                case '[' -> i = appendSet(regex, bare, i);
                default -> {
                    if (choosing && c == '}') {
                        choosing = false;
                        regex.append(')');
                    } else if (choosing && c == ',') {
                        regex.append('|');
                    } else {
                        regex.append(LITERAL_NEEDS_ESCAPE.indexOf(c) >= 0 ? "\\" : "")
                                .append(c);
                    }
                }
            }
        }
        if (choosing) {
            throw unfinished('}');
        }
        return regex.toString();
    }

    /** Answers where the set ends. */
    private int appendSet(StringBuilder regex, String bare, int start) {
        int end = bare.indexOf(']', start + 2);
        if (end < 0) {
            throw unfinished(']');
        }
        String set = bare.substring(start + 1, end);
        boolean negated = set.startsWith("!") || set.startsWith("^");
        regex.append("(?!/)[").append(negated ? "^" : "");
        regex.append((negated ? set.substring(1) : set)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("^", "\\^")
                .replace("&", "\\&"));
        regex.append(']');
        return end;
    }

    private IllegalArgumentException unfinished(char missing) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "The pattern \"%s\" lacks a closing %c.", glob, missing));
    }

    @Override
    public String toString() {
        return glob;
    }
}
