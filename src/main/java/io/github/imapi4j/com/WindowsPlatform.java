package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** COM's services on Windows: ole32 and oleaut32. */
final class WindowsPlatform extends ComPlatform {

    private static final int CLSCTX_INPROC_SERVER = 1;
    private static final int REGCLS_MULTIPLEUSE = 1;
    private static final int APTTYPE_STA = 0;
    private static final int APTTYPE_NA = 2;
    private static final int APTTYPE_MAINSTA = 3;
    private static final int COINIT_MULTITHREADED = 0;

    private static final NativeLibrary OLE32 = NativeLibrary.getInstance("ole32");
    private static final NativeLibrary OLEAUT32 = NativeLibrary.getInstance("oleaut32");

    private final Function sysAllocStringLen = OLEAUT32.getFunction("SysAllocStringLen");
    private final Function sysFreeString = OLEAUT32.getFunction("SysFreeString");
    private final Function coTaskMemAlloc = OLE32.getFunction("CoTaskMemAlloc");
    private final Function coTaskMemFree = OLE32.getFunction("CoTaskMemFree");
    private final Function safeArrayCreateVector = OLEAUT32.getFunction("SafeArrayCreateVector");
    private final Function safeArrayDestroy = OLEAUT32.getFunction("SafeArrayDestroy");
    private final Function safeArrayGetVartype = OLEAUT32.getFunction("SafeArrayGetVartype");
    private final Function variantClear = OLEAUT32.getFunction("VariantClear");
    private final Function setErrorInfo = OLEAUT32.getFunction("SetErrorInfo");
    private final Function getErrorInfo = OLEAUT32.getFunction("GetErrorInfo");
    private final Function coCreateInstance = OLE32.getFunction("CoCreateInstance");
    private final Function coRegisterClassObject = OLE32.getFunction("CoRegisterClassObject");
    private final Function coRevokeClassObject = OLE32.getFunction("CoRevokeClassObject");
    private final Function coGetApartmentType = OLE32.getFunction("CoGetApartmentType");

    /**
     * Threads of the library's own, in the multithreaded apartment. They serve callers whose thread is in a single-threaded one
     * and run releases that the garbage collector asked for.
     */
    private final ExecutorService apartmentThreads;

