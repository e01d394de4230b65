package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.cprobe.ProbeBuild;
import io.github.imapi4j.cprobe.ProbeFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * The C probe, loaded. What it allocates for others to free comes from the platform's allocators, so that what nobody frees is seen in
 * the {@link Leases}.
 */
final class CProbe {

    /** The functions of {@code probe.c}. */
    interface Functions extends Library {
        void probe_services(
                AllocateBstr allocateBstr,
                Free freeBstr,
                CreateArray createArray,
                Free destroyArray,
                AllocateMemory allocateMemory,
                Free freeMemory);

        void probe_reset();

        void probe_configure(int edge, int answer, String elements);

        String probe_log();

        int probe_live();

        Pointer probe_create(String type);

        @Nullable
        String probe_type_of(Pointer object);

        int probe_call_slot(String type, int slot, Pointer object, int nullOuts);

        int probe_call_number(String type, int slot, Pointer object, int wantResult);

        int probe_query(Pointer object, @Nullable Pointer iid, @Nullable Pointer out);

        int probe_add_ref(Pointer object);

        int probe_release(Pointer object);

        int probe_stream_read(Pointer stream, @Nullable Pointer buffer, int bytes, @Nullable Pointer read);

        int probe_stream_seek(Pointer stream, long move, int origin, @Nullable Pointer position);

        int probe_stream_stat(Pointer stream, int flags);

        int probe_stream_clone(Pointer stream, @Nullable Pointer clone);
    }

    interface AllocateBstr extends Callback {
        Pointer invoke(Pointer text, int length);
    }

    interface Free extends Callback {
        void invoke(Pointer memory);
    }

    interface CreateArray extends Callback {
        Pointer invoke(int type, int count);
    }

    interface AllocateMemory extends Callback {
        Pointer invoke(long bytes);
    }

    private static final AllocateBstr ALLOCATE_BSTR =
            (text, length) -> ComPlatform.get().allocateBstr(WideText.read(text, length));
    private static final Free FREE_BSTR = bstr -> ComPlatform.get().freeBstr(bstr);
    private static final CreateArray CREATE_ARRAY =
            (type, count) -> ComPlatform.get().createSafeArray(type, count);
    private static final Free DESTROY_ARRAY = array -> ComPlatform.get().destroySafeArray(array);
    private static final AllocateMemory ALLOCATE_MEMORY =
            bytes -> ComPlatform.get().allocateTaskMemory(bytes);
    private static final Free FREE_MEMORY = memory -> ComPlatform.get().freeTaskMemory(memory);

    private static @Nullable CProbe instance;

    /** What the interfaces are, from the headers. */
    final ProbeFacts facts = new ProbeFacts();

    /** What C offers. */
    final Functions c;

    private CProbe() {
        c = Native.load(ProbeBuild.library().toString(), Functions.class);
        c.probe_services(ALLOCATE_BSTR, FREE_BSTR, CREATE_ARRAY, DESTROY_ARRAY, ALLOCATE_MEMORY, FREE_MEMORY);
    }

    /** The probe, made at first use; aborts the test with the reason where it cannot be made. */
    static synchronized CProbe load() {
        if (instance == null) {
            instance = new CProbe();
        }
        return instance;
    }

    /**
     * Runs a test against a fresh probe and checks the balance: no object of C's alive, and no more on lease than before.
     *
     * @param edge which set of values C passes
     * @param answer the HRESULT of C's objects
     * @param elements what lists hold
     * @param body the test
     * @return what the body answers
     */
    <T> T balanced(boolean edge, int answer, String elements, ThrowingSupplier<T> body) throws Throwable {
        Map<Leases.Kind, Integer> before = Leases.snapshot();
        c.probe_reset();
        c.probe_configure(edge ? 1 : 0, answer, elements);
        T result = body.get();
        assertEquals(List.of(), faults(), "what C complains of");
        assertEquals(0, c.probe_live(), "objects of C that Java still holds");
        assertEquals(before, Leases.snapshot(), "what is on lease");
        return result;
    }

    private List<String> faults() {
        return log().stream().filter(line -> line.startsWith("fault ")).toList();
    }

    /** The lines that C has written since the probe was reset. */
    List<String> log() {
        return c.probe_log().lines().toList();
    }
}
