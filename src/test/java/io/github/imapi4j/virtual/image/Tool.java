package io.github.imapi4j.virtual.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that reads images and is not ours. Where it is not installed, the test says so and is skipped. */
public final class Tool {

    private static final long LIMIT_SECONDS = 120;

    private Tool() {}

    /**
     * What a program did.
     *
     * @param exit the exit code
     * @param output standard output and standard error
     */
    public record Result(int exit, String output) {}

    public static void assumeInstalled(String name) {
        String path = System.getenv("PATH");
        boolean found = path != null
                && Arrays.stream(path.split(System.getProperty("path.separator")))
                        .filter(folder -> !folder.isBlank())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(found, name + " is not installed, so images cannot be read back with it");
    }

    public static Result run(Path folder, String... command) throws IOException, InterruptedException {
        assumeInstalled(command[0]);
        Path output = Files.createTempFile(folder, "tool", ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end");
        }
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        Files.delete(output);
        return new Result(process.exitValue(), text);
    }
}
