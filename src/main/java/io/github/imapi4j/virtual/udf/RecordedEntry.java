package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.Sectors;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file entry as a disc has it, of either kind, with all its extents. */
final class RecordedEntry {

    private static final int ENTRY_LENGTH = 176;
    private static final int EXTENDED_LENGTH = 216;
    private static final int DIRECT = 4;
    private static final int STREAM_ICB = 152;
    private static final int SHORT_DESCRIPTORS = 0;
    private static final int LONG_DESCRIPTORS = 1;
    private static final int EMBEDDED = 3;
    private static final int RECORDED = 0;
    private static final int CONTINUATION = 3;
    private static final int FILE_TIMES = 5;

    private final SectorReader reader;
    private final Descriptor entry;
    private final boolean extended;
    private final long size;
    private final byte[] embedded;
    private final List<HoledContent.Run> runs;

    private RecordedEntry(
            SectorReader reader, Descriptor entry, boolean extended, byte[] embedded, List<HoledContent.Run> runs) {
        this.reader = reader;
        this.entry = entry;
        this.extended = extended;
        this.size = entry.u64(56);
        this.embedded = embedded;
        this.runs = List.copyOf(runs);
    }

    static RecordedEntry read(SectorReader reader, Partitions partitions, IcbAddress address) {
        long sector = partitions.sector(address.partition(), address.block());
        Descriptor entry = Descriptor.require(reader, sector, address.block());
        boolean extended = entry.identifier() == Tags.EXTENDED_FILE_ENTRY;
        if (!extended && entry.identifier() != Tags.FILE_ENTRY) {
            throw reader.inconsistent("There is no file entry at block " + sector + ".");
        }
        if (entry.u16(20) != DIRECT) {
            throw reader.unsupported("ICB strategy " + entry.u16(20));
        }
        int header = extended ? EXTENDED_LENGTH : ENTRY_LENGTH;
        long attributes = entry.u32(header - 8);
        long descriptors = entry.u32(header - 4);
        if (header + attributes + descriptors > Sectors.SIZE || entry.u64(56) < 0) {
            throw reader.inconsistent("The lengths in the file entry at block " + sector + " cannot be.");
        }
        int from = header + (int) attributes;
        int to = from + (int) descriptors;
        int kind = entry.u16(34) & 7;
        if (kind == EMBEDDED) {
            if (entry.u64(56) > descriptors) {
                throw reader.inconsistent("The file entry at block " + sector + " holds less than it says.");
            }
            byte[] content = Arrays.copyOfRange(entry.bytes(), from, from + (int) entry.u64(56));
            return new RecordedEntry(reader, entry, extended, content, List.of());
        }
        if (kind != SHORT_DESCRIPTORS && kind != LONG_DESCRIPTORS) {
            throw reader.unsupported("extended allocation descriptors");
        }
        Extents extents = new Extents(reader, partitions, address.partition(), kind == LONG_DESCRIPTORS);
        return new RecordedEntry(reader, entry, extended, new byte[0], extents.collect(entry, from, to, entry.u64(56)));
    }

    /** Follows allocation descriptors, through the blocks of further ones. */
    private static final class Extents {

        private final SectorReader reader;
        private final Partitions partitions;
        private final int partition;
        private final int width;
        private final List<HoledContent.Run> runs = new ArrayList<>();
        private final Set<Long> visited = new HashSet<>();
        private long left;

        Extents(SectorReader reader, Partitions partitions, int partition, boolean longDescriptors) {
            this.reader = reader;
            this.partitions = partitions;
            this.partition = partition;
            this.width = longDescriptors ? Allocation.LONG : Allocation.SHORT;
        }

