package io.github.imapi4j.cprobe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.ExternalTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Makes the probe's library in {@code target/cprobe}. Where the compiler for Windows is installed the library for Windows is made as
 * well, because a Windows JVM under Wine has no compiler.
 */
public final class ProbeBuild {

    /** The compiler for Windows. */
    public static final String MINGW = "x86_64-w64-mingw32-gcc";

    private static final Path HAND_WRITTEN = Path.of("native-tests", "abi");
    private static final List<String> SOURCES = List.of(
            "probe.c", "log.c", "objects.c", "errors.c", "values.c", "books.c", "class.c", "found.c", "threads.c");
    private static final List<String> PORTABLE_ONLY = List.of("memory.c");
    private static final List<String> WINDOWS_ONLY = List.of("memory_windows.c", "registry_windows.c");
    private static final Path FOLDER = Path.of("target", "cprobe");
    private static final Path DLL = FOLDER.resolve("probe.dll");
    private static final List<String> STRICT = List.of("-std=c11", "-Wall", "-Wextra", "-Werror");
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static @Nullable Path library;

    private ProbeBuild() {}

    /**
     * The library for this system, made once per run. Aborts the test with the reason where there is no compiler.
     *
     * @return the absolute path
     */
    public static synchronized Path library() {
        if (library == null) {
            library = WINDOWS ? onWindows() : elsewhere();
        }
        return library;
    }

    private static Path onWindows() {
        Optional<Path> gcc = ExternalTools.find("gcc");
        if (gcc.isPresent()) {
            compileLibrary(gcc.get(), DLL);
        } else {
            Assumptions.assumeTrue(
                    Files.exists(DLL),
                    "there is no gcc on the PATH, and no target/cprobe/probe.dll, which the portable run leaves where "
                            + MINGW + " is installed");
        }
        return DLL.toAbsolutePath();
    }

    private static Path elsewhere() {
        Path gcc = ExternalTools.assumeTool("gcc");
        Path made = FOLDER.resolve(System.mapLibraryName("probe"));
        compileLibrary(gcc, made);
        ExternalTools.find(MINGW).ifPresent(mingw -> compileLibrary(mingw, DLL));
        return made.toAbsolutePath();
    }

    private static void compileLibrary(Path compiler, Path made) {
        write("interfaces.c", ProbeSource.of(new ProbeFacts()));
        List<String> arguments = new ArrayList<>(STRICT);
        arguments.add("-shared");
        boolean windows = made.equals(DLL);
        if (!windows) {
            arguments.addAll(List.of("-fPIC", "-fvisibility=hidden", "-pthread"));
        }
        arguments.addAll(List.of("-I", HAND_WRITTEN.toString(), "-o", made.toString()));
        SOURCES.forEach(source -> arguments.add(HAND_WRITTEN.resolve(source).toString()));
        (windows ? WINDOWS_ONLY : PORTABLE_ONLY)
                .forEach(source -> arguments.add(HAND_WRITTEN.resolve(source).toString()));
        arguments.add(path("interfaces.c"));
        if (windows) {
            arguments.addAll(List.of("-lole32", "-loleaut32", "-luuid", "-ladvapi32"));
        }
        run(compiler, arguments);
    }

    /** Where a generated file is. */
    static String path(String file) {
        return FOLDER.resolve(file).toString();
    }

    /** Leaves a generated source in {@code target/cprobe}. */
    static void write(String file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a generated source without linking it, with all warnings as errors. */
    static void check(Path compiler, String file) {
        List<String> arguments = new ArrayList<>(STRICT);
        arguments.addAll(List.of("-fsyntax-only", "-I", HAND_WRITTEN.toString(), path(file)));
        run(compiler, arguments);
    }

    /** A generated source after the preprocessor. */
    static String preprocess(Path compiler, String file) {
        return run(compiler, List.of("-E", "-P", "-I", HAND_WRITTEN.toString(), path(file)));
    }

    private static String run(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> command + " does not end");
            assertEquals(0, process.exitValue(), () -> command + " failed:\n" + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
