package io.github.imapi4j.com;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system supplies to COM: strings, arrays, the thread's error information, instances of classes. Windows
 * has them in ole32 and oleaut32; elsewhere {@link PortablePlatform} and {@link PortableMemory} lay out the same structures.
 */
abstract sealed class ComPlatform permits WindowsPlatform, PortablePlatform {

    /** A holder, so that the platform starts at first use and a failure to start can be reported then. */
    private static final class Holder {
        static final ComPlatform INSTANCE = start();

        private static ComPlatform start() {
            if (!Platform.is64Bit()) {
                throw new ImapiException(
                        SystemCode.E_NOTIMPL,
                        "imapi4j needs a 64-bit Java virtual machine; this one (" + System.getProperty("os.arch")
                                + ") has 32 bits.");
            }
            return Platform.isWindows() ? new WindowsPlatform() : new PortablePlatform();
        }
    }

    static ComPlatform get() {
        return Holder.INSTANCE;
    }

    /** {@code SysAllocStringLen}. */
    abstract Pointer allocateBstr(String text);

    /** {@code SysFreeString}; NULL is allowed. */
    abstract void freeBstr(@Nullable Pointer bstr);

    /** {@code CoTaskMemAlloc}. */
    abstract Pointer allocateTaskMemory(long bytes);

    /** {@code CoTaskMemFree}; NULL is allowed. */
    abstract void freeTaskMemory(@Nullable Pointer memory);

    /** {@code SafeArrayCreateVector}: one dimension, lower bound 0, elements zeroed. */
    abstract Pointer createSafeArray(int varType, int count);

    /** {@code SafeArrayDestroy}: with all that its elements own. */
    abstract void destroySafeArray(@Nullable Pointer array);

    /** {@code SafeArrayGetVartype}. */
    abstract int safeArrayType(Pointer array);

    /** {@code VariantClear}. */
    abstract void clearVariant(Pointer variant);

    /** {@code SetErrorInfo}: of this thread; the caller keeps its own reference. */
    abstract void setErrorInfo(@Nullable Pointer errorInfo);

    /** {@code GetErrorInfo}: takes the thread's error information away; the reference is the caller's. */
    abstract @Nullable Pointer takeErrorInfo();

    /** {@code CoCreateInstance} in this process. */
    abstract Pointer createInstance(Guid classId, Guid interfaceId);

    /** {@code CoRegisterClassObject} for this process. */
    abstract int registerClassObject(Guid classId, Pointer factory);

    /** {@code CoRevokeClassObject}. */
    abstract void revokeClassObject(int cookie);

    /**
     * Runs a call in the multithreaded apartment: on the caller's thread, or on one of the library's own if the caller's belongs
     * to a single-threaded apartment.
     */
    abstract <T> T inApartment(Supplier<T> call);

    /** Runs a release that no caller waits for on a thread of the library's own. */
    abstract void releaseLater(Runnable release);

    /** Text of a BSTR, whose length in bytes stands in the four bytes before it. NULL is the empty string. */
    static String readBstr(@Nullable Pointer bstr) {
        if (bstr == null) {
            return "";
        }
        int bytes = bstr.share(-4).getInt(0);
        return WideText.read(bstr, bytes / 2);
    }

    static void check(int hresult, String operation) {
        if (hresult < 0) {
            throw ImapiException.of(ResultCode.of(new HResult(hresult))).withOperation(operation);
        }
    }
}
