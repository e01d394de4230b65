package io.github.imapi4j.com;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared COM interface, read once from its annotations: the one source for proxies and for exported vtables. */
final class InterfaceModel {

    private static final int IUNKNOWN_SLOTS = 3;
    private static final int IDISPATCH_SLOTS = 7;
    private static final ClassValue<InterfaceModel> MODELS = new ClassValue<>() {
        @Override
        protected InterfaceModel computeValue(Class<?> type) {
            return new InterfaceModel(type);
        }
    };

    private final Class<?> type;
    private final Guid iid;
    private final Set<Guid> chain = new LinkedHashSet<>();
    private final boolean dispatch;
    private final @Nullable MethodModel[] slots;
    private final Map<Method, MethodModel> byMethod = new HashMap<>();

    private InterfaceModel(Class<?> type) {
        this.type = type;
        this.iid = iidOf(type);
        this.dispatch = IDispatch.class.isAssignableFrom(type);
        Map<Integer, MethodModel> declared = new HashMap<>();
        for (Class<?> level = type; level != null; level = baseOf(level)) {
            chain.add(iidOf(level));
            for (Method method : level.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Slot.class)) {
                    declare(declared, MethodModel.of(level, method));
                }
            }
        }
        int first = dispatch ? IDISPATCH_SLOTS : IUNKNOWN_SLOTS;
        slots = new MethodModel[first + declared.size()];
        for (MethodModel method : declared.values()) {
            if (method.slot() < first || method.slot() >= slots.length) {
                throw new IllegalArgumentException(
                        method.operation() + " leaves a gap: slot " + method.slot() + " of " + slots.length);
            }
            slots[method.slot()] = method;
        }
    }

    private void declare(Map<Integer, MethodModel> declared, MethodModel method) {
        MethodModel other = declared.putIfAbsent(method.slot(), method);
        if (other != null) {
            throw new IllegalArgumentException(
                    method.operation() + " has slot " + method.slot() + ", which is that of " + other.operation());
        }
        byMethod.put(method.method(), method);
    }

    static InterfaceModel of(Class<?> type) {
        return MODELS.get(type);
    }

    private static Guid iidOf(Class<?> type) {
        ComInterface declaration = type.getAnnotation(ComInterface.class);
        if (declaration == null || !type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is not declared as a COM interface");
        }
        return Guid.of(declaration.value());
    }

    private static @Nullable Class<?> baseOf(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(parent -> parent.isAnnotationPresent(ComInterface.class))
                .findFirst()
                .orElse(null);
    }

    Class<?> type() {
        return type;
    }

    Guid iid() {
        return iid;
    }

    String name() {
        return type.getSimpleName();
    }

    /** Whether a pointer of this interface serves for the given one: itself or one that it derives from. */
    boolean answersTo(Guid id) {
        return chain.contains(id);
    }

    boolean isDispatch() {
        return dispatch;
    }

    /** Vtable length. */
    int slotCount() {
        return slots.length;
    }

    /** The declared method of a slot; empty for those of IUnknown and IDispatch. */
    Optional<MethodModel> slot(int index) {
        return Optional.ofNullable(slots[index]);
    }

    @Nullable
    MethodModel method(Method method) {
        return byMethod.get(method);
    }

    Collection<MethodModel> methods() {
        return byMethod.values();
    }
}
