package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code IEnumXxx::Next(ULONG celt, T* rgelt, ULONG* pceltFetched)}. */
final class FetchItemsMethod extends MethodModel {

    private static final Class<?>[] TYPES = {Pointer.class, int.class, Pointer.class, Pointer.class};

    private final Codec<Object> element;

    FetchItemsMethod(Class<?> owner, Method method) {
        super(owner, method);
        element = Codecs.of(((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0], method);
    }

    @Override
    List<Codec<Object>> variantParameters() {
        return List.of(Codecs.of(int.class, method()));
    }

    @Override
    @Nullable
    Object toVariant(@Nullable Object result) {
        return null;
    }

    @Override
    Class<?>[] nativeTypes() {
        return TYPES;
    }

    @Override
    @Nullable
    Object call(NativeRef object, @Nullable Object[] arguments) {
        int wanted = (Integer) Objects.requireNonNull(arguments[0]);
        if (wanted < 0) {
            throw new IllegalArgumentException("a negative number of elements: " + wanted);
        }
        try (CallScope scope = new CallScope()) {
            Pointer items = scope.allocate(Math.max(1, Math.multiplyExact(wanted, element.size())));
            Pointer fetched = scope.allocate(Integer.BYTES);
            object.call(slot(), operation(), new @Nullable Object[] {null, wanted, items, fetched});
            int count = Math.min(fetched.getInt(0), wanted);
            return takeItems(items, count);
        }
    }

    /** All items or none: what was taken before one failed is let go, what comes after it is freed. */
    private List<@Nullable Object> takeItems(Pointer items, int count) {
        List<@Nullable Object> result = new ArrayList<>(count);
        int next = 0;
        try {
            while (next < count) {
                result.add(element.take(place(items, next++)));
            }
            return result;
        } catch (RuntimeException | Error failure) {
            Ownership.letGo(result);
            discard(items, next, count);
            throw failure;
        }
    }

    private void discard(Pointer items, int from, int to) {
        for (int i = from; i < to; i++) {
            element.discard(place(items, i));
            place(items, i).clear(element.size());
        }
    }

    private Pointer place(Pointer items, int index) {
        return items.share((long) index * element.size());
    }

    @Override
    int serve(Object target, @Nullable Object[] nativeArguments) throws Throwable {
        int wanted = (Integer) Objects.requireNonNull(nativeArguments[1]);
        if (nativeArguments[3] instanceof Pointer fetched) {
            fetched.setInt(0, 0);
        } else if (wanted != 1) {
            required(nativeArguments[3]);
        }
        Pointer items = required(nativeArguments[2]);
        List<?> result = (List<?>) Objects.requireNonNull(invoke(target, wanted));
        if (result.size() > wanted) {
            // The caller's memory ends where it said.
            throw new ImapiException(
                    SystemCode.E_UNEXPECTED,
                    "An enumeration answers " + result.size() + " elements where " + wanted + " were asked for.");
        }
        int given = 0;
        try {
            for (; given < result.size(); given++) {
                element.give(place(items, given), result.get(given));
            }
        } catch (RuntimeException | Error failure) {
            discard(items, 0, given);
            throw failure;
        }
        if (nativeArguments[3] instanceof Pointer fetched) {
            fetched.setInt(0, result.size());
        }
        return result.size() < wanted ? HResult.S_FALSE.value() : HResult.S_OK.value();
    }
}
