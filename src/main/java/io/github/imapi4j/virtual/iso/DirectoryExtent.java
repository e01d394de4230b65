package io.github.imapi4j.virtual.iso;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One directory of one file system, with its place in that file system's area of directories. */
final class DirectoryExtent {

    /** A child: its name as it is recorded, its time and flags, and what it is. */
    static final class Entry {

        private final byte[] identifier;
        private final LocalDateTime time;
        private final int flags;
        private final @Nullable DirectoryExtent directory;
        private final @Nullable FileExtent file;
        private final int piece;

        private Entry(
                byte[] identifier,
                LocalDateTime time,
                int flags,
                @Nullable DirectoryExtent directory,
                @Nullable FileExtent file,
                int piece) {
            this.identifier = identifier;
            this.time = time;
            this.flags = flags;
            this.directory = directory;
            this.file = file;
            this.piece = piece;
        }

        static Entry of(DirectoryExtent directory) {
            return new Entry(directory.identifier, directory.time, directory.flags, directory, null, 0);
        }

        /** What is on the disc already may lie in several places; each has a record then, all but the last flagged. */
        static List<Entry> of(byte[] identifier, IsoFile source, FileExtent file) {
            int pieces = Math.max(file.pieces(0).size(), 1);
            List<Entry> entries = new ArrayList<>(pieces);
            for (int piece = 0; piece < pieces; piece++) {
                int flags = DirectoryRecord.flags(false, source.hidden())
                        | (piece + 1 < pieces ? DirectoryRecord.MULTI_EXTENT : 0);
                entries.add(new Entry(identifier, source.modified(), flags, null, file, piece));
            }
            return entries;
        }
    }

    private final byte[] identifier;
    private final LocalDateTime time;
    private final int flags;
    private final @Nullable DirectoryExtent parent;
    private final int number;
    private List<Entry> entries = List.of();
    private int[] firstEntryOfSector = {0};
    private long firstBlock;

    DirectoryExtent(byte[] identifier, IsoDirectory source, @Nullable DirectoryExtent parent, int number) {
        this.identifier = identifier;
        this.time = source.modified();
        this.flags = DirectoryRecord.flags(true, source.hidden());
        this.parent = parent;
        this.number = number;
    }

    /** Called once, when the children are known and sorted: packs the records into sectors. */
    void place(long block, List<Entry> sorted) {
        firstBlock = block;
        entries = sorted;
        int[] starts = new int[8];
        int sectors = 1;
        int used = 2 * DirectoryRecord.DOT_LENGTH;
        for (int i = 0; i < sorted.size(); i++) {
            int length = DirectoryRecord.length(sorted.get(i).identifier.length);
            if (used + length > Sectors.SIZE) {
                if (sectors == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * sectors);
                }
                starts[sectors++] = i;
                used = 0;
            }
            used += length;
        }
        firstEntryOfSector = Arrays.copyOf(starts, sectors);
    }

    byte[] identifier() {
        return identifier;
    }

    LocalDateTime time() {
        return time;
    }

    int flags() {
        return flags;
    }

    /** The number in the path table, from 1. */
    int number() {
        return number;
    }

    /** The parent's number; the root is its own parent. */
    int parentNumber() {
        return parent == null ? number : parent.number;
    }

    long firstBlock() {
        return firstBlock;
    }

    int sectors() {
        return firstEntryOfSector.length;
    }

    long bytes() {
        return (long) sectors() * Sectors.SIZE;
    }

    void write(int sector, byte[] target, ZoneId zone, long directoryArea, long fileArea) {
        SectorWriter out = new SectorWriter(target);
        if (sector == 0) {
            writeDirectory(out, DirectoryRecord.SELF, this, zone, directoryArea);
            writeDirectory(out, DirectoryRecord.PARENT, parent == null ? this : parent, zone, directoryArea);
        }
        int end = sector + 1 < sectors() ? firstEntryOfSector[sector + 1] : entries.size();
        for (Entry entry : entries.subList(firstEntryOfSector[sector], end)) {
            if (entry.directory != null) {
                writeDirectory(out, entry.identifier, entry.directory, zone, directoryArea);
            } else if (entry.file != null) {
                writeFile(out, entry, entry.file, zone, fileArea);
            }
        }
    }

    private static void writeDirectory(
            SectorWriter out, byte[] identifier, DirectoryExtent directory, ZoneId zone, long directoryArea) {
        DirectoryRecord.write(
                out,
                identifier,
                directoryArea + directory.firstBlock,
                directory.bytes(),
                directory.time,
                zone,
                directory.flags);
    }

    private static void writeFile(SectorWriter out, Entry entry, FileExtent file, ZoneId zone, long fileArea) {
        // A file without bytes has no extent; 0 is what readers expect then, since no file can begin there.
        List<DiscExtent> pieces = file.pieces(fileArea);
        long block = pieces.isEmpty() ? 0 : pieces.get(entry.piece).block();
        long bytes = pieces.isEmpty() ? 0 : pieces.get(entry.piece).bytes();
        DirectoryRecord.write(out, entry.identifier, block, bytes, entry.time, zone, entry.flags);
    }
}
