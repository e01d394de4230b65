package io.github.imapi4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a run of the program left behind.
 *
 * @param exit the exit code
 * @param out standard output, lines ending in {@code \n}
 * @param err standard error, likewise
 */
record Captured(int exit, String out, String err) {

    /** Runs the program as in a pipe. */
    static Captured run(String... args) {
        return of(false, 100, terminal -> Main.run(terminal, args));
    }

    /** Runs the program as on a terminal of so many columns. */
    static Captured runOnTerminal(int width, String... args) {
        return of(true, width, terminal -> Main.run(terminal, args));
    }

    /** Captures what a part of the program prints; its result is taken for the exit code. */
    static Captured of(boolean interactive, int width, ToIntFunction<Terminal> part) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), interactive, interactive, () -> width);
        int exit = part.applyAsInt(terminal);
        terminal.flush();
        return new Captured(exit, plain(out), plain(err));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    private static String plain(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
