package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.nio.ByteBuffer;
import java.util.Locale;

/** A stream as sectors: never read beyond the size that it states, into one buffer that is used again. */
final class StreamSectors {

    /** What is read at once, at the most: 1 MiB. */
    static final int CHUNK_BYTES = 1 << 20;

    private final IStream stream;
    private final int sectorBytes;
    private final ImapiCode unsupported;
    private final long bytes;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK_BYTES);
    private long position;

    /**
     * Checks a stream.
     *
     * @param sectorBytes the size of a sector
     * @param unsupported what a wrong stream fails with
     * @throws ImapiException that constant if it is empty or not made of whole sectors, or what the stream says
     */
    StreamSectors(IStream stream, int sectorBytes, ImapiCode unsupported) {
        this.stream = stream;
        this.sectorBytes = sectorBytes;
        this.unsupported = unsupported;
        this.bytes = stream.stat(IStream.STATFLAG_NONAME).size();
        if (bytes <= 0 || bytes % sectorBytes != 0) {
            throw new ImapiException(
                    unsupported,
                    String.format(
                            Locale.ROOT,
                            "The stream has %,d bytes; it needs a multiple of %,d, above 0.",
                            bytes,
                            sectorBytes));
        }
    }

    long sectors() {
        return bytes / sectorBytes;
    }

    /** How many sectors fit into the buffer. */
    int chunkSectors() {
        return CHUNK_BYTES / sectorBytes;
    }

    void rewind() {
        stream.seek(0, IStream.SEEK_SET);
        position = 0;
    }

    /** Goes to a sector: by Seek or, if the stream cannot, from its beginning by reading. */
    void goTo(long sector) {
        try {
            stream.seek(sector * sectorBytes, IStream.SEEK_SET);
            position = sector * sectorBytes;
        } catch (ImapiException e) {
            while (position < sector * sectorBytes) {
                next((int) Math.min(chunkSectors(), sector - position / sectorBytes));
            }
        }
    }

    /** The next sectors; the buffer is valid until the next call. */
    ByteBuffer next(int sectors) {
        buffer.clear().limit(sectors * sectorBytes);
        while (buffer.hasRemaining()) {
            if (stream.read(buffer) == 0) {
                throw new ImapiException(
                        unsupported,
                        String.format(
                                Locale.ROOT,
                                "The stream ended after %,d of the %,d bytes that it states.",
                                position + buffer.position(),
                                bytes));
            }
        }
        position += buffer.limit();
        return buffer.flip();
    }

    /** Sectors of zeros, in the same buffer. */
    ByteBuffer zeros(int sectors) {
        buffer.clear().limit(sectors * sectorBytes);
        while (buffer.remaining() >= Long.BYTES) {
            buffer.putLong(0);
        }
        return buffer.flip();
    }
}
