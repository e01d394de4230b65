package io.github.imapi4j.com;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * COM's services where there is no Windows: the same structures in the same layout, so that both sides of a call see what they
 * would see there. Every thread counts as multithreaded; classes are those registered in this process.
 */
final class PortablePlatform extends ComPlatform {

    private static final int BSTR_PREFIX = 4;
    /** Keeps the text 8-byte aligned, as oleaut32 does, with the length in the four bytes before it. */
    private static final int BSTR_HEADER = 8;

    private record ClassObject(Guid classId, Pointer factory) {}

    private final Map<Integer, ClassObject> classes = new ConcurrentHashMap<>();
    private final AtomicInteger nextCookie = new AtomicInteger();
    private static final ThreadLocal<@Nullable Pointer> ERROR_INFO = new ThreadLocal<>();

    @Override
    Pointer allocateBstr(String text) {
        int bytes = Math.multiplyExact(text.length(), 2);
        Pointer block = malloc((long) BSTR_HEADER + bytes + 2);
        block.setInt(BSTR_HEADER - BSTR_PREFIX, bytes);
        WideText.write(block.share(BSTR_HEADER), text);
        Pointer bstr = block.share(BSTR_HEADER);
        Leases.opened(Leases.Kind.BSTR, bstr);
        return bstr;
    }

    @Override
    void freeBstr(@Nullable Pointer bstr) {
        if (bstr != null) {
            Leases.closed(Leases.Kind.BSTR, bstr);
            Native.free(Pointer.nativeValue(bstr) - BSTR_HEADER);
        }
    }

    @Override
    Pointer allocateTaskMemory(long bytes) {
        Pointer memory = malloc(Math.max(bytes, 1));
        Leases.opened(Leases.Kind.TASK_MEMORY, memory);
        return memory;
    }

    @Override
    void freeTaskMemory(@Nullable Pointer memory) {
        if (memory != null) {
            Leases.closed(Leases.Kind.TASK_MEMORY, memory);
            Native.free(Pointer.nativeValue(memory));
        }
    }

    @Override
    Pointer createSafeArray(int varType, int count) {
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
    void destroySafeArray(@Nullable Pointer array) {
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
    int safeArrayType(Pointer array) {
        return array.share(-4).getInt(0);
    }

    @Override
    void clearVariant(Pointer variant) {
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
            case VarType.BSTR -> freeBstr(at.getPointer(0));
            case VarType.UNKNOWN, VarType.DISPATCH -> NativeCalls.release(at.getPointer(0));
            case VarType.VARIANT -> clearVariant(at);
            default -> {}
        }
    }

    @Override
    void setErrorInfo(@Nullable Pointer newInfo) {
        NativeCalls.addRef(newInfo);
        Pointer old = ERROR_INFO.get();
        ERROR_INFO.set(newInfo);
        NativeCalls.release(old);
    }

    @Override
    @Nullable
    Pointer takeErrorInfo() {
        Pointer current = ERROR_INFO.get();
        ERROR_INFO.remove();
        return current;
    }

    @Override
    Pointer createInstance(Guid classId, Guid interfaceId) {
        for (ClassObject candidate : classes.values()) {
            if (candidate.classId.equals(classId)) {
                return NativeCalls.createInstance(candidate.factory, interfaceId);
            }
        }
        throw new ImapiException(
                SystemCode.REGDB_E_CLASSNOTREG,
                "IMAPI2 is a part of Windows, and this is " + System.getProperty("os.name")
                        + ": there are no recorders here but virtual ones.");
    }

    @Override
    int registerClassObject(Guid classId, Pointer factory) {
        NativeCalls.addRef(factory);
        int cookie = nextCookie.incrementAndGet();
        classes.put(cookie, new ClassObject(classId, factory));
        return cookie;
    }

    @Override
    void revokeClassObject(int cookie) {
        ClassObject revoked = classes.remove(cookie);
        if (revoked != null) {
            NativeCalls.release(revoked.factory);
        }
    }

    @Override
    <T> T inApartment(Supplier<T> call) {
        return call.get();
    }

    @Override
    void releaseLater(Runnable release) {
        release.run();
    }

    private static Pointer malloc(long bytes) {
        long address = Native.malloc(bytes);
        if (address == 0) {
            throw new ImapiException(SystemCode.E_OUTOFMEMORY);
        }
        return new Pointer(address);
    }
}
