package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.Sectors;
import java.util.Arrays;
import java.util.List;

/** The file identifier descriptors of one directory (ECMA-167, 4/14.4); they follow one another across blocks. */
final class DirectoryData {

    private static final int FIXED_LENGTH = 38;
    private static final int HIDDEN = 1;
    private static final int DIRECTORY = 2;
    private static final int PARENT = 8;

    private final UdfNode owner;
    private final List<UdfNode> children;
    private final long bytes;

    /** For every block the first record that has bytes in it, and where that record begins. */
    private final int[] firstRecords;

    private final long[] firstOffsets;

    DirectoryData(UdfNode owner, List<UdfNode> children) {
        this.owner = owner;
        this.children = List.copyOf(children);
        long end = 0;
        for (int i = 0; i <= children.size(); i++) {
            end += length(i);
        }
        this.bytes = end;
        int blocks = (int) Sectors.count(end);
        this.firstRecords = new int[blocks];
        this.firstOffsets = new long[blocks];
        index();
    }

    private void index() {
        long at = 0;
        int block = 0;
        for (int i = 0; i <= children.size(); i++) {
            long next = at + length(i);
            for (; block < firstRecords.length && (long) block * Sectors.SIZE < next; block++) {
                firstRecords[block] = i;
                firstOffsets[block] = at;
            }
            at = next;
        }
    }

    /** Record 0 is the parent's and has no name. */
    private int length(int record) {
        int name = record == 0 ? 0 : children.get(record - 1).identifier().length;
        return paddedLength(name);
    }

    static int paddedLength(int identifierLength) {
        return (FIXED_LENGTH + identifierLength + 3) / 4 * 4;
    }

    long bytes() {
        return bytes;
    }

    /** The size of all that the directory holds. */
    long dataBytes() {
        return children.stream().mapToLong(UdfNode::size).sum();
    }

    int blocks() {
        return firstRecords.length;
    }

    void write(int block, byte[] target, UdfVolume volume) {
        Arrays.fill(target, (byte) 0);
        long from = (long) block * Sectors.SIZE;
        long at = firstOffsets[block];
        for (int i = firstRecords[block]; i <= children.size() && at < from + Sectors.SIZE; i++) {
            byte[] record = record(i, at, volume);
            int skip = (int) Math.max(0, from - at);
            int to = (int) Math.max(0, at - from);
            System.arraycopy(record, skip, target, to, Math.min(record.length - skip, Sectors.SIZE - to));
            at += record.length;
        }
    }

    private byte[] record(int index, long at, UdfVolume volume) {
        UdfNode node = index == 0 ? owner.parent() : children.get(index - 1);
        byte[] name = index == 0 ? new byte[0] : node.identifier();
        int flags = index == 0 ? PARENT | DIRECTORY : 0;
        if (index > 0) {
            flags = (node.isDirectory() ? DIRECTORY : 0) | (node.hidden() ? HIDDEN : 0);
        }
        byte[] record = new byte[paddedLength(name.length)];
        DescriptorWriter out = new DescriptorWriter(record);
        out.u16(1).u8(flags).u8(name.length);
        volume.entryAddress(out, node, true);
        out.u16(0).raw(name).zeros(record.length - out.position());
        out.seal(Tags.FILE_IDENTIFIER, volume.revision(), volume.address(owner.recordsBlock() + at / Sectors.SIZE));
        return record;
    }
}
