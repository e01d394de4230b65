package io.github.imapi4j.cprobe;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A method in its slot.
 *
 * @param owner the interface that declares it
 * @param slot counted from 0
 * @param dispId its number for scripts
 * @param name the header's
 * @param wires its parameters
 */
public record ProbeMethod(String owner, int slot, OptionalInt dispId, String name, List<Wire> wires) {

    /**
     * How it is called by number.
     *
     * @return {@code DISPATCH_METHOD}, {@code DISPATCH_PROPERTYGET} or {@code DISPATCH_PROPERTYPUT}
     */
    public int dispatchFlags() {
        return name.startsWith("get_") ? 2 : name.startsWith("put_") ? 4 : 1;
    }

    /**
     * Whether it can be called by number: it has one, and all its parameters fit in a VARIANT.
     *
     * @return true if so
     */
    public boolean isCallableByNumber() {
        return dispId.isPresent()
                && wires.stream().allMatch(wire -> switch (wire.kind()) {
                    case INT16, INT32, ENUMERATION, INT64, FLOAT64, BSTR, OBJECT, SAFEARRAY -> true;
                    default -> false;
                });
    }

    /**
     * The parameters that carry values to the method.
     *
     * @return in order
     */
    public Stream<Wire> ins() {
        return wires.stream().filter(wire -> !wire.out());
    }

    /**
     * The parameters that carry values to the caller.
     *
     * @return in order
     */
    public Stream<Wire> outs() {
        return wires.stream().filter(Wire::out);
    }
}
