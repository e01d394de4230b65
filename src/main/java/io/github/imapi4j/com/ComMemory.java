package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Where COM's strings, arrays and task memory come from where there is no Windows. The program's own is {@link PortableMemory};
 * tests put one in its place that is not Java's, so that somebody else keeps the books.
 */
interface ComMemory {

    /** {@code SysAllocStringLen}. */
    Pointer allocateBstr(String text);

    /** {@code SysFreeString}. */
    void freeBstr(Pointer bstr);

    /** {@code CoTaskMemAlloc}. */
    Pointer allocateTaskMemory(long bytes);

    /** {@code CoTaskMemFree}. */
    void freeTaskMemory(Pointer memory);

    /** {@code SafeArrayCreateVector}: one dimension, lower bound 0, elements zeroed. */
    Pointer createSafeArray(int varType, int count);

    /** {@code SafeArrayDestroy}: with all that its elements own. */
    void destroySafeArray(@Nullable Pointer array);

    /** {@code SafeArrayGetVartype}. */
    int safeArrayType(Pointer array);

    /** {@code VariantClear}. */
    void clearVariant(Pointer variant);
}