    WindowsPlatform() {
        boolean everyThreadIsMultithreaded = keepMultithreadedApartment();
        apartmentThreads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(
                    () -> {
                        if (!everyThreadIsMultithreaded) {
                            initializeThread();
                        }
                        task.run();
                    },
                    "imapi4j-com");
            thread.setDaemon(true);
            return thread;
        });
        if (!everyThreadIsMultithreaded) {
            CountDownLatch entered = new CountDownLatch(1);
            apartmentThreads.execute(() -> holdApartmentForever(entered));
            awaitUninterruptibly(entered);
        }
    }

    /** Windows 8 and later: one call makes every thread that has no apartment a member of the multithreaded one. */
    private static boolean keepMultithreadedApartment() {
        try {
            Function increment = OLE32.getFunction("CoIncrementMTAUsage");
            check(increment.invokeInt(new Object[] {new Memory(8)}), "CoIncrementMTAUsage");
            return true;
        } catch (UnsatisfiedLinkError windows7) {
            return false;
        }
    }

    private static void initializeThread() {
        OLE32.getFunction("CoInitializeEx").invokeInt(new Object[] {Pointer.NULL, COINIT_MULTITHREADED});
    }

    /** Windows 7: the apartment lives as long as one thread that entered it. */
    private static void holdApartmentForever(CountDownLatch entered) {
        entered.countDown();
        awaitUninterruptibly(new CountDownLatch(1));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    Pointer allocateBstr(String text) {
        Pointer bstr = sysAllocStringLen.invokePointer(new Object[] {new WString(text), text.length()});
        if (bstr == null) {
            throw new ImapiException(SystemCode.E_OUTOFMEMORY);
        }
        Leases.opened(Leases.Kind.BSTR, bstr);
        return bstr;
    }

    @Override
    void freeBstr(@Nullable Pointer bstr) {
        if (bstr != null) {
            Leases.closed(Leases.Kind.BSTR, bstr);
            sysFreeString.invokeVoid(new Object[] {bstr});
        }
    }

    @Override
    Pointer allocateTaskMemory(long bytes) {
        Pointer memory = coTaskMemAlloc.invokePointer(new Object[] {bytes});
        if (memory == null) {
            throw new ImapiException(SystemCode.E_OUTOFMEMORY);
        }
        Leases.opened(Leases.Kind.TASK_MEMORY, memory);
        return memory;
    }

    @Override
    void freeTaskMemory(@Nullable Pointer memory) {
        if (memory != null) {
            Leases.closed(Leases.Kind.TASK_MEMORY, memory);
            coTaskMemFree.invokeVoid(new Object[] {memory});
        }
    }

    @Override
    Pointer createSafeArray(int varType, int count) {
        Pointer array = safeArrayCreateVector.invokePointer(new Object[] {(short) varType, 0, count});
        if (array == null) {
            throw new ImapiException(SystemCode.E_OUTOFMEMORY);
        }
        Leases.opened(Leases.Kind.SAFEARRAY, array);
        return array;
    }

    @Override
    void destroySafeArray(@Nullable Pointer array) {
        if (array != null) {
            noteDestroy(array);
            check(safeArrayDestroy.invokeInt(new Object[] {array}), "SafeArrayDestroy");
        }
    }

    @Override
    int safeArrayType(Pointer array) {
        try (CallScope scope = new CallScope()) {
            Pointer type = scope.allocate(2);
            check(safeArrayGetVartype.invokeInt(new Object[] {array, type}), "SafeArrayGetVartype");
            return type.getShort(0) & 0xFFFF;
        }
    }

    @Override
    void clearVariant(Pointer variant) {
        noteClear(variant);
        check(variantClear.invokeInt(new Object[] {variant}), "VariantClear");
    }

    /** The count of live strings and arrays must know what oleaut32 frees for us. */
    private void noteClear(Pointer variant) {
        int type = variant.getShort(0) & 0xFFFF;
        Pointer value = variant.getPointer(Variants.VALUE);
        if (type == VarType.BSTR && value != null) {
            Leases.closed(Leases.Kind.BSTR, value);
        } else if ((type & (VarType.ARRAY | VarType.BYREF)) == VarType.ARRAY && value != null) {
            noteDestroy(value);
        }
    }

    private void noteDestroy(Pointer array) {
        Leases.closed(Leases.Kind.SAFEARRAY, array);
        int type = safeArrayType(array);
        Pointer data = SafeArrays.data(array);
        for (int i = 0; i < SafeArrays.count(array); i++) {
            if (type == VarType.VARIANT) {
                noteClear(data.share((long) i * Variants.SIZE));
            } else if (type == VarType.BSTR && data.getPointer(8L * i) != null) {
                Leases.closed(Leases.Kind.BSTR, data.getPointer(8L * i));
            }
        }
    }

    @Override
    void setErrorInfo(@Nullable Pointer info) {
        check(setErrorInfo.invokeInt(new Object[] {0, info}), "SetErrorInfo");
    }

    @Override
    @Nullable
    Pointer takeErrorInfo() {
        try (CallScope scope = new CallScope()) {
            Pointer out = scope.allocate(8);
            return getErrorInfo.invokeInt(new Object[] {0, out}) == 0 ? out.getPointer(0) : null;
        }
    }

    @Override
    Pointer createInstance(Guid classId, Guid interfaceId) {
        return inApartment(() -> {
            try (CallScope scope = new CallScope()) {
                Pointer clsid = Guids.write(classId, scope.allocate(Guids.SIZE));
                Pointer iid = Guids.write(interfaceId, scope.allocate(Guids.SIZE));
                Pointer out = scope.allocate(8);
                Object[] arguments = {clsid, Pointer.NULL, CLSCTX_INPROC_SERVER, iid, out};
                check(coCreateInstance.invokeInt(arguments), "CoCreateInstance");
                return out.getPointer(0);
            }
        });
    }

    @Override
    int registerClassObject(Guid classId, Pointer factory) {
        return inApartment(() -> {
            try (CallScope scope = new CallScope()) {
                Pointer clsid = Guids.write(classId, scope.allocate(Guids.SIZE));
                Pointer cookie = scope.allocate(4);
                Object[] arguments = {clsid, factory, CLSCTX_INPROC_SERVER, REGCLS_MULTIPLEUSE, cookie};
                check(coRegisterClassObject.invokeInt(arguments), "CoRegisterClassObject");
                return cookie.getInt(0);
            }
        });
    }

    @Override
    void revokeClassObject(int cookie) {
        inApartment(() -> coRevokeClassObject.invokeInt(new Object[] {cookie}));
    }

    @Override
    <T> T inApartment(Supplier<T> call) {
        if (!threadIsSingleThreaded()) {
            return call.get();
        }
        try {
            return CompletableFuture.supplyAsync(call, apartmentThreads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private boolean threadIsSingleThreaded() {
        try (CallScope scope = new CallScope()) {
            Pointer out = scope.allocate(8);
            if (coGetApartmentType.invokeInt(new Object[] {out, out.share(4)}) < 0) {
                return false;
            }
            int type = out.getInt(0);
            return type == APTTYPE_STA || type == APTTYPE_MAINSTA || type == APTTYPE_NA;
        }
    }

    @Override
    void releaseLater(Runnable release) {
        apartmentThreads.execute(release);
    }
}
