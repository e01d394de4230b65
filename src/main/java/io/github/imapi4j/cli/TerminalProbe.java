package io.github.imapi4j.cli;

import io.github.imapi4j.com.WindowsConsole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds out whether a person watches, and how wide the window is; Java 17 answers the first only for input and output
 * together and the second not at all.
 *
 * @param environment the environment variables
 * @param os the name of the operating system, as {@code os.name} has it
 * @param console whether the JVM has a console: standard input and output are both a terminal
 * @param consoles what the system knows of standard output (1) and standard error (2), if it can be asked
 */
record TerminalProbe(
        Map<String, String> environment, String os, boolean console, IntFunction<Optional<Boolean>> consoles) {

    static final int USUAL_WIDTH = 80;

    /** What is narrower is no window, but a terminal that does not know. */
    private static final int NARROWEST = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * Whether a stream ends on a terminal that can redraw a line.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     */
    boolean isInteractive(int descriptor) {
        String term = environment.getOrDefault("TERM", isWindows() ? "windows" : "dumb");
        if (term.equals("dumb") || term.isEmpty()) {
            return false;
        }
        Optional<Boolean> known = consoles.apply(descriptor);
        if (known.isPresent()) {
            return known.get();
        }
        Path link = Path.of("/proc/self/fd", String.valueOf(descriptor));
        if (isWindows() || !Files.isSymbolicLink(link)) {
            return console;
        }
        try {
            // Linux knows for each stream on its own: "2>errors.log" must not receive a redrawn line.
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return console;
        }
    }

    /** Columns: what {@code COLUMNS} says, else what the system says, else 80. */
    int width() {
        int columns = number(environment.getOrDefault("COLUMNS", ""), 0);
        if (columns < NARROWEST) {
            columns = isWindows() ? ofWindows() : number(output("stty", "size"), 1); // "rows columns"
        }
        return columns < NARROWEST ? USUAL_WIDTH : columns;
    }

    /** Progress is drawn on standard error; help and tables go to standard output. */
    private static int ofWindows() {
        return IntStream.of(2, 1)
                .flatMap(descriptor -> WindowsConsole.columns(descriptor).stream())
                .findFirst()
                .orElse(0);
    }

    private boolean isWindows() {
        return os.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static int number(String text, int index) {
        List<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        String digits = index < numbers.size() ? numbers.get(index) : "";
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private String output(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Path tty = Path.of("/dev/tty");
        if (Files.isReadable(tty)) {
            builder.redirectInput(tty.toFile());
        } else {
            builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        }
        try {
            Process process = builder.start();
            try (InputStream in = process.getInputStream()) {
                String text = new String(in.readNBytes(4_096), StandardCharsets.ISO_8859_1);
                return process.waitFor(1, TimeUnit.SECONDS) ? text : "";
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
