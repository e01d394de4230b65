package io.github.imapi4j.com;

import com.sun.jna.Pointer;

/** The layout of {@code SAFEARRAY} on 64-bit systems, one dimension. */
final class SafeArrays {

    /** cDims, fFeatures, cbElements, cLocks, pvData, one bound. */
    static final int STRUCT_SIZE = 32;
    /** Hidden bytes before the structure; the last four hold the element type. */
    static final int HEADER = 16;

    private static final int DIMENSIONS = 0;
    private static final int FEATURES = 2;
    private static final int ELEMENT_SIZE = 4;
    private static final int LOCKS = 8;
    private static final int DATA = 16;
    private static final int COUNT = 24;
    private static final int LOWER_BOUND = 28;

    private static final int FADF_HAVEVARTYPE = 0x80;
    private static final int FADF_BSTR = 0x100;
    private static final int FADF_UNKNOWN = 0x200;
    private static final int FADF_DISPATCH = 0x400;
    private static final int FADF_VARIANT = 0x800;

    private SafeArrays() {}

    static void describe(Pointer array, int varType, int count, Pointer data) {
        int features = FADF_HAVEVARTYPE;
        switch (varType) {
            case VarType.BSTR -> features = FADF_HAVEVARTYPE | FADF_BSTR;
            case VarType.UNKNOWN -> features = FADF_UNKNOWN;
            case VarType.DISPATCH -> features = FADF_DISPATCH;
            case VarType.VARIANT -> features = FADF_HAVEVARTYPE | FADF_VARIANT;
            default -> {}
        }
        array.setShort(DIMENSIONS, (short) 1);
        array.setShort(FEATURES, (short) features);
        array.setInt(ELEMENT_SIZE, VarType.size(varType));
        array.setInt(LOCKS, 0);
        array.setPointer(DATA, data);
        array.setInt(COUNT, count);
        array.setInt(LOWER_BOUND, 0);
    }

    /** The number of elements over all dimensions; IMAPI2 uses one. */
    static int count(Pointer array) {
        int total = 1;
        for (int i = 0; i < (array.getShort(DIMENSIONS) & 0xFFFF); i++) {
            total = Math.multiplyExact(total, array.getInt(COUNT + 8L * i));
        }
        return total;
    }

    static Pointer data(Pointer array) {
        return array.getPointer(DATA);
    }
}
