package io.github.imapi4j.virtual.disc;

/**
 * A speed at which a disc can be written.
 *
 * @param sectorsPerSecond sectors of 2,048 bytes a second, above 0
 * @param pureCav true if the disc turns at constant angular velocity throughout
 */
public record DiscSpeed(int sectorsPerSecond, boolean pureCav) {

    /**
     * Checks the number.
     *
     * @param sectorsPerSecond above 0
     * @param pureCav as in the record
     * @throws IllegalArgumentException if it is not above 0
     */
    public DiscSpeed {
        if (sectorsPerSecond <= 0) {
            throw new IllegalArgumentException(
                    "A write speed is above 0 sectors a second, not " + sectorsPerSecond + ".");
        }
    }
}
