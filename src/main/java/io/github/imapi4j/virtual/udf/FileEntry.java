package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.Sectors;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes file entries (ECMA-167, 4/14.9), from 2.00 on extended ones (4/14.17), with the blocks of allocation descriptors that
 * do not fit in them (4/14.5).
 *
 * <p>A file entry knows no time of creation; there an extended attribute (4/14.10.5) has it.
 */
final class FileEntry {

    private static final int ENTRY_LENGTH = 176;
    private static final int EXTENDED_LENGTH = 216;
    private static final int ATTRIBUTE_HEADER = 24;
    private static final int FILE_TIMES = 32;
    private static final int FILE_TIMES_TYPE = 5;
    private static final int READ_AND_EXECUTE = 0x14A5;
    private static final long NOBODY = 0xFFFFFFFFL;
    private static final int STREAM_FLAG = 1 << 13;
    private static final int MAX_LINKS = 0xFFFF;

    private final UdfVolume volume;

    FileEntry(UdfVolume volume) {
        this.volume = volume;
    }

    /** The fields in which entries differ. */
    private record Head(
            int type,
            int flags,
            int links,
            long size,
            LocalDateTime created,
            LocalDateTime modified,
            LocalDateTime accessed,
            long uniqueId) {}

    static int headerLength(UdfRevision revision) {
        return revision.thirdEdition() ? EXTENDED_LENGTH : ENTRY_LENGTH + ATTRIBUTE_HEADER + FILE_TIMES;
    }

    /** The width of a file's allocation descriptors; a long one can point to another partition. */
    static int fileWidth(UdfRevision revision) {
        return revision.hasMetadataPartition() ? Allocation.LONG : Allocation.SHORT;
    }

    static int perEntry(UdfRevision revision, int width) {
        return (Sectors.SIZE - headerLength(revision)) / width;
    }

    /** How many blocks of allocation descriptors a file's entry needs behind it. */
    static int extraBlocks(FileExtent file, UdfRevision revision) {
        int width = fileWidth(revision);
        return Allocation.extraBlocks(Allocation.count(file.pieces(0)), perEntry(revision, width), width);
    }

    /** Writes a block of a node: 0 is its file entry. */
    void write(UdfNode node, int block, byte[] target) {
        int width = node.isDirectory() ? Allocation.SHORT : fileWidth(volume.revision());
        List<DiscExtent> pieces = volume.pieces(node);
        if (block == 0) {
            writeEntry(node, pieces, width, target);
        } else {
            writeExtra(node, block, pieces, width, target);
        }
    }

    private void writeEntry(UdfNode node, List<DiscExtent> pieces, int width, byte[] target) {
        Head head = new Head(
                node.type(),
                (width == Allocation.LONG ? 1 : 0) | (node.isStream() ? STREAM_FLAG : 0),
                Math.min(node.links(), MAX_LINKS),
                node.size(),
                node.created(),
                node.modified(),
                node.accessed(),
                node.uniqueId());
        UdfNode streams = node.streams();
        long streamBytes = streams == null ? 0 : streamBytes(streams);
        int here = node.extraBlocks() == 0 ? pieces.size() : perEntry(volume.revision(), width) - 1;
        int descriptors = (here + (node.extraBlocks() == 0 ? 0 : 1)) * width;
        DescriptorWriter out = begin(head, pieces, streams, streamBytes, descriptors, target);
        pieces.subList(0, here).forEach(piece -> descriptor(out, piece, width));
        if (node.extraBlocks() > 0) {
            continuation(out, node.firstBlock() + 1, width);
        }
        seal(out, volume.address(node.firstBlock()));
    }

    /** The size of all streams of a file, which its entry adds to that of the file. */
    private static long streamBytes(UdfNode streamDirectory) {
        DirectoryData records = streamDirectory.records();
        return records == null ? 0 : records.dataBytes();
    }

