package io.github.imapi4j.hardware;

import io.github.imapi4j.com.SystemFacts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Where whoever runs the suite reads lines. A Windows console has a code page that a program does not learn of when Maven stands between
 * them, so that lines are plain ASCII there; the report has the same words as they are.
 *
 * @param out takes the lines
 * @param plain whether they are ASCII
 */
record Console(PrintStream out, boolean plain) {

    /** That of this process. */
    static Console system() {
        return new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8), SystemFacts.isWindows());
    }

    /** Prints a line, without what is nobody's business. */
    void say(String line) {
        String discreet = Discretion.of(line);
        out.println(plain ? ascii(discreet) : discreet);
    }

    private static String ascii(String line) {
        return Normalizer.normalize(line.replace("\u2026", "...").replace('\u00d7', 'x'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\t\\x20-\\x7E]", "?");
    }
}
