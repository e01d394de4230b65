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
        System.exit(run(Terminal.system(), args));
    }

    /**
     * Runs one command in this process.
     *
     * @param terminal where output goes
     * @param args the command line
     * @return the exit code, one of {@link ExitCode}
     */
    static int run(Terminal terminal, String... args) {
        int exit = Commands.build(terminal).execute(args);
        terminal.flush();
        return exit;
    }
}
