package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.image.ImageReader;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a result: those of the image or, for a disc that can be written in any order, of the whole disc as it will be. Of the
 * latter only the new session and the anchor at block 256 differ from what is on the disc.
 */
final class ResultSectors implements Closeable {

    /** What turns the disc to the new session. */
    static final int ANCHOR = 256;

    private final ImageLayout layout;
    private final @Nullable SectorSource disc;
    private final ImageReader reader;
    private final ByteBuffer sector = ByteBuffer.allocate(Sectors.SIZE);

    /**
     * Opens a result.
     *
     * @param layout the image
     * @param disc the disc that is changed by it, or null for an image that is written as it is
     */
    ResultSectors(ImageLayout layout, @Nullable SectorSource disc) {
        this.layout = layout;
        this.disc = disc;
        this.reader = layout.open();
    }

    /** How many blocks of the result come before the image. */
    static long before(ImageLayout layout, @Nullable SectorSource disc) {
        return disc == null ? 0 : layout.options().iso().sessionStart();
    }

    static long totalBlocks(ImageLayout layout, @Nullable SectorSource disc) {
        return before(layout, disc) + layout.totalBlocks();
    }

    long bytes() {
        return totalBlocks(layout, disc) * Sectors.SIZE;
    }

    /** Reads until the buffer is full or the result ends; answers how many bytes. */
    int read(long from, ByteBuffer buffer) {
        long before = before(layout, disc) * Sectors.SIZE;
        long at = from;
        int start = buffer.position();
        while (at < before && buffer.hasRemaining()) {
            at += readDisc(at, buffer);
        }
        if (at >= before && buffer.hasRemaining()) {
            reader.read(at - before, buffer);
        }
        return buffer.position() - start;
    }

    private int readDisc(long at, ByteBuffer buffer) {
        long block = at / Sectors.SIZE;
        fill(block);
        int offset = (int) (at % Sectors.SIZE);
        int count = Math.min(buffer.remaining(), Sectors.SIZE - offset);
        buffer.put(sector.position(offset).limit(offset + count));
        return count;
    }

    private void fill(long block) {
        sector.clear();
        if (block == ANCHOR) {
            sector.put(layout.anchorFor(ANCHOR).orElseThrow());
            return;
        }
        SectorSource source = disc;
        if (source == null || block >= source.sectors()) {
            sector.put(new byte[Sectors.SIZE]);
            return;
        }
        try {
            source.read(block, sector);
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMPORT_READ_FAILURE, ImapiCode.IMAPI_E_IMPORT_READ_FAILURE.format(block), e);
        }
    }

    /** Closes what is open; it is opened again when it is needed. */
    @Override
    public void close() {
        reader.close();
    }
}
