package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.ref.Cleaner;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A Java object that calls a native one: an implementation of a declared interface over a pointer. */
final class ComProxy implements InvocationHandler {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final Object[] NO_ARGUMENTS = {};

    private final NativeRef reference;

    private ComProxy(NativeRef reference) {
        this.reference = reference;
    }

    /** Wraps a pointer whose reference becomes the wrapper's. */
    static IUnknown own(Pointer pointer, Class<? extends IUnknown> type) {
        NativeRef reference = new NativeRef(pointer, InterfaceModel.of(type), true);
        IUnknown proxy = wrap(reference, type);
        CLEANER.register(proxy, reference);
        return proxy;
    }

    /** Wraps a pointer that is the caller's, until the scope closes. */
    static IUnknown borrow(Pointer pointer, Class<? extends IUnknown> type, CallScope scope) {
        NativeRef reference = new NativeRef(pointer, InterfaceModel.of(type), false);
        scope.onClose(reference::close);
        return wrap(reference, type);
    }

    private static IUnknown wrap(NativeRef reference, Class<? extends IUnknown> type) {
        return (IUnknown) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new ComProxy(reference));
    }

    /** The reference behind a wrapper; null for a Java implementation. */
    static @Nullable NativeRef referenceOf(Object object) {
        return Proxy.isProxyClass(object.getClass()) && Proxy.getInvocationHandler(object) instanceof ComProxy proxy
                ? proxy.reference
                : null;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? NO_ARGUMENTS : given;
        MethodModel model = reference.model().method(method);
        if (model != null) {
            try {
                return ComPlatform.get().inApartment(() -> model.call(reference, arguments));
            } catch (ImapiException e) {
                throw CallValues.named(e, model, arguments);
            }
        }
        if (method.getDeclaringClass() == Object.class) {
            return invokeObjectMethod(self, method, arguments);
        }
        return switch (method.getName()) {
            case "close" -> {
                reference.close();
                yield null;
            }
            case "queryInterface" -> queryInterface((Class<?>) arguments[0]);
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }

    private IUnknown queryInterface(@Nullable Class<?> wanted) {
        Class<? extends IUnknown> type =
                java.util.Objects.requireNonNull(wanted).asSubclass(IUnknown.class);
        Pointer pointer = reference.enter();
        try {
            return ComPlatform.get()
                    .inApartment(() -> NativeCalls.queryInterface(
                            pointer, InterfaceModel.of(type).iid()))
                    .map(found -> own(found, type))
                    .orElseThrow(() -> new ImapiException(
                                    SystemCode.E_NOINTERFACE,
                                    "The object behind " + reference.model().name() + " has no " + type.getSimpleName()
                                            + ".")
                            .withOperation("IUnknown::QueryInterface"));
        } finally {
            reference.exit();
        }
    }

    private Object invokeObjectMethod(Object self, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> reference.model().name() + "@" + Integer.toHexString(System.identityHashCode(self));
        };
    }
}
