package io.github.imapi4j.virtual.iso;

/** Upper bounds of what the structures of UDF take, as {@link DirectoryBounds} has them for ISO 9660. */
final class UdfBounds {

    /** The record of the parent directory. */
    private static final int PARENT_RECORD = 40;

    private static final int FIXED_RECORD = 38;
    private static final long EXTENT_BYTES = (1L << 30) - Sectors.SIZE;
    private static final int LEAST_EXTENTS_OF_ENTRY = 112;
    private static final int LEAST_EXTENTS_OF_BLOCK = 126;

    private UdfBounds() {}

    /** A file identifier descriptor, padded to four bytes. */
    static int record(String name) {
        boolean narrow = name.chars().allMatch(c -> c <= 0xFF);
        int bytes = Math.min(narrow ? name.length() : 2 * name.length(), NameStyle.UDF_LIMIT);
        return (FIXED_RECORD + 1 + bytes + 3) / 4 * 4;
    }

    /** A file entry with the blocks that its allocation descriptors need beyond it. */
    static long fileBlocks(long size, IsoContent content) {
        long extents = size / EXTENT_BYTES + 1;
        if (content instanceof RecordedContent recorded) {
            extents += recorded.extents().size();
        }
        return extents <= LEAST_EXTENTS_OF_ENTRY ? 1 : 2 + extents / LEAST_EXTENTS_OF_BLOCK;
    }

    /** A file entry and the records; these do cross blocks. */
    static long directoryBlocks(long recordBytes) {
        return 1 + Sectors.count(PARENT_RECORD + recordBytes);
    }
}
