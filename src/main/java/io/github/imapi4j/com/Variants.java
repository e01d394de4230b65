package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code VARIANT} and {@code SAFEARRAY} against Java objects: {@link Integer}, {@link Long}, {@link Short}, {@link Byte}, {@link
 * Double}, {@link Float}, {@link Boolean}, {@link String}, {@link LocalDateTime}, {@link IUnknown}, {@link List}, {@link
 * HResult} for {@code VT_ERROR}, and null for {@code VT_EMPTY} and {@code VT_NULL}. Unsigned numbers keep their bits.
 */
final class Variants {

    /** Bytes of a VARIANT on 64-bit systems. */
    static final int SIZE = 24;
    /** Where the value begins. */
    static final int VALUE = 8;

    private Variants() {}

    /** Writes a value; what it owns belongs to the VARIANT from then on. */
    static void write(Pointer at, @Nullable Object value) {
        at.clear(SIZE);
        Pointer slot = at.share(VALUE);
        at.setShort(0, (short) writeValue(slot, value));
    }

    private static int writeValue(Pointer slot, @Nullable Object value) {
        if (value == null) {
            return VarType.EMPTY;
        } else if (value instanceof Integer number) {
            slot.setInt(0, number);
            return VarType.I4;
        } else if (value instanceof Long number) {
            slot.setLong(0, number);
            return VarType.I8;
        } else if (value instanceof Short number) {
            slot.setShort(0, number);
            return VarType.I2;
        } else if (value instanceof Byte number) {
            slot.setByte(0, number);
            return VarType.UI1;
        } else if (value instanceof Double number) {
            slot.setDouble(0, number);
            return VarType.R8;
        } else if (value instanceof Float number) {
            slot.setFloat(0, number);
            return VarType.R4;
        } else if (value instanceof Boolean truth) {
            slot.setShort(0, (short) (truth ? -1 : 0));
            return VarType.BOOL;
        } else if (value instanceof LocalDateTime time) {
            slot.setDouble(0, OleDates.toNative(time));
            return VarType.DATE;
        } else if (value instanceof HResult error) {
            slot.setInt(0, error.value());
            return VarType.ERROR;
        }
        return writeOwned(slot, value);
    }

    private static int writeOwned(Pointer slot, Object value) {
        if (value instanceof String text) {
            slot.setPointer(0, ComPlatform.get().allocateBstr(text));
            return VarType.BSTR;
        } else if (value instanceof IDispatch object) {
            slot.setPointer(0, Com.addRefPointer(object, InterfaceModel.of(IDispatch.class)));
            return VarType.DISPATCH;
        } else if (value instanceof IUnknown object) {
            slot.setPointer(0, Com.addRefPointer(object, InterfaceModel.of(IUnknown.class)));
            return VarType.UNKNOWN;
        } else if (value instanceof List<?> list) {
            slot.setPointer(0, createArray(list));
            return VarType.ARRAY | VarType.VARIANT;
        }
        throw new ImapiException(
                SystemCode.DISP_E_TYPEMISMATCH, "A " + value.getClass().getName() + " does not fit in a VARIANT.");
    }

    /** The value, with interface pointers borrowed until the scope closes; the VARIANT keeps what it owns. */
    static @Nullable Object borrow(Pointer variant, CallScope scope) {
        return read(variant, (pointer, type) -> ComProxy.borrow(pointer, type, scope));
    }

    /** The value, with interface pointers of the caller's own; the VARIANT is cleared. */
    static @Nullable Object take(Pointer variant) {
        try {
            return read(variant, Variants::addRef);
        } finally {
            ComPlatform.get().clearVariant(variant);
        }
    }

    private static IUnknown addRef(Pointer pointer, Class<? extends IUnknown> type) {
        NativeCalls.addRef(pointer);
        return ComProxy.own(pointer, type);
    }

