package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entrance to COM: makes objects of registered classes, and native references to Java objects. */
public final class Com {

    private Com() {}

    /**
     * Makes an object of a class that the system knows ({@code CoCreateInstance}, in this process).
     *
     * @param classId the class
     * @param type the interface wanted
     * @param <T> the interface wanted
     * @return the object, to be closed by the caller
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} where the class is not registered
     */
    public static <T extends IUnknown> T createInstance(Guid classId, Class<T> type) {
        Pointer pointer = ComPlatform.get()
                .createInstance(classId, InterfaceModel.of(type).iid());
        return type.cast(ComProxy.own(pointer, type));
    }

    /**
     * A reference to a Java object as native code would hold it: calls go through its vtable, failures through HRESULTs.
     *
     * @param object a Java object that implements the interface
     * @param type the interface
     * @param <T> the interface
     * @return the reference, to be closed by the caller
     */
    public static <T extends IUnknown> T reference(IUnknown object, Class<T> type) {
        return type.cast(ComProxy.own(addRefPointer(object, InterfaceModel.of(type)), type));
    }

    /**
     * Lets the system's {@code CoCreateInstance} find a Java class, in this process, until the registration is closed. On Windows
     * it takes precedence over a class of the same identifier in the registry.
     *
     * @param classId the class
     * @param constructor makes an object
     * @return the registration
     */
    public static Registration registerClass(Guid classId, Supplier<? extends IUnknown> constructor) {
        Pointer factory = addRefPointer(new ClassFactory(constructor), InterfaceModel.of(IClassFactory.class));
        try {
            int cookie = ComPlatform.get().registerClassObject(classId, factory);
            return () -> ComPlatform.get().revokeClassObject(cookie);
        } finally {
            NativeCalls.release(factory);
        }
    }

    /** A registered class. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Ends the registration; objects that exist stay alive. */
        @Override
        void close();
    }

    /** The pointer for an interface of a wrapper or of a Java object, with a reference for the caller. */
    static Pointer addRefPointer(IUnknown object, InterfaceModel wanted) {
        NativeRef reference = ComProxy.referenceOf(object);
        if (reference == null) {
            return ExportedObject.export(object, wanted.iid());
        }
        Pointer pointer = reference.enter();
        try {
            return NativeCalls.queryInterface(pointer, wanted.iid())
                    .orElseThrow(() ->
                            new ImapiException(SystemCode.E_NOINTERFACE, "The object has no " + wanted.name() + "."));
        } finally {
            reference.exit();
        }
    }

    /** Makes Java objects for native callers. */
    private record ClassFactory(Supplier<? extends IUnknown> constructor) implements IClassFactory {

        @Override
        public IUnknown createInstance(@Nullable IUnknown outer, Guid iid) {
            if (outer != null) {
                throw new ImapiException(SystemCode.CLASS_E_NOAGGREGATION);
            }
            return constructor.get();
        }

        @Override
        public void lockServer(int lock) {
            // The Java virtual machine stays loaded anyway.
        }
    }
}
