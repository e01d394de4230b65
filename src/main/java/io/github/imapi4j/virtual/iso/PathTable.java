package io.github.imapi4j.virtual.iso;

import java.util.Arrays;
import java.util.List;

/** The list of all directories of one file system (ECMA-119, 9.4), in either byte order. */
final class PathTable {

    private static final int FIXED_LENGTH = 8;

    private final List<DirectoryExtent> directories;
    private final long[] offsets;
    private final long bytes;

    /** Takes the directories in the order of the path table: by level, by parent, by identifier. */
    PathTable(List<DirectoryExtent> directories) {
        this.directories = directories;
        this.offsets = new long[directories.size()];
        long offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += recordLength(directories.get(i).identifier().length);
        }
        this.bytes = offset;
    }

    static int recordLength(int identifierLength) {
        return FIXED_LENGTH + identifierLength + identifierLength % 2;
    }

    long bytes() {
        return bytes;
    }

    /** Writes one sector; unlike directory records these do cross sectors. */
    void write(int sector, byte[] target, boolean bigEndian, long firstDirectoryBlock) {
        long from = (long) sector * Sectors.SIZE;
        Arrays.fill(target, (byte) 0);
        int found = Arrays.binarySearch(offsets, from);
        int index = found >= 0 ? found : -found - 2;
        for (; index < offsets.length && offsets[index] < from + Sectors.SIZE; index++) {
            byte[] record = record(directories.get(index), bigEndian, firstDirectoryBlock);
            int skip = (int) Math.max(0, from - offsets[index]);
            int at = (int) Math.max(0, offsets[index] - from);
            System.arraycopy(record, skip, target, at, Math.min(record.length - skip, Sectors.SIZE - at));
        }
    }

    private static byte[] record(DirectoryExtent directory, boolean bigEndian, long firstDirectoryBlock) {
        byte[] identifier = directory.identifier();
        byte[] record = new byte[recordLength(identifier.length)];
        SectorWriter out = new SectorWriter(record).u8(identifier.length).u8(0);
        long block = firstDirectoryBlock + directory.firstBlock();
        if (bigEndian) {
            out.big32(block).big16(directory.parentNumber());
        } else {
            out.little32(block).little16(directory.parentNumber());
        }
        out.raw(identifier);
        return record;
    }
}
