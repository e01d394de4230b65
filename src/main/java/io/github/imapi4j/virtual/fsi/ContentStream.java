package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.ReadOnlyStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as a stream that can be handed out; opened when it is read. */
final class ContentStream extends ReadOnlyStream {

    private final String path;
    private final long size;
    private final IsoContent content;
    private IsoContent.@Nullable Source source;

    ContentStream(String path, long size, IsoContent content) {
        this(path, size, content, 0);
    }

    private ContentStream(String path, long size, IsoContent content, long position) {
        super(position);
        this.path = path;
        this.size = size;
        this.content = content;
    }

    @Override
    protected long size() {
        return size;
    }

    @Override
    protected String name() {
        return path;
    }

    @Override
    protected int readAt(long from, ByteBuffer buffer) {
        int start = buffer.position();
        try {
            IsoContent.Source open = source();
            while (buffer.hasRemaining() && from + buffer.position() - start < size) {
                if (open.read(from + buffer.position() - start, buffer) < 0) {
                    break;
                }
            }
            return buffer.position() - start;
        } catch (IOException e) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                    ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE.format(path) + " " + Problems.reason(e),
                    e);
        }
    }

    private IsoContent.Source source() throws IOException {
        IsoContent.Source open = source;
        if (open == null) {
            open = content.open();
            source = open;
        }
        return open;
    }

    @Override
    protected IStream cloneAt(long from) {
        return new ContentStream(path, size, content, from);
    }

    @Override
    public synchronized void close() {
        IsoContent.Source open = source;
        source = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new ImapiException(
                        ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE,
                        ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE.format(path) + " " + Problems.reason(e),
                        e);
            }
        }
    }
}
