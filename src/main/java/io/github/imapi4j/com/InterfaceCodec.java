package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import org.jspecify.annotations.Nullable;

/** An interface pointer. Java objects are exported when they go out; native ones are wrapped when they come in. */
final class InterfaceCodec implements PointerCodec<IUnknown> {

    private final Class<? extends IUnknown> type;

    InterfaceCodec(Class<? extends IUnknown> type) {
        this.type = type;
    }

    @Override
    public @Nullable Pointer toArgument(@Nullable IUnknown value, CallScope scope) {
        if (value == null) {
            return null;
        }
        NativeRef own = ComProxy.referenceOf(value);
        InterfaceModel wanted = InterfaceModel.of(type);
        if (own != null && own.model().answersTo(wanted.iid())) {
            Pointer pointer = own.enter();
            scope.onClose(own::exit);
            return pointer;
        }
        Pointer pointer = Com.addRefPointer(value, wanted);
        scope.onClose(() -> NativeCalls.release(pointer));
        return pointer;
    }

    @Override
    public @Nullable IUnknown fromArgument(@Nullable Object argument, CallScope scope) {
        return argument == null ? null : ComProxy.borrow((Pointer) argument, type, scope);
    }

    @Override
    public @Nullable IUnknown take(Pointer at) {
        Pointer pointer = at.getPointer(0);
        return pointer == null ? null : ComProxy.own(pointer, type);
    }

    @Override
    public void give(Pointer at, @Nullable IUnknown value) {
        at.setPointer(0, value == null ? null : Com.addRefPointer(value, InterfaceModel.of(type)));
    }

    @Override
    public void discard(Pointer at) {
        NativeCalls.release(at.getPointer(0));
    }

    @Override
    public @Nullable IUnknown fromVariant(@Nullable Object value, CallScope scope) {
        if (value == null || type.isInstance(value)) {
            return (IUnknown) value;
        }
        if (value instanceof IUnknown object) {
            IUnknown queried = object.queryInterface(type);
            scope.onClose(queried::close);
            return queried;
        }
        throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
    }

    @Override
    public @Nullable IUnknown takeVariant(@Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return (IUnknown) value;
        }
        if (value instanceof IUnknown object) {
            try (object) {
                return object.queryInterface(type);
            }
        }
        throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
    }
}
