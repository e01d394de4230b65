package io.github.imapi4j.hardware;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a text what is nobody's business: where this user's files lie, and so what the user is called, and serial numbers, which
 * are a part of the unique ids of drives. What failing objects and failing assertions say has all of it.
 */
final class Discretion {

    private static final String GONE = "\u2026";

    /** Bus and model stay; behind them stands the serial number, or the place in the machine, and then the kind of device. */
    private static final Pattern DEVICE = Pattern.compile("(\\\\\\\\[?.]\\\\[^\\s#\"']+#[^\\s#\"']+#)[^\\s#\"']+");

    /** Also in the short form that has a tilde, which the properties of Java may not have. */
    private static final Pattern HOME =
            Pattern.compile("(?i)\\b[a-z]:[\\\\/]+(?:Users|Documents and Settings)[\\\\/]+[^\\\\/:*?\"<>|\\r\\n]+(?=[\\\\/])");

    private Discretion() {}

    /** The text without it. */
    static String of(String words) {
        String text = words;
        for (String property : List.of("java.io.tmpdir", "user.dir", "user.home")) {
            text = withoutFolder(text, System.getProperty(property, ""));
        }
        text = HOME.matcher(text).replaceAll(GONE);
        return DEVICE.matcher(text).replaceAll("$1" + GONE);
    }

    private static String withoutFolder(String text, String folder) {
        String bare = folder.replaceFirst("[\\\\/]+$", "");
        if (bare.isEmpty()) {
            return text;
        }
        // Windows does not tell capitals from small letters, nor in most places one slash from the other.
        String either =
                Stream.of(bare.split("[\\\\/]")).map(Pattern::quote).collect(Collectors.joining("[\\\\/]"));
        return Pattern.compile(either, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).replaceAll(GONE);
    }
}