    private static @Nullable Object read(
            Pointer variant, BiFunction<Pointer, Class<? extends IUnknown>, IUnknown> wrap) {
        int type = variant.getShort(0) & 0xFFFF;
        Pointer slot = variant.share(VALUE);
        if ((type & VarType.BYREF) != 0) {
            slot = slot.getPointer(0);
            type &= ~VarType.BYREF;
        }
        if ((type & VarType.ARRAY) != 0) {
            Pointer array = slot.getPointer(0);
            return array == null ? List.of() : readArray(array, wrap);
        }
        return readValue(type, slot, wrap);
    }

    private static @Nullable Object readValue(
            int type, Pointer slot, BiFunction<Pointer, Class<? extends IUnknown>, IUnknown> wrap) {
        return switch (type) {
            case VarType.EMPTY, VarType.NULL -> null;
            case VarType.I4, VarType.UI4, VarType.INT, VarType.UINT -> slot.getInt(0);
            case VarType.I8, VarType.UI8 -> slot.getLong(0);
            case VarType.I2, VarType.UI2 -> slot.getShort(0);
            case VarType.I1, VarType.UI1 -> slot.getByte(0);
            case VarType.R8 -> slot.getDouble(0);
            case VarType.R4 -> slot.getFloat(0);
            case VarType.BOOL -> slot.getShort(0) != 0;
            case VarType.DATE -> OleDates.toJava(slot.getDouble(0));
            case VarType.ERROR -> new HResult(slot.getInt(0));
            case VarType.BSTR -> ComPlatform.readBstr(slot.getPointer(0));
            case VarType.DISPATCH -> wrapped(slot.getPointer(0), IDispatch.class, wrap);
            case VarType.UNKNOWN -> wrapped(slot.getPointer(0), IUnknown.class, wrap);
            case VarType.VARIANT -> read(slot, wrap);
            default ->
                throw new ImapiException(
                        SystemCode.DISP_E_TYPEMISMATCH,
                        "A VARIANT holds a value of the unsupported type " + type + ".");
        };
    }

    private static @Nullable IUnknown wrapped(
            @Nullable Pointer pointer,
            Class<? extends IUnknown> type,
            BiFunction<Pointer, Class<? extends IUnknown>, IUnknown> wrap) {
        return pointer == null ? null : wrap.apply(pointer, type);
    }

    /** A new array of VARIANT; the caller owns it. */
    static Pointer createArray(List<?> values) {
        Pointer array = ComPlatform.get().createSafeArray(VarType.VARIANT, values.size());
        Pointer data = SafeArrays.data(array);
        try {
            for (int i = 0; i < values.size(); i++) {
                write(data.share((long) i * SIZE), values.get(i));
            }
        } catch (RuntimeException | Error failure) {
            ComPlatform.get().destroySafeArray(array);
            throw failure;
        }
        return array;
    }

    /** The elements, with interface pointers borrowed until the scope closes. */
    static List<@Nullable Object> borrowArray(Pointer array, CallScope scope) {
        return readArray(array, (pointer, type) -> ComProxy.borrow(pointer, type, scope));
    }

    /** The elements, with interface pointers of the caller's own; the array is destroyed. */
    static List<@Nullable Object> takeArray(Pointer array) {
        try {
            return readArray(array, Variants::addRef);
        } finally {
            ComPlatform.get().destroySafeArray(array);
        }
    }

    private static List<@Nullable Object> readArray(
            Pointer array, BiFunction<Pointer, Class<? extends IUnknown>, IUnknown> wrap) {
        int type = ComPlatform.get().safeArrayType(array);
        int count = SafeArrays.count(array);
        Pointer data = SafeArrays.data(array);
        List<@Nullable Object> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readValue(type, data.share((long) i * VarType.size(type)), wrap));
            }
            return values;
        } catch (RuntimeException | Error failure) {
            Ownership.letGo(values);
            throw failure;
        }
    }
}
