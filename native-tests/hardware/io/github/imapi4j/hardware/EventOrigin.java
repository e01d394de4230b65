package io.github.imapi4j.hardware;

import java.util.List;
import java.util.Optional;

/**
 * How an event came to a sink.
 *
 * @param thread on which it arrived
 * @param entry {@code Invoke} or {@code the slot}
 */
record EventOrigin(Thread thread, String entry) {

    private static final List<String> THUNKS =
            List.of("io.github.imapi4j.com.DispatchThunks", "io.github.imapi4j.com.StandardMethod");

    /** Asked for in a sink's method: the nearest of the two ways in is the one that was taken. */
    static EventOrigin here() {
        Optional<String> entry = StackWalker.getInstance().walk(frames -> frames.map(
                        StackWalker.StackFrame::getClassName)
                .filter(THUNKS::contains)
                .findFirst());
        String words = entry.map(name -> name.equals(THUNKS.get(0)) ? "Invoke" : "the slot")
                .orElse("neither Invoke nor the slot");
        return new EventOrigin(Thread.currentThread(), words);
    }

    /** In words, seen from the thread that made the call which brings the events. */
    String threadSeenFrom(Thread caller) {
        return thread.equals(caller) ? "the thread of the call" : "another thread, " + thread.getName();
    }
}
