package io.github.imapi4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a JVM of its own, which can be interrupted and killed. */
final class ChildProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private ChildProgram(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.err = err;
    }

    /**
     * Starts the program.
     *
     * @param err the file that takes standard error
     * @param environment what differs from ours
     */
    static ChildProgram start(Path err, Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = program(arguments).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start(), err);
    }

    /** The program, to be started; what it takes and gives is a pipe unless it is redirected. */
    static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Reads JSON events until the first sectors are on the disc. */
    void awaitWriting() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Object written = Json.object(line).get("writtenSectors");
            if (written instanceof Double sectors && sectors > 0) {
                return;
            }
        }
        throw new IOException("The program ended before it wrote: " + Files.readString(err));
    }

    /** Reads JSON events until one says that a disc is waited for. */
    void awaitWaiting() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if ("medium".equals(Json.object(line).get("waitingFor"))) {
                return;
            }
        }
        throw new IOException("The program ended before it waited: " + Files.readString(err));
    }

    /** Whether the process does not care for SIGINT, as all that a shell starts in the background. */
    boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & 2) != 0;
    }

    /** Sends a signal by its short name. */
    void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill ended with " + exit);
        }
    }

    /** Ends the process without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end, and takes what was not read before. */
    Captured await() throws IOException, InterruptedException {
        StringBuilder rest = new StringBuilder();
        out.lines().forEach(line -> rest.append(line).append('\n'));
        return new Captured(process.waitFor(), rest.toString(), Files.readString(err));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
