package io.github.imapi4j.com;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Java object as native code sees it: one pointer for each interface, one reference count, one identity. Strongly held while
 * the count is above 0; when it falls to 0 the Java object's {@link IUnknown#close} runs.
 *
 * <p>In memory an object is an array of vtable pointers; the address of each is the pointer of one interface.
 */
final class ExportedObject {

    /**
     * One interface of an exported object.
     *
     * @param object the object
     * @param model the interface
     * @param target the Java object that answers
     */
    record Face(ExportedObject object, InterfaceModel model, Object target) {}

    private static final Logger LOG = LoggerFactory.getLogger(ExportedObject.class);
    private static final Object LOCK = new Object();

    /** Which interfaces a class has is found out once, not at each export. */
    private static final ClassValue<List<InterfaceModel>> MODELS = new ClassValue<>() {
        @Override
        protected List<InterfaceModel> computeValue(Class<?> type) {
            return modelsOf(type);
        }
    };

    private static final IdentityHashMap<Object, ExportedObject> BY_TARGET = new IdentityHashMap<>();
    private static final Map<Long, Face> BY_ADDRESS = new ConcurrentHashMap<>();

    private final IUnknown target;
    private final List<Face> faces = new ArrayList<>();
    private final Pointer memory;
    private final AtomicInteger references = new AtomicInteger(1);

    private ExportedObject(IUnknown target) {
        this.target = target;
        for (InterfaceModel model : MODELS.get(target.getClass())) {
            faces.add(new Face(this, model, target));
        }
        if (!(target instanceof ISupportErrorInfo)) {
            faces.add(new Face(this, InterfaceModel.of(ISupportErrorInfo.class), new FillsErrorInfo()));
        }
        memory = new Pointer(Native.malloc((long) faces.size() * Long.BYTES));
        for (int i = 0; i < faces.size(); i++) {
            memory.setPointer(
                    (long) i * Long.BYTES,
                    ExportedInterface.of(faces.get(i).model()).vtable());
            BY_ADDRESS.put(addressOf(i), faces.get(i));
        }
        Leases.opened(Leases.Kind.EXPORT, this);
    }

    /** The pointer of one of a Java object's interfaces, with a reference for the caller. */
    static Pointer export(IUnknown target, Guid iid) {
        ExportedObject object;
        synchronized (LOCK) {
            object = BY_TARGET.get(target);
            if (object == null) {
                object = new ExportedObject(target);
                BY_TARGET.put(target, object);
            } else {
                object.references.incrementAndGet();
            }
        }
        try {
            Pointer pointer = object.query(iid);
            if (pointer == null) {
                throw new IllegalArgumentException(target.getClass().getName() + " does not implement " + iid);
            }
            return pointer;
        } finally {
            object.release();
        }
    }

    /** The most derived interfaces that a class implements; each stands for those that it extends. */
    private static List<InterfaceModel> modelsOf(Class<?> type) {
        Set<Class<?>> declared = new LinkedHashSet<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            collect(level, declared);
        }
        List<InterfaceModel> leaves = new ArrayList<>();
        for (Class<?> candidate : declared) {
            if (declared.stream().noneMatch(other -> other != candidate && candidate.isAssignableFrom(other))) {
                leaves.add(InterfaceModel.of(candidate));
            }
        }
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " implements no COM interface");
        }
        return leaves;
    }

    private static void collect(Class<?> type, Set<Class<?>> declared) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isAnnotationPresent(ComInterface.class)) {
                declared.add(parent);
            }
            collect(parent, declared);
        }
    }

    private long addressOf(int face) {
        return Pointer.nativeValue(memory) + (long) face * Long.BYTES;
    }

    static @Nullable Face find(@Nullable Pointer pointer) {
        return pointer == null ? null : BY_ADDRESS.get(Pointer.nativeValue(pointer));
    }

    /** QueryInterface: the pointer with a reference for the caller, or null. */
    @Nullable
    Pointer query(Guid iid) {
        boolean identity = iid.equals(InterfaceModel.of(IUnknown.class).iid());
        for (int i = 0; i < faces.size(); i++) {
            if (identity || faces.get(i).model().answersTo(iid)) {
                references.incrementAndGet();
                return new Pointer(addressOf(i));
            }
        }
        return null;
    }

    static int addRef(@Nullable Pointer pointer) {
        Face face = find(pointer);
        return face == null ? 0 : face.object().references.incrementAndGet();
    }

    static int release(@Nullable Pointer pointer) {
        Face face = find(pointer);
        return face == null ? 0 : face.object().release();
    }

    private int release() {
        int left = references.decrementAndGet();
        if (left > 0) {
            return left;
        }
        synchronized (LOCK) {
            if (references.get() > 0 || BY_TARGET.get(target) != this) {
                return Math.max(references.get(), 0);
            }
            BY_TARGET.remove(target);
        }
        dispose();
        return 0;
    }

    private void dispose() {
        for (int i = 0; i < faces.size(); i++) {
            BY_ADDRESS.remove(addressOf(i));
        }
        Native.free(Pointer.nativeValue(memory));
        Leases.closed(Leases.Kind.EXPORT, this);
        try {
            target.close();
        } catch (RuntimeException e) {
            LOG.warn("Closing {} failed", target, e);
        }
    }

    @Override
    public String toString() {
        return "exported " + target.getClass().getName() + " with " + references + " references";
    }

    /** What every exported object answers: it fills in error information for all of its interfaces. */
    private static final class FillsErrorInfo implements ISupportErrorInfo {
        @Override
        public HResult interfaceSupportsErrorInfo(Guid iid) {
            return HResult.S_OK;
        }
    }
}
