package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is copied and owns nothing: numbers, truth values, dates, enumerations.
 *
 * @param <T> the Java type
 * @param <N> the boxed native type
 * @param argumentType the primitive native type
 * @param size bytes
 * @param encode Java to native
 * @param decode native to Java
 * @param read from memory
 * @param write to memory
 * @param fromNumber from a number in a VARIANT
 * @param toNumber to a number, truth value or date in a VARIANT
 */
record ScalarCodec<T, N>(
        Class<?> argumentType,
        int size,
        Function<T, N> encode,
        Function<N, T> decode,
        Function<Pointer, N> read,
        BiConsumer<Pointer, N> write,
        Function<Number, T> fromNumber,
        Function<T, Object> toNumber)
        implements Codec<T> {

    static final ScalarCodec<Integer, Integer> INT = int32(i -> i, i -> i);
    static final ScalarCodec<Long, Long> LONG = new ScalarCodec<>(
            long.class, 8, n -> n, n -> n, p -> p.getLong(0), (p, n) -> p.setLong(0, n), Number::longValue, n -> n);
    static final ScalarCodec<Boolean, Short> VARIANT_BOOL = new ScalarCodec<>(
            short.class,
            2,
            b -> (short) (b ? -1 : 0),
            n -> n != 0,
            p -> p.getShort(0),
            (p, n) -> p.setShort(0, n),
            n -> n.intValue() != 0,
            b -> b);
    static final ScalarCodec<Boolean, Byte> BOOLEAN = new ScalarCodec<>(
            byte.class,
            1,
            b -> (byte) (b ? 1 : 0),
            n -> n != 0,
            p -> p.getByte(0),
            (p, n) -> p.setByte(0, n),
            n -> n.intValue() != 0,
            b -> b);
    static final ScalarCodec<LocalDateTime, Double> DATE = new ScalarCodec<>(
            double.class,
            8,
            OleDates::toNative,
            OleDates::toJava,
            p -> p.getDouble(0),
            (p, n) -> p.setDouble(0, n),
            n -> OleDates.toJava(n.doubleValue()),
            t -> t);

    static <T> ScalarCodec<T, Integer> int32(Function<T, Integer> encode, Function<Integer, T> decode) {
        return new ScalarCodec<>(
                int.class,
                4,
                encode,
                decode,
                p -> p.getInt(0),
                (p, n) -> p.setInt(0, n),
                n -> decode.apply(n.intValue()),
                encode::apply);
    }

    @Override
    public Object toArgument(@Nullable T value, CallScope scope) {
        return encode.apply(Objects.requireNonNull(value));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T fromArgument(@Nullable Object argument, CallScope scope) {
        return decode.apply((N) Objects.requireNonNull(argument));
    }

    @Override
    public T take(Pointer at) {
        return decode.apply(read.apply(at));
    }

    @Override
    public void give(Pointer at, @Nullable T value) {
        write.accept(at, encode.apply(Objects.requireNonNull(value)));
    }

    @Override
    public Object toVariant(@Nullable T value) {
        return toNumber.apply(Objects.requireNonNull(value));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T fromVariant(@Nullable Object value, CallScope scope) {
        if (value instanceof Boolean truth) {
            return fromNumber.apply(truth ? -1 : 0);
        }
        if (value instanceof Number number) {
            return fromNumber.apply(number);
        }
        if (value instanceof LocalDateTime && this == (Object) DATE) {
            return (T) value;
        }
        throw new ImapiException(SystemCode.DISP_E_TYPEMISMATCH);
    }
}
