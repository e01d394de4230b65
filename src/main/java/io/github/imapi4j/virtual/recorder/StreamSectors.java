package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.ByteBuffer;
import java.util.Locale;

/** A stream as sectors: read from its beginning, never beyond the size that it states, into one buffer that is used again. */
final class StreamSectors {

    /** What is read at once: 1 MiB. */
    static final int CHUNK_SECTORS = 512;

    static final int CHUNK_BYTES = CHUNK_SECTORS * DiscType.SECTOR_SIZE;

    private final IStream stream;
    private final long bytes;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK_BYTES);
    private long position;

    /**
     * Checks a stream.
     *
     * @throws ImapiException {@code E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED} if it is empty or not made of whole sectors, or what
     *     the stream says
     */
    StreamSectors(IStream stream) {
        this.stream = stream;
        this.bytes = stream.stat(IStream.STATFLAG_NONAME).size();
        if (bytes <= 0 || bytes % DiscType.SECTOR_SIZE != 0) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "The stream has %,d bytes; it needs a multiple of %,d, above 0.",
                            bytes,
                            DiscType.SECTOR_SIZE));
        }
    }

    long sectors() {
        return bytes / DiscType.SECTOR_SIZE;
    }

    void rewind() {
        stream.seek(0, IStream.SEEK_SET);
        position = 0;
    }

    /** The next sectors; the buffer is valid until the next call. */
    ByteBuffer next(int sectors) {
        buffer.clear().limit(sectors * DiscType.SECTOR_SIZE);
        while (buffer.hasRemaining()) {
            if (stream.read(buffer) == 0) {
                throw new ImapiException(
                        ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED,
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
        buffer.clear().limit(sectors * DiscType.SECTOR_SIZE);
        while (buffer.remaining() >= Long.BYTES) {
            buffer.putLong(0);
        }
        return buffer.flip();
    }
}
