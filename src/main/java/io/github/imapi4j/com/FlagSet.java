package io.github.imapi4j.com;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A combination of a native enumeration's flags as it came, which may hold bits newer than the header.
 *
 * @param <E> the enumeration
 * @param type the enumeration's class
 * @param bits the bits
 */
public record FlagSet<E extends Enum<E> & NativeEnum>(Class<E> type, int bits) {

    /**
     * The combination of some flags.
     *
     * @param first a flag
     * @param more further flags
     * @param <E> the enumeration
     * @return their union
     */
    @SafeVarargs
    public static <E extends Enum<E> & NativeEnum> FlagSet<E> of(E first, E... more) {
        int bits = first.value();
        for (E flag : more) {
            bits |= flag.value();
        }
        return new FlagSet<>(first.getDeclaringClass(), bits);
    }

    /**
     * Whether all bits of a flag are set.
     *
     * @param flag a flag
     * @return true if they are; for a flag of value 0 only if no bit is set
     */
    public boolean has(E flag) {
        return flag.value() == 0 ? bits == 0 : (bits & flag.value()) == flag.value();
    }

    /**
     * Whether any bit of a mask is set.
     *
     * @param mask a mask
     * @return true if at least one is
     */
    public boolean hasAny(E mask) {
        return (bits & mask.value()) != 0;
    }

    /**
     * This combination with one more flag.
     *
     * @param flag the flag
     * @return the union
     */
    public FlagSet<E> with(E flag) {
        return new FlagSet<>(type, bits | flag.value());
    }

    /**
     * This combination without a flag.
     *
     * @param flag the flag
     * @return the difference
     */
    public FlagSet<E> without(E flag) {
        return new FlagSet<>(type, bits & ~flag.value());
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        int rest = bits;
        for (E flag : type.getEnumConstants()) {
            if (Integer.bitCount(flag.value()) == 1 && (rest & flag.value()) != 0) {
                parts.add(flag.name());
                rest &= ~flag.value();
            }
        }
        if (rest != 0 || parts.isEmpty()) {
            parts.add(String.format(Locale.ROOT, "0x%X", rest));
        }
        return String.join("|", parts);
    }
}
