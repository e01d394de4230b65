package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** COM's memory where there is no Windows, as C allocates it and keeps the books of it. */
final class ProbeMemory implements ComMemory {

    private final ProbeFunctions.Memory c;

    ProbeMemory(ProbeFunctions.Memory c) {
        this.c = c;
    }

    @Override
    public Pointer allocateBstr(String text) {
        try (Memory characters = new Memory(2L * (text.length() + 1))) {
            WideText.write(characters, text);
            return c.sys_alloc_string(characters, text.length());
        }
    }

    @Override
    public void freeBstr(Pointer bstr) {
        c.sys_free_string(bstr);
    }

    @Override
    public Pointer allocateTaskMemory(long bytes) {
        return c.task_alloc(bytes);
    }

    @Override
    public void freeTaskMemory(Pointer memory) {
        c.task_free(memory);
    }

    @Override
    public Pointer createSafeArray(int varType, int count) {
        return c.safe_array_create(varType, count);
    }

    @Override
    public void destroySafeArray(@Nullable Pointer array) {
        c.safe_array_destroy(array);
    }

    @Override
    public int safeArrayType(Pointer array) {
        return c.safe_array_type(array);
    }

    @Override
    public void clearVariant(Pointer variant) {
        c.variant_clear(variant);
    }
}
