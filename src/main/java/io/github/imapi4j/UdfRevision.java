package io.github.imapi4j;

import java.util.Locale;

/** The revisions of UDF; which of them can be made depends on Windows. */
public enum UdfRevision {
    /** UDF 1.02, as DVD-Video players want it. */
    V1_02(0x102),
    /** UDF 1.50. */
    V1_50(0x150),
    /** UDF 2.00, the first with named streams. */
    V2_00(0x200),
    /** UDF 2.01. */
    V2_01(0x201),
    /** UDF 2.50, as Blu-ray players want it. */
    V2_50(0x250),
    /** UDF 2.60. */
    V2_60(0x260);

    private final int code;

    UdfRevision(int code) {
        this.code = code;
    }

    /** The number that IMAPI2FS uses: binary coded decimal. */
    int code() {
        return code;
    }

    /** What a number of IMAPI2FS means to people. */
    static String text(int code) {
        return String.format(Locale.ROOT, "%x.%02x", code >> 8, code & 0xFF);
    }

    /** For example {@code 2.01}. */
    @Override
    public String toString() {
        return text(code);
    }
}
