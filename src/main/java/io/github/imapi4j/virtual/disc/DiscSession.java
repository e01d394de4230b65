package io.github.imapi4j.virtual.disc;

/**
 * A closed session on a disc.
 *
 * @param start address of its first sector, 0 or more
 * @param sectors number of sectors of user data, above 0
 */
public record DiscSession(long start, long sectors) {

    /**
     * Checks the numbers.
     *
     * @param start as in the record
     * @param sectors as in the record
     * @throws IllegalArgumentException if the start is negative or the session empty
     */
    public DiscSession {
        if (start < 0 || sectors <= 0) {
            throw new IllegalArgumentException("There is no session of " + sectors + " sectors at " + start + ".");
        }
    }

    /**
     * The address after the last sector.
     *
     * @return start plus sectors
     */
    public long end() {
        return start + sectors;
    }
}
