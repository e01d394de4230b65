package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code SAFEARRAY*}: written as an array of VARIANT, which is what IMAPI2 uses; read with any element type. */
final class ListCodec implements PointerCodec<List<@Nullable Object>> {

    private final Codec<Object> element;

    ListCodec(Codec<Object> element) {
        this.element = element;
    }

    @Override
    public Pointer toArgument(@Nullable List<@Nullable Object> value, CallScope scope) {
        Pointer array = create(Objects.requireNonNull(value));
        scope.onClose(() -> ComPlatform.get().destroySafeArray(array));
        return array;
    }

    @Override
    public List<@Nullable Object> fromArgument(@Nullable Object argument, CallScope scope) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (argument != null) {
            for (Object raw : Variants.borrowArray((Pointer) argument, scope)) {
                elements.add(element.fromVariant(raw, scope));
            }
        }
        return elements;
    }

    @Override
    public List<@Nullable Object> take(Pointer at) {
        Pointer array = at.getPointer(0);
        return array == null ? List.of() : convert(Variants.takeArray(array));
    }

    @Override
    public void give(Pointer at, @Nullable List<@Nullable Object> value) {
        at.setPointer(0, create(Objects.requireNonNull(value)));
    }

    @Override
    public void discard(Pointer at) {
        ComPlatform.get().destroySafeArray(at.getPointer(0));
    }

    @Override
    public List<@Nullable Object> toVariant(@Nullable List<@Nullable Object> value) {
        return raw(Objects.requireNonNull(value));
    }

    @Override
    public List<@Nullable Object> fromVariant(@Nullable Object value, CallScope scope) {
        if (value instanceof List<?> raw) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (Object item : raw) {
                elements.add(element.fromVariant(item, scope));
            }
            return elements;
        }
        throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
    }

    private List<@Nullable Object> convert(List<@Nullable Object> raw) {
        List<@Nullable Object> elements = new ArrayList<>(raw.size());
        try {
            for (Object item : raw) {
                elements.add(element.takeVariant(item));
            }
            return elements;
        } catch (RuntimeException | Error failure) {
            Ownership.letGo(raw);
            Ownership.letGo(elements);
            throw failure;
        }
    }

    private Pointer create(List<@Nullable Object> value) {
        return Variants.createArray(raw(value));
    }

    /** The elements as what {@link Variants} write. */
    private List<@Nullable Object> raw(List<@Nullable Object> value) {
        List<@Nullable Object> raw = new ArrayList<>(value.size());
        for (Object item : value) {
            raw.add(element.toVariant(item));
        }
        return raw;
    }
}
