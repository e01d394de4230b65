package io.github.imapi4j.com;

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

    private record ClassObject(Guid classId, Pointer factory) {}

    private final Map<Integer, ClassObject> classes = new ConcurrentHashMap<>();
    private final AtomicInteger nextCookie = new AtomicInteger();
    private static final ThreadLocal<@Nullable Pointer> ERROR_INFO = new ThreadLocal<>();

    private volatile ComMemory memory = new PortableMemory();

    /** Takes memory from somewhere else from now on; what was allocated before has to be freed before. For tests. */
    ComMemory replaceMemory(ComMemory other) {
        ComMemory before = memory;
        memory = other;
        return before;
    }

    @Override
    Pointer allocateBstr(String text) {
        return memory.allocateBstr(text);
    }

    @Override
    void freeBstr(@Nullable Pointer bstr) {
        if (bstr != null) {
            memory.freeBstr(bstr);
        }
    }

    @Override
    Pointer allocateTaskMemory(long bytes) {
        return memory.allocateTaskMemory(bytes);
    }

    @Override
    void freeTaskMemory(@Nullable Pointer block) {
        if (block != null) {
            memory.freeTaskMemory(block);
        }
    }

    @Override
    Pointer createSafeArray(int varType, int count) {
        return memory.createSafeArray(varType, count);
    }

    @Override
    void destroySafeArray(@Nullable Pointer array) {
        memory.destroySafeArray(array);
    }

    @Override
    int safeArrayType(Pointer array) {
        return memory.safeArrayType(array);
    }

    @Override
    void clearVariant(Pointer variant) {
        memory.clearVariant(variant);
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
}
