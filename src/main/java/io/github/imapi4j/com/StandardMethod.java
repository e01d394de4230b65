package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A method with any number of in-parameters and no, one or several results. */
final class StandardMethod extends MethodModel {

    private final int[] parameterPositions;
    private final int[] resultPositions;
    private final List<Codec<Object>> results = new ArrayList<>();
    private final boolean answersHResult;
    private final boolean optionalOut;
    private final int iidParameter;
    private final Class<?>[] nativeTypes;
    private final @Nullable Constructor<?> recordConstructor;
    private final List<Method> recordAccessors = new ArrayList<>();

    StandardMethod(Class<?> owner, Method method) {
        super(owner, method, codecs(method));
        answersHResult = method.getReturnType() == HResult.class;
        optionalOut = method.isAnnotationPresent(OptionalOut.class);
        iidParameter = method.isAnnotationPresent(IidIs.class)
                ? Arrays.asList(method.getParameterTypes()).indexOf(Guid.class)
                : -1;
        recordConstructor = collectResults(method);
        ResultAt places = method.getAnnotation(ResultAt.class);
        int total = parameters().size() + results.size();
        resultPositions = new int[results.size()];
        for (int i = 0; i < resultPositions.length; i++) {
            resultPositions[i] = places == null ? parameters().size() + i : places.value()[i];
        }
        parameterPositions = new int[parameters().size()];
        nativeTypes = new Class<?>[1 + total];
        Arrays.fill(nativeTypes, Pointer.class);
        int next = 0;
        for (int i = 0; i < parameterPositions.length; i++) {
            while (isResult(next)) {
                next++;
            }
            parameterPositions[i] = next++;
            nativeTypes[1 + parameterPositions[i]] = parameters().get(i).argumentType();
        }
    }

    private static List<Codec<Object>> codecs(Method method) {
        List<Codec<Object>> codecs = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            codecs.add(Codecs.of(parameter.getParameterizedType(), parameter));
        }
        return codecs;
    }

    private @Nullable Constructor<?> collectResults(Method method) {
        Class<?> type = method.getReturnType();
        if (type == void.class || answersHResult) {
            return null;
        }
        if (!type.isAnnotationPresent(OutParams.class)) {
            results.add(Codecs.of(method.getGenericReturnType(), method));
            return null;
        }
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            results.add(Codecs.of(component.getGenericType(), component));
            component.getAccessor().trySetAccessible();
            recordAccessors.add(component.getAccessor());
            types.add(component.getType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.trySetAccessible();
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not a record", e);
        }
    }

    private boolean isResult(int position) {
        return Arrays.stream(resultPositions).anyMatch(result -> result == position);
    }

    @Override
    @Nullable
    Codec<Object> result() {
        return results.size() == 1 ? results.get(0) : null;
    }

    @Override
    Class<?>[] nativeTypes() {
        return nativeTypes;
    }

    @Override
    @Nullable
    Object call(NativeRef object, @Nullable Object[] arguments) {
        try (CallScope scope = new CallScope()) {
            @Nullable Object[] nativeArguments = new Object[nativeTypes.length];
            for (int i = 0; i < parameterPositions.length; i++) {
                nativeArguments[1 + parameterPositions[i]] = parameters().get(i).toArgument(arguments[i], scope);
            }
            Pointer[] out = new Pointer[resultPositions.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = scope.allocate(results.get(i).size());
                nativeArguments[1 + resultPositions[i]] = out[i];
            }
            int hresult = object.call(slot(), operation(), nativeArguments);
            return answersHResult ? new HResult(hresult) : takeResult(out);
        }
    }

    private @Nullable Object takeResult(Pointer[] out) {
        if (out.length == 0) {
            return null;
        }
        if (recordConstructor == null) {
            return results.get(0).take(out[0]);
        }
        @Nullable Object[] values = new Object[out.length];
        int taken = 0;
        try {
            for (; taken < out.length; taken++) {
                values[taken] = results.get(taken).take(out[taken]);
            }
            return recordConstructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            Wrappers.close(Arrays.asList(values));
            throw new IllegalStateException(e);
        } catch (RuntimeException | Error e) {
            Wrappers.close(Arrays.asList(values));
            // The one that could not be read has given back what it owned.
            for (int i = taken + 1; i < out.length; i++) {
                results.get(i).discard(out[i]);
            }
            throw e;
        }
    }

    @Override
    int serve(Object target, @Nullable Object[] nativeArguments) throws Throwable {
        try (CallScope scope = new CallScope()) {
            clearResults(nativeArguments);
            @Nullable Object[] arguments = new Object[parameterPositions.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = parameters().get(i).fromArgument(nativeArguments[1 + parameterPositions[i]], scope);
            }
            Object result = invoke(target, arguments);
            if (answersHResult) {
                return ((HResult) Objects.requireNonNull(result)).value();
            }
            giveResult(result, arguments, nativeArguments);
            return HResult.S_OK.value();
        }
    }

    /** COM's rule: what an out-pointer points to is null or 0 when the call fails. */
    private void clearResults(@Nullable Object[] nativeArguments) {
        for (int i = 0; i < resultPositions.length; i++) {
            Object out = nativeArguments[1 + resultPositions[i]];
            if (!optionalOut) {
                required(out);
            }
            if (out instanceof Pointer pointer) {
                pointer.clear(results.get(i).size());
            }
        }
    }

    private void giveResult(@Nullable Object result, @Nullable Object[] arguments, @Nullable Object[] nativeArguments)
            throws ReflectiveOperationException {
        int given = 0;
        try {
            for (; given < resultPositions.length; given++) {
                Object value = recordConstructor == null
                        ? result
                        : recordAccessors.get(given).invoke(result);
                if (nativeArguments[1 + resultPositions[given]] instanceof Pointer out) {
                    if (iidParameter >= 0 && value instanceof IUnknown object) {
                        giveInterface(out, object, (Guid) Objects.requireNonNull(arguments[iidParameter]));
                    } else {
                        results.get(given).give(out, value);
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            takeBackResults(given, nativeArguments);
            throw e;
        }
    }

    /** The caller of a failed call frees nothing. */
    private void takeBackResults(int given, @Nullable Object[] nativeArguments) {
        for (int i = 0; i < given; i++) {
            if (nativeArguments[1 + resultPositions[i]] instanceof Pointer out) {
                results.get(i).discard(out);
                out.clear(results.get(i).size());
            }
        }
    }

    private static void giveInterface(Pointer out, IUnknown object, Guid iid) {
        Pointer identity = Com.addRefPointer(object, InterfaceModel.of(IUnknown.class));
        try {
            out.setPointer(
                    0,
                    NativeCalls.queryInterface(identity, iid)
                            .orElseThrow(() -> new ImapiException(SystemCode.E_NOINTERFACE)));
        } finally {
            NativeCalls.release(identity);
        }
    }
}
