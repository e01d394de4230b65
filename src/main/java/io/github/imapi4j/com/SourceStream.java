package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Java source of bytes as a COM stream: read-only, in constant memory, straight into the native buffer.
 *
 * <p>Reading fails with {@code IMAPI_E_DATA_STREAM_CREATE_FAILURE} if the source cannot be opened, with {@code
 * IMAPI_E_DATA_STREAM_READ_FAILURE} if it cannot be read, and with {@code IMAPI_E_DATA_STREAM_INCONSISTENCY} if it ends before
 * its size. Each names the source, and the cause is what the source threw: an {@link IOException} or anything else.
 */
public final class SourceStream extends ReadOnlyStream {

    private static final Logger LOG = LoggerFactory.getLogger(SourceStream.class);

    private final StreamSource source;
    private @Nullable ReadableByteChannel channel;
    private long channelPosition;

    /**
     * A stream at the beginning of a source.
     *
     * @param source opened when it is first read
     */
    public SourceStream(StreamSource source) {
        this(source, 0);
    }

    private SourceStream(StreamSource source, long position) {
        super(position);
        this.source = source;
    }

    @Override
    protected long size() {
        return source.size();
    }

    @Override
    protected String name() {
        return source.name();
    }

    @Override
    protected IStream cloneAt(long from) {
        return new SourceStream(source, from);
    }

    @Override
    protected int readAt(long from, ByteBuffer buffer) {
        int wanted = (int) Math.min(buffer.remaining(), Math.max(0, source.size() - from));
        if (wanted == 0) {
            return 0;
        }
        ByteBuffer target = buffer.slice(buffer.position(), wanted);
        if (!fill(channelAt(from), target)) {
            closeChannel();
            throw endedEarly(from + target.position());
        }
        channelPosition = from + wanted;
        if (channelPosition == source.size()) {
            closeChannel();
        }
        return wanted;
    }

    /** Answers whether there was enough. Whatever the program's own code throws is a failure to read. */
    private boolean fill(ReadableByteChannel opened, ByteBuffer target) {
        try {
            while (target.hasRemaining()) {
                if (opened.read(target) < 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            closeChannel();
            throw failure(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, e);
        }
    }

    private ReadableByteChannel channelAt(long from) {
        ReadableByteChannel opened = channel;
        if (opened instanceof SeekableByteChannel seekable && channelPosition != from) {
            seek(seekable, from);
        } else if (opened != null && channelPosition != from) {
            closeChannel();
            opened = null;
        }
        if (opened == null) {
            opened = open(from);
            channel = opened;
        }
        channelPosition = from;
        return opened;
    }

    private void seek(SeekableByteChannel opened, long from) {
        try {
            opened.position(from);
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            closeChannel();
            throw failure(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, e);
        }
    }

    private ReadableByteChannel open(long from) {
        try {
            return source.open(from);
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            throw failure(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, e);
        }
    }

    private ImapiException endedEarly(long found) {
        ImapiCode code = ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY;
        return new ImapiException(code, code.format(source.name(), source.size(), found));
    }

    private ImapiException failure(ImapiCode code, Throwable e) {
        String sentence = code.format(source.name());
        String reason = e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new ImapiException(code, sentence + (sentence.endsWith(":") ? " " : " Reason: ") + reason, e);
    }

    /** Closes the source; runs when the last native reference is released. A later read opens it again. */
    @Override
    public synchronized void close() {
        closeChannel();
    }

    private void closeChannel() {
        ReadableByteChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("Closing {} failed", source.name(), e);
            }
        }
    }
}
