package io.github.imapi4j.com;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The vtable of a declared interface, shared by all Java objects that implement it and never freed. */
final class ExportedInterface {

    private static final ClassValue<ExportedInterface> TABLES = new ClassValue<>() {
        @Override
        protected ExportedInterface computeValue(Class<?> type) {
            return new ExportedInterface(InterfaceModel.of(type));
        }
    };

    private final Pointer vtable;

    private ExportedInterface(InterfaceModel model) {
        vtable = new Pointer(Native.malloc((long) model.slotCount() * Long.BYTES));
        set(0, Thunks.QUERY_INTERFACE);
        set(1, Thunks.ADD_REF);
        set(2, Thunks.RELEASE);
        if (model.isDispatch()) {
            DispatchThunks thunks = new DispatchThunks(model);
            set(3, thunks.getTypeInfoCount());
            set(4, thunks.getTypeInfo());
            set(5, thunks.getIdsOfNames());
            set(6, thunks.invoke());
        }
        for (int i = 0; i < model.slotCount(); i++) {
            int slot = i;
            model.slot(i).ifPresent(method -> set(slot, Thunks.method(method, model)));
        }
    }

    private void set(int slot, Pointer function) {
        vtable.setPointer((long) slot * Long.BYTES, function);
    }

    static ExportedInterface of(InterfaceModel model) {
        return TABLES.get(model.type());
    }

    Pointer vtable() {
        return vtable;
    }
}
