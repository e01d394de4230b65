package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A content that a caller gave as a stream. The stream is shared: whoever reads moves its position, so every read seeks first,
 * and readers take turns.
 */
final class StreamContent implements IsoContent {

    private final IStream stream;
    private volatile boolean added;

    /** Takes over a reference of its own. */
    StreamContent(IStream stream) {
        this.stream = stream;
    }

    IStream stream() {
        return stream;
    }

    /** The size that the stream says it has. */
    long requireSize(String path) {
        long size;
        try {
            size = size();
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE.format(path) + " " + Problems.reason(e),
                    e);
        }
        if (size < 0) {
            throw Problems.of(
                    ImapiCode.IMAPI_E_DATA_TOO_BIG,
                    "'" + path + "' has " + Long.toUnsignedString(size) + " bytes.",
                    "ISO9660");
        }
        return size;
    }

    /** From now on the image needs it, even if the file is removed: the removal can be rolled back. */
    void markAdded() {
        added = true;
    }

    boolean wasAdded() {
        return added;
    }

    void release() {
        stream.close();
    }

    @Override
    public Source open() {
        return new Source() {
            @Override
            public int read(long position, ByteBuffer target) throws IOException {
                return readAt(position, target);
            }

            @Override
            public long size() throws IOException {
                return StreamContent.this.size();
            }
        };
    }

    private synchronized int readAt(long position, ByteBuffer target) throws IOException {
        try {
            stream.seek(position, IStream.SEEK_SET);
            int count = stream.read(target);
            return count == 0 ? -1 : count;
        } catch (ImapiException e) {
            throw translated(e);
        }
    }

    private synchronized long size() throws IOException {
        try {
            return stream.stat(IStream.STATFLAG_NONAME).size();
        } catch (ImapiException e) {
            throw translated(e);
        }
    }

    /**
     * What the reader of the image can name a file for. A failure that speaks of a data stream already is passed on; the
     * exception of a stream written in Java is dug out.
     */
    private static IOException translated(ImapiException e) {
        boolean known = e.is(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE)
                || e.is(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE)
                || e.is(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY);
        if (known) {
            throw e;
        }
        return e.getCause() instanceof IOException original ? original : new IOException(e.getMessage(), e);
    }
}