    /** An entry that is in no directory: the metadata file's or its mirror's. */
    void writeMetadataEntry(int type, long block, DiscExtent content, LocalDateTime time, byte[] target) {
        List<DiscExtent> pieces = Allocation.pieces(List.of(content));
        Head head = new Head(type, 0, 0, content.bytes(), time, time, time, 0);
        DescriptorWriter out = begin(head, pieces, null, 0, pieces.size() * Allocation.SHORT, target);
        pieces.forEach(piece -> descriptor(out, piece, Allocation.SHORT));
        seal(out, block);
    }

    private DescriptorWriter begin(
            Head head,
            List<DiscExtent> pieces,
            @Nullable UdfNode streams,
            long streamBytes,
            int descriptors,
            byte[] target) {
        boolean extended = volume.revision().thirdEdition();
        UdfOptions options = volume.options();
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(0).u16(4).u16(0).u16(1).u8(0).u8(head.type()).zeros(6).u16(head.flags());
        out.u32(NOBODY).u32(NOBODY).u32(READ_AND_EXECUTE).u16(head.links());
        out.u8(0).u8(0).u32(0).u64(head.size());
        if (extended) {
            out.u64(head.size() + streamBytes);
        }
        out.u64(pieces.stream().mapToLong(DiscExtent::blocks).sum());
        out.time(head.accessed(), options.zone()).time(head.modified(), options.zone());
        if (extended) {
            out.time(head.created(), options.zone());
        }
        out.time(head.modified(), options.zone()).u32(1);
        if (extended) {
            out.u32(0).noAllocation();
            volume.optionalEntryAddress(out, streams);
        } else {
            out.noAllocation();
        }
        out.implementation().u64(head.uniqueId());
        out.u32(extended ? 0 : ATTRIBUTE_HEADER + FILE_TIMES).u32(descriptors);
        if (!extended) {
            out.raw(new byte[ATTRIBUTE_HEADER]);
            out.u32(FILE_TIMES_TYPE).u8(1).zeros(3).u32(FILE_TIMES).u32(12).u32(1);
            out.time(head.created(), options.zone());
        }
        return out;
    }

    private void descriptor(DescriptorWriter out, DiscExtent piece, int width) {
        if (width == Allocation.LONG) {
            out.longAllocation(piece.bytes(), piece.block(), 0, 0);
        } else {
            out.u32(piece.bytes()).u32(piece.block());
        }
    }

    private void continuation(DescriptorWriter out, long metadataBlock, int width) {
        long length = Allocation.CONTINUATION | Sectors.SIZE;
        if (width == Allocation.LONG) {
            out.longAllocation(length, volume.address(metadataBlock), volume.metadataReference(), 0);
        } else {
            out.u32(length).u32(volume.address(metadataBlock));
        }
    }

    private void writeExtra(UdfNode node, int block, List<DiscExtent> pieces, int width, byte[] target) {
        int each = Allocation.perExtent(width);
        int from = perEntry(volume.revision(), width) - 1 + (block - 1) * (each - 1);
        boolean last = block == node.extraBlocks();
        int to = last ? pieces.size() : from + each - 1;
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(0).u32((long) (to - from + (last ? 0 : 1)) * width);
        pieces.subList(from, to).forEach(piece -> descriptor(out, piece, width));
        if (!last) {
            continuation(out, node.firstBlock() + block + 1, width);
        }
        out.seal(Tags.ALLOCATION_EXTENT, volume.revision(), volume.address(node.firstBlock() + block));
    }

    private void seal(DescriptorWriter out, long address) {
        UdfRevision revision = volume.revision();
        if (revision.thirdEdition()) {
            out.seal(Tags.EXTENDED_FILE_ENTRY, revision, address);
            return;
        }
        out.embedAttributeHeader(ENTRY_LENGTH, ATTRIBUTE_HEADER + FILE_TIMES, revision, address);
        out.seal(Tags.FILE_ENTRY, revision, address);
    }
}
