package io.github.imapi4j.virtual.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Bytes that are on the disc already: an image only points to them and does not hold them again.
 *
 * @param extents where they lie; all but the last fill whole blocks; empty for a file without bytes
 * @param disc what they can be read from
 */
public record RecordedContent(List<DiscExtent> extents, SectorSource disc) implements IsoContent {

    /**
     * Takes a copy of the list and joins runs that follow one another.
     *
     * @param extents where the bytes lie; all but the last fill whole blocks
     * @param disc what they can be read from
     */
    public RecordedContent {
        extents = ExtentList.joined(extents);
    }

    /**
     * How many bytes there are.
     *
     * @return the size in bytes
     */
    public long size() {
        return extents.stream().mapToLong(DiscExtent::bytes).sum();
    }

    @Override
    public Source open() {
        return new RecordedSource(this);
    }

    /** Reads whole sectors into a buffer of its own, as many as one request may have. */
    private static final class RecordedSource implements Source {

        private static final int MOST_SECTORS = 32;

        private final RecordedContent content;
        private final ByteBuffer sectors = ByteBuffer.allocate(MOST_SECTORS * Sectors.SIZE);

        RecordedSource(RecordedContent content) {
            this.content = content;
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            long before = 0;
            for (DiscExtent extent : content.extents) {
                long offset = position - before;
                if (offset < extent.bytes()) {
                    return readExtent(extent, offset, target);
                }
                before += extent.bytes();
            }
            return -1;
        }

        private int readExtent(DiscExtent extent, long offset, ByteBuffer target) throws IOException {
            int skip = (int) (offset % Sectors.SIZE);
            long wanted = Math.min(Math.min(target.remaining(), extent.bytes() - offset), sectors.capacity() - skip);
            int count = (int) wanted;
            sectors.clear().limit((int) Sectors.count(skip + wanted) * Sectors.SIZE);
            content.disc.read(extent.block() + offset / Sectors.SIZE, sectors);
            sectors.position(skip).limit(skip + count);
            target.put(sectors);
            return count;
        }

        @Override
        public long size() {
            return content.size();
        }
    }
}
