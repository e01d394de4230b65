package io.github.imapi4j.cprobe;

/** The sets of values that cross; {@code probe.h} numbers them in the same order. */
public enum ValueSet {
    /** Positive and true numbers with all bytes different; a text with a character outside the BMP and a NUL; objects. */
    ORDINARY(5, 5),
    /** Negative numbers, false, a date before 1899-12-30; NULL for texts, arrays and objects. */
    EDGE(1, 2),
    /** All 32 bits; true as FF and as 0100; noon of day 0; empty texts and arrays; numbers newer than the header. */
    ODD(7, 1);

    private final int length;
    private final int wanted;

    ValueSet(int length, int wanted) {
        this.length = length;
        this.wanted = wanted;
    }

    /**
     * The length of arrays whose length is another parameter.
     *
     * @return elements
     */
    public int length() {
        return length;
    }

    /**
     * How many items {@code Next} is asked for.
     *
     * @return items
     */
    int wanted() {
        return wanted;
    }

    /**
     * How many items {@code Next} gives.
     *
     * @return items
     */
    int fetched() {
        return this == EDGE ? 0 : Math.min(3, wanted);
    }
}
