package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the codec of a declared Java type. */
final class Codecs {

    private Codecs() {}

    @SuppressWarnings("unchecked")
    static Codec<Object> of(Type type, AnnotatedElement place) {
        return (Codec<Object>) find(type, place);
    }

    private static Codec<?> find(Type type, AnnotatedElement place) {
        if (type == int.class || type == Integer.class) {
            return ScalarCodec.INT;
        }
        if (type == long.class || type == Long.class) {
            return ScalarCodec.LONG;
        }
        if (type == boolean.class || type == Boolean.class) {
            return place.isAnnotationPresent(Bool8.class) ? ScalarCodec.BOOLEAN : ScalarCodec.VARIANT_BOOL;
        }
        if (type == LocalDateTime.class) {
            return ScalarCodec.DATE;
        }
        if (type == String.class) {
            return StringCodec.INSTANCE;
        }
        if (type == Guid.class) {
            return GuidCodec.INSTANCE;
        }
        if (type == StatStg.class) {
            return StatStgCodec.INSTANCE;
        }
        if (type == Object.class) {
            return VariantCodec.INSTANCE;
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, place);
        }
        if (type instanceof Class<?> raw && raw.isEnum() && NativeEnum.class.isAssignableFrom(raw)) {
            return enumeration(raw);
        }
        if (type instanceof Class<?> raw && raw.isAnnotationPresent(ComInterface.class)) {
            return new InterfaceCodec(raw.asSubclass(IUnknown.class));
        }
        throw new IllegalArgumentException("no native type is known for " + type.getTypeName() + " in " + place);
    }

    private static Codec<?> generic(ParameterizedType type, AnnotatedElement place) {
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return new ListCodec(of(argument, place));
        }
        if (type.getRawType() == EnumValue.class) {
            return enumValue((Class<?>) argument);
        }
        if (type.getRawType() == FlagSet.class) {
            return flagSet((Class<?>) argument);
        }
        throw new IllegalArgumentException("no native type is known for " + type.getTypeName() + " in " + place);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<?> enumValue(Class<?> type) {
        return ScalarCodec.<EnumValue>int32(EnumValue::value, number -> new EnumValue(type, number));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<?> flagSet(Class<?> type) {
        return ScalarCodec.<FlagSet>int32(FlagSet::bits, number -> new FlagSet(type, number));
    }

    /** An enum as such stands for known constants only; a number that it does not list is an invalid argument. */
    private static Codec<?> enumeration(Class<?> type) {
        return ScalarCodec.int32(NativeEnum::value, number -> {
            for (Object constant : type.getEnumConstants()) {
                if (((NativeEnum) constant).value() == number) {
                    return (NativeEnum) constant;
                }
            }
            throw new ImapiException(
                    SystemCode.E_INVALIDARG, type.getSimpleName() + " has no constant with the number " + number + ".");
        });
    }

    /** {@code BSTR}. */
    private static final class StringCodec implements PointerCodec<String> {
        static final StringCodec INSTANCE = new StringCodec();

        @Override
        public @Nullable Pointer toArgument(@Nullable String value, CallScope scope) {
            if (value == null) {
                return null;
            }
            Pointer bstr = ComPlatform.get().allocateBstr(value);
            scope.onClose(() -> ComPlatform.get().freeBstr(bstr));
            return bstr;
        }

        @Override
        public String fromArgument(@Nullable Object argument, CallScope scope) {
            return ComPlatform.readBstr((Pointer) argument);
        }

        @Override
        public String take(Pointer at) {
            Pointer bstr = at.getPointer(0);
            try {
                return ComPlatform.readBstr(bstr);
            } finally {
                ComPlatform.get().freeBstr(bstr);
            }
        }

        @Override
        public void give(Pointer at, @Nullable String value) {
            at.setPointer(0, value == null ? null : ComPlatform.get().allocateBstr(value));
        }

        @Override
        public void discard(Pointer at) {
            ComPlatform.get().freeBstr(at.getPointer(0));
        }

        @Override
        public String fromVariant(@Nullable Object value, CallScope scope) {
            if (value instanceof String text) {
                return text;
            }
            throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
        }
    }

    /** {@code REFIID} as an argument, {@code GUID*} as a result. */
    private static final class GuidCodec implements PointerCodec<Guid> {
        static final GuidCodec INSTANCE = new GuidCodec();

        @Override
        public int size() {
            return Guids.SIZE;
        }

        @Override
        public Pointer toArgument(@Nullable Guid value, CallScope scope) {
            return Guids.write(Objects.requireNonNull(value), scope.allocate(Guids.SIZE));
        }

        @Override
        public Guid fromArgument(@Nullable Object argument, CallScope scope) {
            if (argument instanceof Pointer pointer) {
                return Guids.read(pointer);
            }
            throw new ImapiException(SystemCode.E_POINTER);
        }

        @Override
        public Guid take(Pointer at) {
            return Guids.read(at);
        }

        @Override
        public void give(Pointer at, @Nullable Guid value) {
            Guids.write(Objects.requireNonNull(value), at);
        }

        @Override
        public Guid fromVariant(@Nullable Object value, CallScope scope) {
            throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
        }
    }

    /** {@code VARIANT*}. */
    private static final class VariantCodec implements PointerCodec<Object> {
        static final VariantCodec INSTANCE = new VariantCodec();

        @Override
        public int size() {
            return Variants.SIZE;
        }

        @Override
        public Pointer toArgument(@Nullable Object value, CallScope scope) {
            Pointer variant = scope.allocate(Variants.SIZE);
            Variants.write(variant, value);
            scope.onClose(() -> ComPlatform.get().clearVariant(variant));
            return variant;
        }

        @Override
        public @Nullable Object fromArgument(@Nullable Object argument, CallScope scope) {
            return argument == null ? null : Variants.borrow((Pointer) argument, scope);
        }

        @Override
        public @Nullable Object take(Pointer at) {
            return Variants.take(at);
        }

        @Override
        public void give(Pointer at, @Nullable Object value) {
            Variants.write(at, value);
        }

        @Override
        public void discard(Pointer at) {
            ComPlatform.get().clearVariant(at);
        }

        @Override
        public @Nullable Object fromVariant(@Nullable Object value, CallScope scope) {
            return value;
        }
    }
}
