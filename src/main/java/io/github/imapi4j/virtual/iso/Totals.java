package io.github.imapi4j.virtual.iso;

/**
 * What a part of a tree holds.
 *
 * @param files files
 * @param directories directories, the topmost included
 * @param dataBlocks blocks that the files fill, exactly
 * @param streamBlocks blocks that the named streams of the files fill, exactly
 * @param directoryBlocks blocks that the directory records of ISO 9660 and Joliet can take at most
 * @param udfBlocks blocks that the structures of UDF can take at most
 */
record Totals(long files, long directories, long dataBlocks, long streamBlocks, long directoryBlocks, long udfBlocks) {

    Totals plus(Totals other) {
        return new Totals(
                files + other.files,
                directories + other.directories,
                dataBlocks + other.dataBlocks,
                streamBlocks + other.streamBlocks,
                directoryBlocks + other.directoryBlocks,
                udfBlocks + other.udfBlocks);
    }

    Totals minus(Totals other) {
        return new Totals(
                files - other.files,
                directories - other.directories,
                dataBlocks - other.dataBlocks,
                streamBlocks - other.streamBlocks,
                directoryBlocks - other.directoryBlocks,
                udfBlocks - other.udfBlocks);
    }
}
