package io.github.imapi4j.virtual.image;

/**
 * A named run of blocks of an image, from which progress items are made.
 *
 * @param name a file's full path, or what the blocks hold
 * @param firstBlock the first block, counted from the image's beginning
 * @param lastBlock the last block; never less than the first
 * @param file whether these blocks are a file's
 */
public record ImageExtent(String name, long firstBlock, long lastBlock, boolean file) {

    /**
     * How long the run is.
     *
     * @return blocks of 2,048 bytes
     */
    public long blocks() {
        return lastBlock - firstBlock + 1;
    }
}
