package io.github.imapi4j.com;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import org.jspecify.annotations.Nullable;

/** Strings, arrays and task memory on the heap of C, in the layout that they have on Windows. */
final class PortableMemory implements ComMemory {

    private static final int BSTR_PREFIX = 4;
    /** Keeps the text 8-byte aligned, as oleaut32 does, with the length in the four bytes before it. */
    private static final int BSTR_HEADER = 8;

    @Override
    public Pointer allocateBstr(String text) {
        int bytes = Math.multiplyExact(text.length(), 2);
        Pointer block = malloc((long) BSTR_HEADER + bytes + 2);
        block.setInt(BSTR_HEADER - BSTR_PREFIX, bytes);
        WideText.write(block.share(BSTR_HEADER), text);
        Pointer bstr = block.share(BSTR_HEADER);
        Leases.opened(Leases.Kind.BSTR, bstr);
        return bstr;
    }

    @Override
    public void freeBstr(Pointer bstr) {
        Leases.closed(Leases.Kind.BSTR, bstr);
        Native.free(Pointer.nativeValue(bstr) - BSTR_HEADER);
    }

    @Override
    public Pointer allocateTaskMemory(long bytes) {
        Pointer memory = malloc(Math.max(bytes, 1));
        Leases.opened(Leases.Kind.TASK_MEMORY, memory);
        return memory;
    }

    @Override
    public void freeTaskMemory(Pointer memory) {
        Leases.closed(Leases.Kind.TASK_MEMORY, memory);
        Native.free(Pointer.nativeValue(memory));
    }

    @Override
    public Pointer createSafeArray(int varType, int count) {
        long dataBytes = (long) VarType.size(varType) * count;
        Pointer block = malloc(SafeArrays.HEADER + SafeArrays.STRUCT_SIZE);
        Pointer array = block.share(SafeArrays.HEADER);
        Pointer data = malloc(Math.max(dataBytes, 1));
        data.clear(Math.max(dataBytes, 1));
        block.setInt(SafeArrays.HEADER - 4, varType);
        SafeArrays.describe(array, varType, count, data);
        Leases.opened(Leases.Kind.SAFEARRAY, array);
        return array;
    }

    @Override
    public void destroySafeArray(@Nullable Pointer array) {
        if (array == null) {
            return;
        }
        Leases.closed(Leases.Kind.SAFEARRAY, array);
        int type = safeArrayType(array);
        Pointer data = SafeArrays.data(array);
        for (int i = 0; i < SafeArrays.count(array); i++) {
            clearElement(type, data.share((long) i * VarType.size(type)));
        }
        Native.free(Pointer.nativeValue(data));
        Native.free(Pointer.nativeValue(array) - SafeArrays.HEADER);
    }

    @Override
    public int safeArrayType(Pointer array) {
        return array.share(-4).getInt(0);
    }

    @Override
    public void clearVariant(Pointer variant) {
        int type = variant.getShort(0) & 0xFFFF;
        if ((type & VarType.BYREF) == 0) {
            Pointer value = variant.share(Variants.VALUE);
            if ((type & VarType.ARRAY) != 0) {
                destroySafeArray(value.getPointer(0));
            } else {
                clearElement(type, value);
            }
        }
        variant.setShort(0, (short) VarType.EMPTY);
    }

    private void clearElement(int type, Pointer at) {
        switch (type) {
            case VarType.BSTR -> {
                Pointer bstr = at.getPointer(0);
                if (bstr != null) {
                    freeBstr(bstr);
                }
            }
            case VarType.UNKNOWN, VarType.DISPATCH -> NativeCalls.release(at.getPointer(0));
            case VarType.VARIANT -> clearVariant(at);
            default -> {}
        }
    }

    private static Pointer malloc(long bytes) {
        long address = Native.malloc(bytes);
        if (address == 0) {
            throw new ImapiException(SystemCode.E_OUTOFMEMORY);
        }
        return new Pointer(address);
    }
}
