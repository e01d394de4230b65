package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what is on lease: references to native objects that Java holds, Java objects that native code holds, strings,
 * arrays and blocks of memory that were allocated and not yet freed. A test that ends with more than it began with has a leak.
 */
public final class Leases {

    /** What can be on lease. */
    public enum Kind {
        /** A reference to a native object, held by a Java wrapper that was not closed. */
        REFERENCE,
        /** A Java object whose native reference count is above 0. */
        EXPORT,
        /** A BSTR. */
        BSTR,
        /** A SAFEARRAY. */
        SAFEARRAY,
        /** A block of task memory ({@code CoTaskMemAlloc}). */
        TASK_MEMORY
    }

    private static final Map<Kind, Map<Object, Origin>> LIVE = new EnumMap<>(Kind.class);
    private static volatile boolean recordOrigins;

    static {
        for (Kind kind : Kind.values()) {
            LIVE.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Where a lease began; with a stack trace only while they are recorded. */
    private static final class Origin extends Throwable {
        private static final long serialVersionUID = 1L;

        Origin(String what) {
            super(what, null, false, recordOrigins);
        }
    }

    private Leases() {}

    /**
     * Records where leases begin, for {@link #describe}. Costs a stack trace for each; meant for tests.
     *
     * @param on whether to record from now on
     */
    public static void recordOrigins(boolean on) {
        recordOrigins = on;
    }

    /**
     * The number of live leases.
     *
     * @param kind of what
     * @return how many
     */
    public static int live(Kind kind) {
        return leases(kind).size();
    }

    /**
     * The numbers of live leases of all kinds.
     *
     * @return a snapshot
     */
    public static Map<Kind, Integer> snapshot() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, live(kind));
        }
        return counts;
    }

    /**
     * What is on lease and, where recorded, since when in the program.
     *
     * @param kind of what
     * @return one text for each lease, with a stack trace
     */
    public static Iterable<Throwable> describe(Kind kind) {
        return List.copyOf(leases(kind).values());
    }

    private static Map<Object, Origin> leases(Kind kind) {
        Map<Object, Origin> leases = LIVE.get(kind);
        if (leases == null) {
            throw new AssertionError(kind);
        }
        return leases;
    }

    static void opened(Kind kind, Object key) {
        leases(kind).put(keyOf(key), new Origin(kind.name()));
    }

    static void closed(Kind kind, Object key) {
        leases(kind).remove(keyOf(key));
    }

    private static Object keyOf(Object key) {
        return key instanceof Pointer pointer ? (Object) Pointer.nativeValue(pointer) : key;
    }
}
