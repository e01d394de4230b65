package io.github.imapi4j.com;

import java.util.Locale;
import java.util.Optional;

/**
 * A value of a native enumeration as it came, which may be newer than the header.
 *
 * @param <E> the enumeration
 * @param type the enumeration's class
 * @param value the number
 */
public record EnumValue<E extends Enum<E> & NativeEnum>(Class<E> type, int value) {

    /**
     * The value of a known constant.
     *
     * @param constant the constant
     * @param <E> the enumeration
     * @return its value
     */
    public static <E extends Enum<E> & NativeEnum> EnumValue<E> of(E constant) {
        return new EnumValue<>(constant.getDeclaringClass(), constant.value());
    }

    /**
     * The constant, if the header lists one.
     *
     * @return the first constant with this number
     */
    public Optional<E> known() {
        for (E constant : type.getEnumConstants()) {
            if (constant.value() == value) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether this is the given constant.
     *
     * @param constant a constant
     * @return true if the numbers are equal
     */
    public boolean is(E constant) {
        return constant.value() == value;
    }

    @Override
    public String toString() {
        return known().map(Enum::name).orElseGet(() -> String.format(Locale.ROOT, "0x%X", value));
    }
}
