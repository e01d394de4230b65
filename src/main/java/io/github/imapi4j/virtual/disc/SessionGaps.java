package io.github.imapi4j.virtual.disc;

/**
 * What lies between two sessions of a sequential disc and is lost to user data.
 *
 * @param afterFirst sectors between the first session and the second
 * @param afterOthers sectors between any later session and the next
 * @param alignment a session starts at a multiple of this many sectors
 */
record SessionGaps(int afterFirst, int afterOthers, int alignment) {

    /** One session only. */
    static final SessionGaps NONE = new SessionGaps(0, 0, 1);

    /**
     * CD: lead-out of 6,750 sectors after the first session and 2,250 after each other, the next lead-in of 4,500 and the
     * pregap of 150 (MMC, "multi-session CD").
     */
    static final SessionGaps CD = new SessionGaps(11_400, 6_900, 1);

    /**
     * DVD-R: border-out and next border-in. Real zones grow with the radius, from about 32 MiB for the first and 6 MiB for
     * the others; here they keep these least sizes.
     */
    static final SessionGaps DVD_MINUS_R = new SessionGaps(16_384, 3_072, 16);

    /** DVD+R: a closure zone and the next intro zone of 1,024 sectors each (ECMA-349). */
    static final SessionGaps DVD_PLUS_R = new SessionGaps(2_048, 2_048, 16);

    /** BD-R: no zones between sessions; recording goes on at the next cluster of 32 sectors. */
    static final SessionGaps BD_R = new SessionGaps(0, 0, 32);

    /** Where the session after the given one starts; {@code count} sessions are on the disc. */
    long nextStart(long end, int count) {
        long address = end + (count == 1 ? afterFirst : afterOthers);
        return (address + alignment - 1) / alignment * alignment;
    }
}
