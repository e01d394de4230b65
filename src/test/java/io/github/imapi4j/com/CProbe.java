package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.github.imapi4j.cprobe.ProbeBuild;
import io.github.imapi4j.cprobe.ProbeFacts;
import io.github.imapi4j.cprobe.ValueSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** The C probe, loaded. While a test runs {@link #balanced} C keeps the books of COM's memory, Java's own allocations included. */
final class CProbe {

    private static final List<Leases.Kind> FREED_KINDS =
            List.of(Leases.Kind.BSTR, Leases.Kind.SAFEARRAY, Leases.Kind.TASK_MEMORY);

    /** What C frees and Java had allocated is off Java's own books too. */
    private static final ProbeFunctions.Freed FREED = (kind, block) -> Leases.closed(FREED_KINDS.get(kind), block);

    /** Where there is no {@code SetErrorInfo}. Held, because a collected callback is called no more. */
    private static final ProbeFunctions.ErrorPort ERRORS =
            info -> ComPlatform.get().setErrorInfo(info);

    private static @Nullable CProbe instance;

    /** What the interfaces are, from the headers. */
    final ProbeFacts facts = new ProbeFacts();

    /** What C offers. */
    final ProbeFunctions c;

    private final @Nullable ComMemory memory;
    private long leaks;

    private CProbe() {
        Path library = ProbeBuild.library();
        c = Native.load(library.toString(), ProbeFunctions.class);
        if (Platform.isWindows()) {
            memory = null;
            ComPlatform.get();
            ComPlatform.check(
                    Native.load(library.toString(), ProbeFunctions.Windows.class)
                            .probe_spy(FREED),
                    "CoRegisterMallocSpy");
        } else {
            ProbeFunctions.Memory system = Native.load(library.toString(), ProbeFunctions.Memory.class);
            system.probe_error_port(ERRORS);
            memory = new ProbeMemory(system);
        }
        ProbeClass.register(library, c);
    }

    /** The probe, made at first use; aborts the test with the reason where it cannot be made. */
    static synchronized CProbe load() {
        if (instance == null) {
            instance = new CProbe();
        }
        return instance;
    }

    /** The probe if a test of this run has made it. */
    static synchronized Optional<CProbe> loaded() {
        return Optional.ofNullable(instance);
    }

    /** What was found to be leaked so far. */
    long leaks() {
        return leaks;
    }

    /** Takes a leak that was made on purpose out of the sum. */
    void forgive(long count) {
        leaks -= count;
    }

    /**
     * Runs a test against a fresh probe and checks the balance: no object and no block of memory alive, nothing freed twice, and no
     * more on lease than before.
     *
     * @param set which values C passes
     * @param answer the HRESULT of C's objects
     * @param elements what lists hold
     * @param body the test
     * @return what the body answers
     */
    <T> T balanced(ValueSet set, int answer, String elements, ThrowingSupplier<T> body) throws Throwable {
        Map<Leases.Kind, Integer> before = Leases.snapshot();
        c.probe_reset();
        c.probe_configure(set.ordinal(), answer, elements);
        T result;
        try {
            result = withBooks(body);
        } catch (Throwable failure) {
            // What C complains of says more than what came of it.
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new AssertionError(String.join("\n", faults), failure);
            }
            throw failure;
        }
        assertEquals(List.of(), faults(), "what C complains of");
        int left = c.probe_live() + c.probe_live_blocks();
        leaks += left;
        assertEquals(List.of(), linesOf("leak "), "what is left of what C has in its books");
        assertEquals(0, left);
        assertEquals(before, Leases.snapshot(), "what is on lease");
        return result;
    }

    /** The same; what is found wrong begins with the name of what is tested. */
    <T> T balanced(String what, ValueSet set, int answer, String elements, ThrowingSupplier<T> body) throws Throwable {
        try {
            return balanced(set, answer, elements, body);
        } catch (AssertionError e) {
            throw new AssertionError(what + ": " + e.getMessage(), e);
        }
    }

    private <T> T withBooks(ThrowingSupplier<T> body) throws Throwable {
        if (memory == null) {
            return body.get();
        }
        PortablePlatform platform = (PortablePlatform) ComPlatform.get();
        ComMemory own = platform.replaceMemory(memory);
        try {
            return body.get();
        } finally {
            platform.replaceMemory(own);
        }
    }

    List<String> faults() {
        return linesOf("fault ");
    }

    private List<String> linesOf(String kind) {
        return log().stream().filter(line -> line.startsWith(kind)).toList();
    }

    /** The lines that C has written since the probe was reset. */
    List<String> log() {
        return c.probe_log().lines().toList();
    }
}