        List<HoledContent.Run> collect(Descriptor entry, int from, int to, long size) {
            left = size;
            Optional<IcbAddress> next = follow(entry, from, to);
            while (next.isPresent() && left > 0) {
                IcbAddress address = next.get();
                long sector = partitions.sector(address.partition(), address.block());
                if (!visited.add(sector)) {
                    throw reader.inconsistent("The allocation descriptors at block " + sector + " lead in a circle.");
                }
                Descriptor more = Descriptor.require(reader, sector, address.block());
                long length = more.u32(20);
                if (more.identifier() != Tags.ALLOCATION_EXTENT || length > Sectors.SIZE - Allocation.EXTENT_HEADER) {
                    throw reader.inconsistent("There are no allocation descriptors at block " + sector + ".");
                }
                next = follow(more, Allocation.EXTENT_HEADER, Allocation.EXTENT_HEADER + (int) length);
            }
            if (left > 0) {
                throw reader.inconsistent("A file of " + size + " bytes has no place for the last " + left + ".");
            }
            return runs;
        }

        /** Takes descriptors until they end; answers where more are. */
        private Optional<IcbAddress> follow(Descriptor from, int start, int end) {
            for (int at = start; at + width <= end && left > 0; at += width) {
                long bytes = from.u32(at) & Allocation.LENGTH_MASK;
                int type = (int) (from.u32(at) >> 30);
                long block = from.u32(at + 4);
                int reference = width == Allocation.LONG ? from.u16(at + 8) : partition;
                if (bytes == 0) {
                    return Optional.empty();
                }
                if (type == CONTINUATION) {
                    return Optional.of(new IcbAddress(reference, block));
                }
                addRun(type == RECORDED, reference, block, Math.min(bytes, left));
            }
            return Optional.empty();
        }

        private void addRun(boolean recorded, int reference, long block, long bytes) {
            if (bytes < left && bytes % Sectors.SIZE != 0) {
                throw reader.inconsistent("An extent ends inside a block, and more follow.");
            }
            left -= bytes;
            if (!recorded) {
                runs.add(new HoledContent.Run(-1, bytes));
                return;
            }
            if (partitions.contiguous(reference)) {
                addBlocks(reference, block, bytes);
                return;
            }
            long taken = 0;
            for (long next = block; taken < bytes; next++) {
                long part = Math.min(Sectors.SIZE, bytes - taken);
                addBlocks(reference, next, part);
                taken += part;
            }
        }

        private void addBlocks(int reference, long block, long bytes) {
            long sector = partitions.sector(reference, block);
            reader.requireInside(sector, Sectors.count(bytes));
            HoledContent.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean follows = last != null
                    && last.recorded()
                    && last.bytes() % Sectors.SIZE == 0
                    && last.block() + last.bytes() / Sectors.SIZE == sector;
            if (last != null && follows) {
                runs.set(runs.size() - 1, new HoledContent.Run(last.block(), last.bytes() + bytes));
            } else {
                runs.add(new HoledContent.Run(sector, bytes));
            }
        }
    }

    int type() {
        return entry.u8(27);
    }

    long size() {
        return size;
    }

    List<HoledContent.Run> runs() {
        return runs;
    }

    /** Bytes that lie in the entry itself are copied out of it. */
    IsoContent content() {
        return embedded.length > 0 ? IsoContent.of(embedded) : HoledContent.of(runs, reader.source());
    }

    LocalDateTime accessed(ZoneId zone) {
        return entry.time(extended ? 80 : 72, zone);
    }

    LocalDateTime modified(ZoneId zone) {
        return entry.time(extended ? 92 : 84, zone);
    }

    /** A plain file entry may have it in an extended attribute. */
    LocalDateTime created(ZoneId zone) {
        if (extended) {
            return entry.time(104, zone);
        }
        int end = ENTRY_LENGTH + (int) entry.u32(ENTRY_LENGTH - 8);
        int at = ENTRY_LENGTH + 24;
        while (at + 12 <= end) {
            long length = entry.u32(at + 8);
            if (entry.u32(at) == FILE_TIMES && length >= 32 && at + 32 <= end && (entry.u32(at + 16) & 1) != 0) {
                return entry.time(at + 20, zone);
            }
            if (length < 12 || length > end - at) {
                break;
            }
            at += (int) length;
        }
        return modified(zone);
    }

    /** Where the directory of the named streams is. */
    Optional<IcbAddress> streams() {
        return extended ? entry.icb(STREAM_ICB) : Optional.empty();
    }
}
