package io.github.imapi4j.cli;

/** The program {@code imapi4j}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.system();
        Interruption interruption = new Interruption();
        interruption.runAndExit(() -> run(terminal, interruption, args), sentence -> announce(terminal, sentence));
    }

    /** On a terminal the progress line, and what the terminal itself prints for Ctrl-C, come to an end first. */
    private static void announce(Terminal terminal, String sentence) {
        if (terminal.errInteractive()) {
            terminal.err().println();
        }
        terminal.err().println(sentence);
    }

    /**
     * Runs one command in this process.
     *
     * @param terminal where output goes
     * @param args the command line
     * @return the exit code, one of {@link ExitCode}
     */
    static int run(Terminal terminal, String... args) {
        return run(terminal, new Interruption(), args);
    }

    private static int run(Terminal terminal, Interruption interruption, String... args) {
        int exit = Commands.build(terminal, interruption).execute(args);
        terminal.flush();
        return exit;
    }
}
