package io.github.imapi4j.com;

/** {@code VARENUM}: what a VARIANT holds, and the sizes of such values in memory. */
final class VarType {

    static final int EMPTY = 0;
    static final int NULL = 1;
    static final int I2 = 2;
    static final int I4 = 3;
    static final int R4 = 4;
    static final int R8 = 5;
    static final int DATE = 7;
    static final int BSTR = 8;
    static final int DISPATCH = 9;
    static final int ERROR = 10;
    static final int BOOL = 11;
    static final int VARIANT = 12;
    static final int UNKNOWN = 13;
    static final int I1 = 16;
    static final int UI1 = 17;
    static final int UI2 = 18;
    static final int UI4 = 19;
    static final int I8 = 20;
    static final int UI8 = 21;
    static final int INT = 22;
    static final int UINT = 23;
    static final int ARRAY = 0x2000;
    static final int BYREF = 0x4000;

    private VarType() {}

    /** The size of one value in bytes, as an element of an array. */
    static int size(int type) {
        return switch (type) {
            case I1, UI1 -> 1;
            case I2, UI2, BOOL -> 2;
            case I4, UI4, R4, INT, UINT, ERROR -> 4;
            case VARIANT -> Variants.SIZE;
            default -> 8;
        };
    }
}
