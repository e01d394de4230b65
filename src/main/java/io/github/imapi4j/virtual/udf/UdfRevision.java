package io.github.imapi4j.virtual.udf;

import java.util.Arrays;
import java.util.Optional;

/** A revision of the UDF specification, with what it changes in a read-only volume. */
public enum UdfRevision {

    /** The one that every system reads. */
    V1_02(0x102, 0x102),

    /** With sparing and virtual allocation, neither of which a read-only volume has. */
    V1_50(0x150, 0x150),

    /** With named streams and creation times in file entries. */
    V2_00(0x200, 0x200),

    /** With real-time files. */
    V2_01(0x201, 0x201),

    /** With a metadata partition. */
    V2_50(0x250, 0x250),

    /** With pseudo-overwriting, which a read-only volume does not have. */
    V2_60(0x260, 0x250);

    private final int value;
    private final int readable;

    UdfRevision(int value, int readable) {
        this.value = value;
        this.readable = readable;
    }

    /**
     * The number as the specification and IMAPI2FS write it.
     *
     * @return for example 0x102 for 1.02
     */
    public int value() {
        return value;
    }

    /**
     * The revision with a number.
     *
     * @param value for example 0x102 for 1.02
     * @return the revision, or empty if there is none
     */
    public static Optional<UdfRevision> of(int value) {
        return Arrays.stream(values()).filter(r -> r.value == value).findFirst();
    }

    /** The oldest revision whose readers understand such a volume. */
    int readable() {
        return readable;
    }

    /** The third edition of ECMA-167 instead of the second. */
    boolean thirdEdition() {
        return value >= 0x200;
    }

    /**
     * Whether files can have named streams.
     *
     * @return true from 2.00 on
     */
    public boolean hasStreams() {
        return thirdEdition();
    }

    /**
     * Whether files can be marked as real-time files.
     *
     * @return true from 2.01 on
     */
    public boolean hasRealTimeFiles() {
        return value >= 0x201;
    }

    /**
     * Whether the structures lie in a metadata file that can have a mirror.
     *
     * @return true from 2.50 on
     */
    public boolean hasMetadataPartition() {
        return value >= 0x250;
    }

    /**
     * The number as people write it.
     *
     * @return for example {@code 1.02}
     */
    @Override
    public String toString() {
        return value / 0x100 + "." + value % 0x100 / 0x10 + value % 0x10;
    }
}
