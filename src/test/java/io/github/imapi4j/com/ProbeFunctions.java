package io.github.imapi4j.com;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** What the probe's library offers on every system: {@code native-tests/abi}. */
interface ProbeFunctions extends Library {

    /** What an object that fails does to the places for its results, in the order of {@code probe.h}. */
    enum Failure {
        UNTOUCHED,
        TAKEN_BACK,
        FIRST_LEFT,
        GARBAGE_LEFT
    }

    /** How objects that fail say why, in the order of {@code internal.h}. */
    enum Speech {
        SILENT,
        BY_INTERFACE,
        BY_SUPPORT,
        OF_NOBODY,
        WORDLESS
    }

    void probe_reset();

    void probe_configure(int set, int answer, String elements);

    void probe_fail(int answer, int failure);

    void probe_fail_query(int answer);

    void probe_speak(int speech);

    void probe_quiet(int quiet);

    void probe_expect(String type, int slot);

    void probe_give_back_kept();

    String probe_log();

    void probe_forget_log();

    int probe_live();

    int probe_live_blocks();

    long probe_objects();

    long probe_blocks();

    Pointer probe_create(String type);

    @Nullable
    String probe_type_of(Pointer object);

    int probe_call_slot(String type, int slot, Pointer object, int nullOuts);

    int probe_call_number(String type, int slot, Pointer object, int places);

    void probe_use_from_threads(String type, int slot, Pointer object, int threads, int rounds);

    void probe_collect(int on);

    @Nullable
    Pointer probe_next_found();

    int probe_query(Pointer object, @Nullable Pointer iid, @Nullable Pointer out);

    int probe_add_ref(Pointer object);

    int probe_release(Pointer object);

    int probe_stream_read(Pointer stream, @Nullable Pointer buffer, int bytes, @Nullable Pointer read);

    int probe_stream_seek(Pointer stream, long move, int origin, @Nullable Pointer position);

    int probe_stream_stat(Pointer stream, int flags);

    int probe_stream_clone(Pointer stream, @Nullable Pointer clone);

    int DllGetClassObject(Pointer classId, Pointer iid, Pointer out);

    /** COM's allocators in C; only where there is no Windows. */
    interface Memory extends Library {
        Pointer sys_alloc_string(Pointer text, int length);

        void sys_free_string(Pointer text);

        Pointer task_alloc(long bytes);

        void task_free(Pointer memory);

        Pointer safe_array_create(int type, int count);

        void safe_array_destroy(Pointer array);

        int safe_array_type(Pointer array);

        void variant_clear(Pointer variant);

        void probe_error_port(ErrorPort port);
    }

    /** Keeps the thread's error information. */
    interface ErrorPort extends Callback {
        void invoke(@Nullable Pointer info);
    }

    /** Hears of strings, arrays and task memory that C frees. */
    interface Freed extends Callback {
        void invoke(int kind, Pointer block);
    }

    /** The books and the registry of Windows. */
    interface Windows extends Library {
        int probe_spy(Freed freed);

        int probe_register(int forMachine);

        void probe_unregister();
    }
}
