package io.github.imapi4j.com;

/**
 * A native enumeration's constant. An enum that implements this lists what the header lists; a number that it does not list
 * survives in {@link EnumValue} and {@link FlagSet}.
 */
public interface NativeEnum {
    /**
     * The constant's number in the header.
     *
     * @return the number
     */
    int value();
}
