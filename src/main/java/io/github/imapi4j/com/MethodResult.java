package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a declared method answers in Java: nothing, its success code, its one result, or a record of several, of which one may be
 * the success code.
 */
final class MethodResult {

    private final Class<?> type;
    private final @Nullable Constructor<?> constructor;
    private final List<Method> accessors = new ArrayList<>();
    private final List<Signature.Result> results;

    MethodResult(Method method) {
        type = method.getReturnType();
        if (type.isAnnotationPresent(OutParams.class)) {
            constructor = openRecord();
            results = Signature.components(type);
        } else {
            constructor = null;
            results = type == void.class || type == HResult.class
                    ? List.of()
                    : List.of(new Signature.Result(method.getGenericReturnType(), method));
        }
    }

    private Constructor<?> openRecord() {
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().trySetAccessible();
                accessors.add(component.getAccessor());
            }
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.trySetAccessible();
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not a record", e);
        }
    }

    /** The results that lie in native memory. */
    List<Signature.Result> results() {
        return results;
    }

    /** Makes Java's result of the success code and the results from native memory. */
    @Nullable
    Object compose(int hresult, List<@Nullable Object> values) {
        if (constructor == null) {
            return type == HResult.class ? new HResult(hresult) : values.isEmpty() ? null : values.get(0);
        }
        @Nullable Object[] components = new Object[accessors.size()];
        int next = 0;
        for (int i = 0; i < components.length; i++) {
            components[i] = isCode(i) ? new HResult(hresult) : values.get(next++);
        }
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isCode(int component) {
        return accessors.get(component).getReturnType() == HResult.class;
    }

    /** The HRESULT in what a Java object answered; S_OK if it answers none. */
    HResult code(@Nullable Object answer) {
        if (type == HResult.class) {
            return (HResult) Objects.requireNonNull(answer);
        }
        for (int i = 0; i < accessors.size(); i++) {
            if (isCode(i)) {
                return (HResult) Objects.requireNonNull(read(i, answer));
            }
        }
        return HResult.S_OK;
    }

    /** The results in what a Java object answered. */
    List<@Nullable Object> values(@Nullable Object answer) {
        List<@Nullable Object> values = new ArrayList<>();
        if (constructor == null) {
            if (!results.isEmpty()) {
                values.add(answer);
            }
            return values;
        }
        for (int i = 0; i < accessors.size(); i++) {
            if (!isCode(i)) {
                values.add(read(i, answer));
            }
        }
        return values;
    }

    private @Nullable Object read(int component, @Nullable Object answer) {
        try {
            return accessors.get(component).invoke(Objects.requireNonNull(answer));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
