package io.github.imapi4j.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, or a request to terminate, while a job is running: the job is cancelled, and the process ends when it is over, with the
 * exit code that the command then has. Without a job the process ends at once, as any other.
 */
final class Interruption {

    private final AtomicReference<@Nullable Runnable> cancel = new AtomicReference<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** What an interruption does from now on. */
    void onInterrupt(Runnable newCancel) {
        cancel.set(newCancel);
    }

    /** Runs a command so that an interruption reaches its job, and ends the process. */
    void runAndExit(IntSupplier command, Runnable announce) {
        Thread hook = new Thread(
                () -> {
                    Runnable job = cancel.get();
                    if (job != null && !exit.isDone()) {
                        announce.run();
                        job.run();
                        // Only halt() can set the exit code once the process is going down.
                        Runtime.getRuntime().halt(exit.join());
                    }
                },
                "imapi4j-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = command.getAsInt();
        exit.complete(code);
        System.exit(code);
    }
}
