package io.github.imapi4j.virtual.iso;

import java.util.List;

/**
 * A file's place in the area of file data; all file systems of an image point to the same one.
 *
 * @param path the full path, for messages and progress
 * @param size the size in bytes
 * @param content where the bytes come from
 * @param firstBlock the first block, counted from the first block of file data
 */
public record FileExtent(String path, long size, IsoContent content, long firstBlock) {

    /**
     * How much of the area the file takes.
     *
     * @return blocks of 2,048 bytes; 0 for what is on the disc already
     */
    public long blocks() {
        return content instanceof RecordedContent ? 0 : Sectors.count(size);
    }

    /**
     * Where the bytes lie on the disc.
     *
     * @param area the first block of file data, counted from the disc's block 0
     * @return the runs in the order of the bytes; none for a file without bytes
     */
    public List<DiscExtent> pieces(long area) {
        if (content instanceof RecordedContent recorded) {
            return recorded.extents();
        }
        return size == 0 ? List.of() : List.of(new DiscExtent(area + firstBlock, size));
    }
}
