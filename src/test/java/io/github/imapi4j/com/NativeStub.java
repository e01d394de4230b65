package io.github.imapi4j.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.SystemCode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An object with a bare vtable, of which one slot does what a test wants: native code that no Java object stands behind. */
final class NativeStub {

    private static final Pointer REFUSE = Thunks.function(
            arguments -> SystemCode.E_NOINTERFACE.hresult().value(), Pointer.class, Pointer.class, Pointer.class);
    private static final Pointer COUNT = Thunks.function(arguments -> 1, Pointer.class);

    /** Function tables are cached by the address of the vtable, which therefore is never given back. */
    private static final List<NativeStub> HELD = new CopyOnWriteArrayList<>();

    private final Memory vtable;
    private final Memory object = new Memory(Long.BYTES);

    NativeStub(InterfaceModel model, int slot, Thunks.Body body) {
        vtable = new Memory((long) model.slotCount() * Long.BYTES);
        vtable.clear();
        vtable.setPointer(0, REFUSE);
        vtable.setPointer(Long.BYTES, COUNT);
        vtable.setPointer(2L * Long.BYTES, COUNT);
        vtable.setPointer(
                (long) slot * Long.BYTES,
                Thunks.function(body, model.slot(slot).orElseThrow().nativeTypes()));
        object.setPointer(0, vtable);
        HELD.add(this);
    }

    <T extends IUnknown> T own(Class<T> type) {
        return type.cast(ComProxy.own(object, type));
    }
}
