package io.github.imapi4j.com;

import com.sun.jna.Callback;
import com.sun.jna.CallbackProxy;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.SystemCode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Native functions that lead into Java. Every one catches {@link Throwable}, because an exception that escapes a JNA callback
 * reaches the native caller as 0, which is S_OK; and every one is held forever, because a collected callback answers 0 too.
 */
final class Thunks {

    /** Name of threads of native code's own that call into Java. */
    static final String NATIVE_THREAD_NAME = "imapi4j-native";

    private static final List<Callback> HELD = new CopyOnWriteArrayList<>();
    private static final CallbackThreadInitializer THREADS =
            new CallbackThreadInitializer(true, false, NATIVE_THREAD_NAME);

    static final Pointer QUERY_INTERFACE =
            function(Thunks::queryInterface, Pointer.class, Pointer.class, Pointer.class);
    static final Pointer ADD_REF = function(arguments -> ExportedObject.addRef((Pointer) arguments[0]), Pointer.class);
    static final Pointer RELEASE = function(arguments -> ExportedObject.release((Pointer) arguments[0]), Pointer.class);

    /** The body of a thunk. */
    interface Body {
        int run(@Nullable Object[] arguments) throws Throwable;
    }

    private Thunks() {}

    /** A native function that runs the body; lives as long as the process. */
    static Pointer function(Body body, Class<?>... argumentTypes) {
        CallbackProxy callback = new CallbackProxy() {
            @Override
            public Object callback(@Nullable Object[] arguments) {
                try {
                    return body.run(arguments);
                } catch (Throwable failure) {
                    return lastResort(failure);
                }
            }

            @Override
            public Class<?>[] getParameterTypes() {
                return argumentTypes;
            }

            @Override
            public Class<?> getReturnType() {
                return int.class;
            }
        };
        Native.setCallbackThreadInitializer(callback, THREADS);
        HELD.add(callback);
        return CallbackReference.getFunctionPointer(callback);
    }

    /** Even making the reply failed, for example for want of memory. */
    private static int lastResort(Throwable failure) {
        return failure instanceof VirtualMachineError
                ? SystemCode.E_OUTOFMEMORY.hresult().value()
                : SystemCode.E_FAIL.hresult().value();
    }

    /** The function of a declared method, shared by all objects. */
    static Pointer method(MethodModel method, InterfaceModel owner) {
        return function(
                arguments -> {
                    ExportedObject.Face face = ExportedObject.find((Pointer) arguments[0]);
                    if (face == null) {
                        return SystemCode.RPC_E_DISCONNECTED.hresult().value();
                    }
                    try {
                        return method.serve(face.target(), arguments);
                    } catch (Throwable failure) {
                        return FailureReply.of(failure, owner.iid());
                    }
                },
                method.nativeTypes());
    }

    private static int queryInterface(@Nullable Object[] arguments) {
        if (arguments[1] == null || arguments[2] == null) {
            return SystemCode.E_POINTER.hresult().value();
        }
        Pointer out = (Pointer) Objects.requireNonNull(arguments[2]);
        out.setPointer(0, null);
        ExportedObject.Face face = ExportedObject.find((Pointer) arguments[0]);
        if (face == null) {
            return SystemCode.RPC_E_DISCONNECTED.hresult().value();
        }
        Pointer found = face.object().query(Guids.read((Pointer) Objects.requireNonNull(arguments[1])));
        if (found == null) {
            return SystemCode.E_NOINTERFACE.hresult().value();
        }
        out.setPointer(0, found);
        return HResult.S_OK.value();
    }
}
