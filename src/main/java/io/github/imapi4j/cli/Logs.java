package io.github.imapi4j.cli;

import java.util.Map;

/**
 * Sets up slf4j-simple, which reads its settings once, when the first logger is made; so this comes before any command.
 * What the user sets with {@code -Dorg.slf4j.simpleLogger…} stays.
 */
final class Logs {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logs() {}

    static void configure(int verbosity) {
        settings(verbosity).forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /** Warnings alone, with {@code -v} what the program does, with {@code -vv} native calls too. */
    static Map<String, String> settings(int verbosity) {
        String level = switch (verbosity) {
            case 0 -> "warn";
            case 1 -> "info";
            default -> "debug";
        };
        return Map.of(
                PREFIX + "defaultLogLevel",
                level,
                PREFIX + "showThreadName",
                String.valueOf(verbosity > 1),
                PREFIX + "showLogName",
                "false",
                PREFIX + "showShortLogName",
                String.valueOf(verbosity > 0),
                PREFIX + "levelInBrackets",
                "true");
    }
}
