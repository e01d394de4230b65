package io.github.imapi4j.com;

import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.DWriteEngine2Events;
import io.github.imapi4j.imapi2fs.DFileSystemImageEvents;
import io.github.imapi4j.imapi2fs.DFileSystemImageImportEvents;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and the virtual system's objects: each object that the program gets, and each that these lead to, is one
 * that passes calls on through the vtable of the virtual one, after somebody was asked who may let the call fail.
 */
public final class Interposer {

    /** Hears of every call. */
    @FunctionalInterface
    public interface Watch {
        /**
         * A call is about to be passed on.
         *
         * @param operation interface and method; what this throws is what the method answers
         * @param arguments as the caller passed them
         */
        void before(String operation, List<@Nullable Object> arguments);

        /**
         * A call has succeeded.
         *
         * @param operation interface and method
         * @param result what it answered
         * @return what the caller gets instead, of the same type
         */
        default @Nullable Object after(String operation, @Nullable Object result) {
            return result;
        }

        /**
         * Whether objects that are made now have an interface.
         *
         * @param type one that the object behind has
         * @return false to make them without it
         */
        default boolean offers(Class<?> type) {
            return true;
        }
    }

    private static final List<Class<? extends IDispatch>> EVENTS = List.of(
            DDiscMaster2Events.class,
            DWriteEngine2Events.class,
            DDiscFormat2DataEvents.class,
            DDiscFormat2EraseEvents.class,
            DDiscFormat2TrackAtOnceEvents.class,
            DDiscFormat2RawCDEvents.class,
            DFileSystemImageEvents.class,
            DFileSystemImageImportEvents.class);

    private final Watch watch;

    /**
     * An interposer.
     *
     * @param watch hears of every call
     */
    public Interposer(Watch watch) {
        this.watch = watch;
    }

    /**
     * Takes the place of an object.
     *
     * @param object a reference to an object of Java's, which is let go when the last reference to the substitute is
     * @param type the interface wanted
     * @param <T> the interface wanted
     * @return a reference to the substitute
     */
    public <T extends IUnknown> T between(IUnknown object, Class<T> type) {
        try (IUnknown substitute = Com.reference(substitute(object), IUnknown.class)) {
            return substitute.queryInterface(type);
        }
    }

    /**
     * Takes the place of an object, as Java's own object, to be handed to native code.
     *
     * @param object a reference to an object of Java's, which is let go when the last reference to the substitute is
     * @return the substitute
     */
    public IUnknown substitute(IUnknown object) {
        Object target = targetOf(object);
        Class<?>[] types = interfacesOf(
                Objects.requireNonNull(target, "an object of Java's").getClass());
        return (IUnknown) Proxy.newProxyInstance(Interposer.class.getClassLoader(), types, new Substitute(object));
    }

    /** The Java object behind a reference; null if there is none. */
    private static @Nullable Object targetOf(IUnknown object) {
        NativeRef reference = ComProxy.referenceOf(object);
        if (reference == null) {
            return null;
        }
        try {
            ExportedObject.Face face = ExportedObject.find(reference.enter());
            return face == null ? null : face.target();
        } finally {
            reference.exit();
        }
    }

