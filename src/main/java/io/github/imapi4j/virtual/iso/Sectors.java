package io.github.imapi4j.virtual.iso;

/** Sectors, which are also logical blocks here: 2,048 bytes each. */
final class Sectors {

    static final int SIZE = 2048;

    /** Sectors 0 to 15 belong to the system and stay zero. */
    static final int SYSTEM_AREA = 16;

    private Sectors() {}

    static long count(long bytes) {
        return (bytes + SIZE - 1) / SIZE;
    }
}
