package io.github.imapi4j;

import java.util.function.Supplier;

/** What has to follow whatever happens, without hiding why it happened. */
final class Finishing {

    private Finishing() {}

    /** Does something, and then the last thing; a failure of that goes with the first failure if there was one. */
    static <T> T after(Supplier<T> task, Runnable last) {
        T result;
        try {
            result = task.get();
        } catch (RuntimeException | Error e) {
            try {
                last.run();
            } catch (RuntimeException | Error another) {
                e.addSuppressed(another);
            }
            throw e;
        }
        last.run();
        return result;
    }
}