    private Class<?>[] interfacesOf(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            collect(level, found);
        }
        found.removeIf(face -> !watch.offers(face));
        found.add(IUnknown.class);
        return found.toArray(Class<?>[]::new);
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isAnnotationPresent(ComInterface.class)) {
                found.add(parent);
            } else {
                collect(parent, found);
            }
        }
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What every Java object answers that is not called by COM. */
    private static @Nullable Object own(Object self, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            case "toString" -> "a substitute";
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }

    /** A substitute's body. */
    private final class Substitute implements InvocationHandler {

        private final IUnknown inner;
        private final Map<Class<?>, IUnknown> faces = new LinkedHashMap<>();

        Substitute(IUnknown inner) {
            this.inner = inner;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            @Nullable Object[] arguments = given == null ? new Object[0] : given;
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            if (!method.isAnnotationPresent(Slot.class)) {
                return own(self, method, arguments);
            }
            InterfaceModel model = InterfaceModel.of(method.getDeclaringClass());
            String operation = Objects.requireNonNull(model.method(method)).operation();
            watch.before(operation, Collections.unmodifiableList(Arrays.asList(arguments)));
            @Nullable Object[] passed = new Object[arguments.length];
            for (int i = 0; i < passed.length; i++) {
                passed[i] = inward(arguments[i], method.getParameterTypes()[i]);
            }
            if (method.getName().equals("advise")) {
                passed[0] = sink((IUnknown) Objects.requireNonNull(arguments[0]));
            }
            return watch.after(operation, outward(call(method, face(method.getDeclaringClass()), passed)));
        }

        private synchronized void close() {
            faces.values().forEach(IUnknown::close);
            faces.clear();
            inner.close();
        }

        private synchronized IUnknown face(Class<?> type) {
            return faces.computeIfAbsent(type, wanted -> inner.queryInterface(wanted.asSubclass(IUnknown.class)));
        }

        /** The virtual system gets its own objects back. */
        private @Nullable Object inward(@Nullable Object argument, Class<?> type) {
            if (argument instanceof List<?> list) {
                return list.stream()
                        .map(element ->
                                inward(element, element instanceof IDispatch ? IDispatch.class : IUnknown.class))
                        .toList();
            }
            Object target = argument instanceof IUnknown object ? targetOf(object) : null;
            return target != null
                            && Proxy.isProxyClass(target.getClass())
                            && Proxy.getInvocationHandler(target) instanceof Substitute other
                    ? other.face(type)
                    : argument;
        }

        private IUnknown sink(IUnknown sink) {
            Guid iid = ((IConnectionPoint) face(IConnectionPoint.class)).getConnectionInterface();
            Class<? extends IDispatch> type = EVENTS.stream()
                    .filter(candidate -> InterfaceModel.of(candidate).iid().equals(iid))
                    .findFirst()
                    .orElseThrow();
            return (IUnknown) Proxy.newProxyInstance(
                    Interposer.class.getClassLoader(), new Class<?>[] {type}, new Sink(sink.queryInterface(type)));
        }
    }

    /** The program gets substitutes. */
    private @Nullable Object outward(@Nullable Object result) throws ReflectiveOperationException {
        if (result instanceof IUnknown object) {
            return substitute(object);
        } else if (result instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(outward(element));
            }
            return elements;
        } else if (result != null && result.getClass().isAnnotationPresent(OutParams.class)) {
            return outwardRecord(result);
        }
        return result;
    }

    private Object outwardRecord(Object result) throws ReflectiveOperationException {
        RecordComponent[] components = result.getClass().getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            components[i].getAccessor().setAccessible(true);
            parts[i] = outward(components[i].getAccessor().invoke(result));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = result.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(parts);
    }

    /** A sink of the program's, as the virtual system knows it: what events bring with them is substituted too. */
    private final class Sink implements InvocationHandler {

        private final IDispatch program;

        Sink(IDispatch program) {
            this.program = program;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            @Nullable Object[] arguments = given == null ? new Object[0] : given;
            if (method.getName().equals("close")) {
                program.close();
                return null;
            }
            if (!method.isAnnotationPresent(Slot.class)) {
                return own(self, method, arguments);
            }
            @Nullable Object[] passed = new Object[arguments.length];
            for (int i = 0; i < passed.length; i++) {
                // What comes in is lent for the call; the substitute may live longer.
                passed[i] = arguments[i] instanceof IUnknown object
                        ? substitute(object.queryInterface(IUnknown.class))
                        : arguments[i];
            }
            int event = InterfaceModel.of(method.getDeclaringClass())
                    .method(method)
                    .dispId()
                    .orElseThrow();
            Dispatch.invoke(program, event, Dispatch.METHOD, passed); // as IMAPI2 does it
            return null;
        }
    }
}
