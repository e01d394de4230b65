package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.Sectors;
import java.util.ArrayList;
import java.util.List;

/** How the extents of a file become allocation descriptors (ECMA-167, 4/14.14). */
final class Allocation {

    static final int SHORT = 8;
    static final int LONG = 16;

    /** The most bytes of one descriptor that fill whole blocks: its length has 30 bits. */
    static final long MAX_BYTES = (1L << 30) - Sectors.SIZE;

    /** The bits of a length that are the length. */
    static final long LENGTH_MASK = (1L << 30) - 1;

    /** The two bits of a length that say: more descriptors follow there. */
    static final long CONTINUATION = 3L << 30;

    /** 4/14.5, before its descriptors. */
    static final int EXTENT_HEADER = 24;

    private Allocation() {}

    /** Cuts extents into pieces that one descriptor can have. */
    static List<DiscExtent> pieces(List<DiscExtent> extents) {
        List<DiscExtent> pieces = new ArrayList<>(extents.size());
        for (DiscExtent extent : extents) {
            long block = extent.block();
            long left = extent.bytes();
            while (left > 0) {
                long bytes = Math.min(left, MAX_BYTES);
                pieces.add(new DiscExtent(block, bytes));
                block += MAX_BYTES / Sectors.SIZE;
                left -= bytes;
            }
        }
        return pieces;
    }

    static int count(List<DiscExtent> extents) {
        long count = 0;
        for (DiscExtent extent : extents) {
            count += (extent.bytes() + MAX_BYTES - 1) / MAX_BYTES;
        }
        return Math.toIntExact(count);
    }

    /** How many descriptors a block of them holds, the one that leads on included. */
    static int perExtent(int width) {
        return (Sectors.SIZE - EXTENT_HEADER) / width;
    }

    /** How many blocks of descriptors are needed beyond a file entry. */
    static int extraBlocks(int count, int perEntry, int width) {
        if (count <= perEntry) {
            return 0;
        }
        int left = count - (perEntry - 1);
        int each = perExtent(width);
        int blocks = 1;
        while (left > each) {
            left -= each - 1;
            blocks++;
        }
        return blocks;
    }
}
