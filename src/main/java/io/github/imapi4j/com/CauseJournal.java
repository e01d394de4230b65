package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers Java exceptions that left Java as an HRESULT, so that the exception which the HRESULT becomes on the other side can
 * name them as its cause: when a stream's read fails inside {@code Write}, the caller sees the {@link java.io.IOException}.
 *
 * <p>A failure belongs to the innermost call that was under way on its thread when it happened. If it happened on a thread of
 * native code's own, it belongs to the call that fails next.
 */
final class CauseJournal {

    private static final int LENGTH = 16;

    private record Entry(long number, Thread thread, Throwable failure) {}

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Deque<Entry> ENTRIES = new ArrayDeque<>();

    private CauseJournal() {}

    /** Where the journal stands now. */
    static long mark() {
        return NUMBERS.get();
    }

    static void record(Throwable failure) {
        synchronized (ENTRIES) {
            ENTRIES.addFirst(new Entry(NUMBERS.incrementAndGet(), Thread.currentThread(), failure));
            if (ENTRIES.size() > LENGTH) {
                ENTRIES.removeLast();
            }
        }
    }

    /** The newest failure since the mark that can have brought about this thread's; it is taken out of the journal. */
    static Optional<Throwable> causeSince(long mark) {
        if (NUMBERS.get() == mark) {
            return Optional.empty();
        }
        synchronized (ENTRIES) {
            return take(mark, false).or(() -> take(mark, true)).map(CauseJournal::root);
        }
    }

    private static Optional<Throwable> take(long mark, boolean fromNativeThreads) {
        for (Iterator<Entry> entries = ENTRIES.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            boolean candidate = fromNativeThreads
                    ? entry.thread.getName().startsWith(Thunks.NATIVE_THREAD_NAME)
                    : entry.thread == Thread.currentThread();
            if (entry.number > mark && candidate) {
                entries.remove();
                return Optional.of(entry.failure);
            }
        }
        return Optional.empty();
    }

    /** What a reader wants to see: not the carrier that this library put around it. */
    private static Throwable root(Throwable failure) {
        boolean carrier = failure instanceof ImapiException || failure instanceof UncheckedIOException;
        return carrier && failure.getCause() != null ? failure.getCause() : failure;
    }
}
