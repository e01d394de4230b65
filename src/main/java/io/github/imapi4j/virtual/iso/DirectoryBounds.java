package io.github.imapi4j.virtual.iso;

/**
 * Upper bounds of what metadata takes, cheap enough to be kept up to date with every node.
 *
 * <p>A directory record never crosses a sector, so that a sector may stay unused from its last record on; but for that the
 * bounds would be exact.
 */
final class DirectoryBounds {

    /** The records of the directory itself and of its parent. */
    static final long DOT_RECORDS = 2L * DirectoryRecord.DOT_LENGTH;

    private static final int ISO_RECORD = DirectoryRecord.length(NameStyle.ISO_LIMIT + NameStyle.VERSION.length() + 1);
    private static final int JOLIET_RECORD = jolietRecord(NameStyle.JOLIET_LIMIT);
    private static final int FIXED_BLOCKS = Sectors.SYSTEM_AREA + 3;

    private DirectoryBounds() {}

    static int jolietRecord(String name) {
        return jolietRecord(Math.min(name.length(), NameStyle.JOLIET_LIMIT));
    }

    private static int jolietRecord(int characters) {
        return DirectoryRecord.length(2 * (characters + NameStyle.VERSION.length()));
    }

    static long blocks(long children, long jolietRecordBytes) {
        return packed(DOT_RECORDS + children * ISO_RECORD, ISO_RECORD) + packed(jolietRecordBytes, JOLIET_RECORD);
    }

    static long descriptorsAndPathTables(long directories) {
        long iso = Sectors.count(directories * PathTable.recordLength(NameStyle.ISO_LIMIT));
        long joliet = Sectors.count(directories * PathTable.recordLength(2 * NameStyle.JOLIET_LIMIT));
        return FIXED_BLOCKS + 2 * (iso + joliet);
    }

    private static long packed(long bytes, int largestRecord) {
        int filledAtLeast = Sectors.SIZE - largestRecord + 1;
        return (bytes + filledAtLeast - 1) / filledAtLeast;
    }
}
