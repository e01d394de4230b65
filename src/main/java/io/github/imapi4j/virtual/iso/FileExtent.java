package io.github.imapi4j.virtual.iso;

/**
 * A file's place in the area of file data; both file systems point to the same one.
 *
 * @param path the full path, for messages and progress
 * @param size the size in bytes
 * @param content where the bytes come from
 * @param firstBlock the first block, counted from the first block of file data
 */
record FileExtent(String path, long size, IsoContent content, long firstBlock) {

    long blocks() {
        return Sectors.count(size);
    }
}
