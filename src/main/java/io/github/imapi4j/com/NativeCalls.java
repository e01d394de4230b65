package io.github.imapi4j.com;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls on bare interface pointers, below the proxies: reference counts and QueryInterface. */
final class NativeCalls {

    static final int QUERY_INTERFACE = 0;
    static final int ADD_REF = 1;
    static final int RELEASE = 2;
    private static final int CREATE_INSTANCE = 3;

    private NativeCalls() {}

    static void addRef(@Nullable Pointer object) {
        if (object != null) {
            function(object, ADD_REF).invokeInt(new Object[] {object});
        }
    }

    static void release(@Nullable Pointer object) {
        if (object != null) {
            function(object, RELEASE).invokeInt(new Object[] {object});
        }
    }

    /** The object's pointer for another interface, with a reference of its own; empty if it has none. Other failures are thrown. */
    static Optional<Pointer> queryInterface(Pointer object, Guid iid) {
        try (CallScope scope = new CallScope()) {
            Pointer id = Guids.write(iid, scope.allocate(Guids.SIZE));
            Pointer out = scope.allocate(8);
            int result = function(object, QUERY_INTERFACE).invokeInt(new Object[] {object, id, out});
            if (result < 0 && result != SystemCode.E_NOINTERFACE.hresult().value()) {
                throw ImapiException.of(ResultCode.of(new HResult(result))).withOperation("IUnknown::QueryInterface");
            }
            return result >= 0 ? Optional.ofNullable(out.getPointer(0)) : Optional.empty();
        }
    }

    /** {@code IClassFactory::CreateInstance}. */
    static Pointer createInstance(Pointer factory, Guid iid) {
        try (CallScope scope = new CallScope()) {
            Pointer id = Guids.write(iid, scope.allocate(Guids.SIZE));
            Pointer out = scope.allocate(8);
            int result = function(factory, CREATE_INSTANCE).invokeInt(new Object[] {factory, Pointer.NULL, id, out});
            if (result < 0) {
                throw ImapiException.of(ResultCode.of(new HResult(result)))
                        .withOperation("IClassFactory::CreateInstance");
            }
            return out.getPointer(0);
        }
    }

    private static Function function(Pointer object, int slot) {
        return FunctionTable.of(object).get(slot);
    }
}
