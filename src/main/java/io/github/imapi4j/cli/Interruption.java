package io.github.imapi4j.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, or a request to terminate, while a job is running: the job is cancelled, and the process ends when it is over, with the
 * exit code that the command then has. What cannot be cancelled says so, and goes on. Without a job the process ends at once, as any
 * other.
 */
final class Interruption {

    private static final String CANCELLING = "Cancelling; the drive needs a moment to end what it is doing.";

    private final AtomicReference<@Nullable Response> response = new AtomicReference<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** What an interruption does, and what is said to the user. */
    private record Response(Runnable action, String sentence) {}

    /** What an interruption does from now on: it cancels a job. */
    void onInterrupt(Runnable cancel) {
        onInterrupt(cancel, CANCELLING);
    }

    /** What an interruption does from now on, and what is said; nothing if the sentence is empty. */
    void onInterrupt(Runnable action, String sentence) {
        response.set(new Response(action, sentence));
    }

    /** Runs a command so that an interruption reaches its job, and ends the process. */
    void runAndExit(IntSupplier command, Consumer<String> announce) {
        Thread hook = new Thread(
                () -> {
                    Response now = response.get();
                    if (now != null && !exit.isDone()) {
                        if (!now.sentence().isEmpty()) {
                            announce.accept(now.sentence());
                        }
                        now.action().run();
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
