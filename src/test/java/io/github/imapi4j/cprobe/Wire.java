package io.github.imapi4j.cprobe;

/**
 * A native parameter as it is on the wire.
 *
 * @param kind what crosses
 * @param out whether it is a place for a result
 * @param name the header's
 * @param type the header's, without asterisks; for pointers to objects the interface
 * @param index its place among the method's parameters
 * @param partner for an array the place of its length, for a length that of its array, otherwise -1
 */
public record Wire(Kind kind, boolean out, String name, String type, int index, int partner) {

    /** What crosses. Where a number belongs to an array, both are named. */
    public enum Kind {
        /** {@code BOOLEAN}. */
        INT8,
        /** {@code VARIANT_BOOL}. */
        INT16,
        /** {@code LONG}, {@code ULONG} and the like. */
        INT32,
        /** An enumeration. */
        ENUMERATION,
        /** {@code LONGLONG} and the like. */
        INT64,
        /** {@code DATE}. */
        FLOAT64,
        /** {@code BSTR}. */
        BSTR,
        /** An interface pointer. */
        OBJECT,
        /** A {@code void**} for an interface that a GUID names. */
        OBJECT_BY_IID,
        /** A {@code SAFEARRAY} of {@code VARIANT}. */
        SAFEARRAY,
        /** A GUID, by reference. */
        GUID,
        /** {@code STATSTG}. */
        STATSTG,
        /** Bytes to read, counted by {@link #COUNT}. */
        BYTES,
        /** Numbers of 32 bits to read, counted by {@link #COUNT}. */
        NUMBERS,
        /** Interface pointers to read, counted by {@link #COUNT}. */
        OBJECTS,
        /** Memory of the caller's to fill, its size said by {@link #COUNT}. */
        BUFFER,
        /** The length of an array of the caller's. */
        COUNT,
        /** How much of an array was read or filled; often NULL. */
        MOVED,
        /** 18 bytes of the caller's to fill. */
        SENSE,
        /** Bytes that the callee allocates, counted by {@link #ALLOCATED_COUNT}. */
        ALLOCATED_BYTES,
        /** Numbers that the callee allocates, counted by {@link #ALLOCATED_COUNT}. */
        ALLOCATED_NUMBERS,
        /** The length of an array of the callee's. */
        ALLOCATED_COUNT,
        /** How many items {@code Next} shall fetch. */
        WANTED,
        /** The interface pointers that {@code Next} fetches. */
        NEXT_OBJECTS,
        /** The {@code VARIANT}s that {@code Next} fetches. */
        NEXT_VARIANTS,
        /** How many items {@code Next} has fetched; NULL is allowed for one. */
        FETCHED
    }

    Wire as(Kind other, int with) {
        return new Wire(other, out, name, type, index, with);
    }

    boolean isCounted() {
        return kind == Kind.BYTES || kind == Kind.NUMBERS || kind == Kind.OBJECTS || kind == Kind.BUFFER;
    }

    boolean isAllocated() {
        return kind == Kind.ALLOCATED_BYTES || kind == Kind.ALLOCATED_NUMBERS;
    }
}
