package io.github.imapi4j.cli;

import io.github.imapi4j.com.WindowsConsole;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes.
 *
 * @param out standard output: results
 * @param err standard error: progress and errors
 * @param outInteractive whether somebody watches standard output
 * @param errInteractive whether somebody watches standard error
 * @param columns how wide the window is at the moment, in columns; where there is no terminal, the widest text
 */
record Terminal(PrintWriter out, PrintWriter err, boolean outInteractive, boolean errInteractive, IntSupplier columns) {

    /** Lines longer than this are hard to read, however wide the window. */
    private static final int WIDEST_TEXT = 100;

    /** The process's own streams: UTF-8 into files and pipes, the console's charset on a terminal. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal() knows
    static Terminal system() {
        Console console = System.console();
        TerminalProbe probe = new TerminalProbe(
                System.getenv(), System.getProperty("os.name", ""), isTerminal(console), WindowsConsole::isConsole);
        boolean out = probe.isInteractive(1);
        boolean err = probe.isInteractive(2);
        Charset charset =
                console != null ? console.charset() : WindowsConsole.charset().orElseGet(Charset::defaultCharset);
        return new Terminal(
                writer(FileDescriptor.out, out ? charset : StandardCharsets.UTF_8),
                writer(FileDescriptor.err, err ? charset : StandardCharsets.UTF_8),
                out,
                err,
                out || err ? new WindowWidth(probe::width) : () -> WIDEST_TEXT);
    }

    /** Columns of the window, which may be made wider or narrower at any time. */
    int width() {
        return columns.getAsInt();
    }

    /** Columns for running text. */
    int textWidth() {
        return Math.min(width(), WIDEST_TEXT);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Since Java 22 there is a console even where there is no terminal, and it has to be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // Java 17 to 21: being there is the answer.
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new FileOutputStream(descriptor), true, charset);
    }
}
