package io.github.imapi4j.virtual.iso;

/**
 * A run of bytes on a disc that begins with a block.
 *
 * @param block the first block, counted from the disc's block 0
 * @param bytes how many bytes belong to it, at least 1
 */
public record DiscExtent(long block, long bytes) {

    /**
     * Checks the figures.
     *
     * @param block the first block, counted from the disc's block 0
     * @param bytes how many bytes belong to it, at least 1
     */
    public DiscExtent {
        if (block < 0 || bytes < 1) {
            throw new IllegalArgumentException(
                    "An extent cannot have " + bytes + " bytes from block " + block + " on.");
        }
    }

    /**
     * How long the run is.
     *
     * @return blocks of 2,048 bytes, the last of which may be filled in part
     */
    public long blocks() {
        return Sectors.count(bytes);
    }

    /**
     * Where the run ends.
     *
     * @return the first block behind it
     */
    public long endBlock() {
        return block + blocks();
    }
}
