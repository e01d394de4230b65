package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.FileArea;
import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.Sectors;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Produces any part of an image on demand, in constant memory.
 *
 * <p>Metadata is made a sector at a time. The bytes of files go from their content straight into the caller's buffer, as many
 * at once as it has room for. At most one content is open: from a file's first byte that is asked for to its last, or
 * to the first byte asked for from another. Not safe for use by several threads at once.
 */
public final class ImageReader implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ImageReader.class);
    private static final int NONE = -1;

    private final ImageLayout layout;
    private final FileArea files;
    private final byte[] sector = new byte[Sectors.SIZE];
    private long sectorBlock = NONE;
    private int openIndex = NONE;
    private int lastIndex = NONE;
    private IsoContent.@Nullable Source openSource;

    ImageReader(ImageLayout layout) {
        this.layout = layout;
        this.files = layout.files();
    }

    /**
     * Reads from a position until the buffer is full or the image ends.
     *
     * @param position the offset from the image's beginning in bytes, from 0
     * @param target where the bytes go, from its position; may be a direct buffer
     * @return how many bytes were read; -1 if there are none from that position on
     * @throws ImapiException IMAPI_E_DATA_STREAM_CREATE_FAILURE, IMAPI_E_DATA_STREAM_READ_FAILURE or
     *     IMAPI_E_DATA_STREAM_INCONSISTENCY, with the file's name, if a file's content fails
     */
    public int read(long position, ByteBuffer target) {
        if (position < 0) {
            throw new IllegalArgumentException("An image has no byte " + position + ".");
        }
        int start = target.position();
        long at = position;
        long end = layout.totalBytes();
        while (target.hasRemaining() && at < end) {
            long block = at / Sectors.SIZE;
            at += layout.inFileArea(block) ? readFile(block, at, target) : readMetadata(block, at, target);
        }
        int count = target.position() - start;
        return count == 0 && position >= end ? -1 : count;
    }

    private int readMetadata(long block, long at, ByteBuffer target) {
        if (block != sectorBlock) {
            layout.writeMetadata(block, sector);
            sectorBlock = block;
        }
        int offset = (int) (at % Sectors.SIZE);
        int count = Math.min(target.remaining(), Sectors.SIZE - offset);
        target.put(sector, offset, count);
        return count;
    }

    private int readFile(long block, long at, ByteBuffer target) {
        int index = indexAt(block);
        FileExtent file = files.file(index);
        long offset = at - (layout.fileAreaStart() + file.firstBlock()) * Sectors.SIZE;
        if (offset < file.size()) {
            int count = (int) Math.min(target.remaining(), file.size() - offset);
            readContent(index, file, offset, target, count);
            return count;
        }
        int count = (int) Math.min(target.remaining(), file.blocks() * Sectors.SIZE - offset);
        for (int i = 0; i < count; i++) {
            target.put((byte) 0);
        }
        return count;
    }

    /** In a sequential pass it is the last file or the one behind it; no search is needed then. */
    private int indexAt(long block) {
        long inArea = block - layout.fileAreaStart();
        if (lastIndex == NONE || !owns(lastIndex, inArea)) {
            boolean next = lastIndex != NONE && inArea == endOf(lastIndex);
            lastIndex = next ? lastIndex + 1 : files.indexAt(inArea);
        }
        return lastIndex;
    }

    private boolean owns(int index, long blockInArea) {
        return blockInArea >= files.file(index).firstBlock() && blockInArea < endOf(index);
    }

    private long endOf(int index) {
        FileExtent file = files.file(index);
        return file.firstBlock() + file.blocks();
    }

    private void readContent(int index, FileExtent file, long offset, ByteBuffer target, int count) {
        IsoContent.Source source = source(index, file);
        int limit = target.limit();
        target.limit(target.position() + count);
        try {
            long at = offset;
            while (target.hasRemaining()) {
                int read = source.read(at, target);
                if (read < 0) {
                    throw inconsistent(file, at);
                }
                if (read == 0) {
                    throw new IOException("The source gave neither bytes nor its end.");
                }
                at += read;
            }
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE.format(file.path()) + " " + reason(e),
                    e);
        } finally {
            target.limit(limit);
        }
        if (offset + count == file.size()) {
            close();
        }
    }

    private IsoContent.Source source(int index, FileExtent file) {
        if (openSource != null && openIndex == index) {
            return openSource;
        }
        close();
        try {
            IsoContent.Source source = file.content().open();
            openSource = source;
            openIndex = index;
            long size = source.size();
            if (size != IsoContent.Source.UNKNOWN_SIZE && size != file.size()) {
                throw inconsistent(file, size);
            }
            return source;
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE,
                    ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE.format(file.path()) + " " + reason(e),
                    e);
        }
    }

    private static ImapiException inconsistent(FileExtent file, long found) {
        return new ImapiException(
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY,
                ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY.format(file.path(), file.size(), found));
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        String kind = e.getClass().getSimpleName();
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }

    /**
     * Closes the content that is open, if one is. The reader can be used on; it opens what it needs again.
     *
     * <p>A failure to close is of no account: every byte that was asked for has been read.
     */
    @Override
    public void close() {
        IsoContent.Source source = openSource;
        openSource = null;
        openIndex = NONE;
        if (source != null) {
            try {
                source.close();
            } catch (IOException e) {
                LOG.debug("Closing the content of a file failed", e);
            }
        }
    }
}
