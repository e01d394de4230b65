package io.github.imapi4j.virtual.iso;

/**
 * What a part of a tree holds.
 *
 * @param files files
 * @param directories directories, the topmost included
 * @param dataBlocks blocks that the files fill, exactly
 * @param directoryBlocks blocks that the directory records of both file systems can take at most
 */
record Totals(long files, long directories, long dataBlocks, long directoryBlocks) {

    static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals plus(Totals other) {
        return new Totals(
                files + other.files,
                directories + other.directories,
                dataBlocks + other.dataBlocks,
                directoryBlocks + other.directoryBlocks);
    }

    Totals minus(Totals other) {
        return new Totals(
                files - other.files,
                directories - other.directories,
                dataBlocks - other.dataBlocks,
                directoryBlocks - other.directoryBlocks);
    }
}
