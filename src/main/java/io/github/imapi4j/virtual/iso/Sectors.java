package io.github.imapi4j.virtual.iso;

/** Sectors, which are also logical blocks here: 2,048 bytes each. */
public final class Sectors {

    /** The size of a sector in bytes. */
    public static final int SIZE = 2048;

    /** Sectors 0 to 15 of an image belong to the system and stay zero. */
    public static final int SYSTEM_AREA = 16;

    private Sectors() {}

    /**
     * How many sectors hold that many bytes.
     *
     * @param bytes a size in bytes, from 0
     * @return sectors, the last of which may be filled in part
     */
    public static long count(long bytes) {
        return (bytes + SIZE - 1) / SIZE;
    }
}
