package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
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
 * its size. Each names the source, and the {@link IOException} is the cause.
 */
public final class SourceStream implements IStream {

    private static final Logger LOG = LoggerFactory.getLogger(SourceStream.class);
    private static final int COPY_BYTES = 64 * 1024;

    private final StreamSource source;
    private long position;
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
        this.source = source;
        this.position = position;
    }

    @Override
    public synchronized int read(ByteBuffer buffer) {
        int wanted = (int) Math.min(buffer.remaining(), Math.max(0, source.size() - position));
        if (wanted == 0) {
            return 0;
        }
        ByteBuffer target = buffer.slice(buffer.position(), wanted);
        try {
            ReadableByteChannel opened = channelAtPosition();
            while (target.hasRemaining()) {
                if (opened.read(target) < 0) {
                    throw endedEarly(position + target.position());
                }
            }
        } catch (IOException e) {
            closeChannel();
            throw failure(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, e);
        }
        position += wanted;
        channelPosition = position;
        if (position == source.size()) {
            closeChannel();
        }
        return wanted;
    }

    private ReadableByteChannel channelAtPosition() throws IOException {
        ReadableByteChannel opened = channel;
        if (opened != null && channelPosition != position) {
            if (opened instanceof SeekableByteChannel seekable) {
                seekable.position(position);
            } else {
                closeChannel();
                opened = null;
            }
        }
        if (opened == null) {
            try {
                opened = source.open(position);
            } catch (IOException e) {
                throw failure(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, e);
            }
            channel = opened;
        }
        channelPosition = position;
        return opened;
    }

    private ImapiException endedEarly(long found) {
        closeChannel();
        ImapiCode code = ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY;
        return new ImapiException(code, code.format(source.name(), source.size(), found));
    }

    private ImapiException failure(ImapiCode code, IOException e) {
        String sentence = code.format(source.name());
        String reason = e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new ImapiException(code, sentence + (sentence.endsWith(":") ? " " : " Reason: ") + reason, e);
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw readOnly();
    }

    @Override
    public synchronized long seek(long move, int origin) {
        long base = switch (origin) {
            case SEEK_SET -> 0;
            case SEEK_CUR -> position;
            case SEEK_END -> source.size();
            default -> throw new ImapiException(SystemCode.STG_E_INVALIDFUNCTION);
        };
        long target = base + move;
        if (target < 0) {
            throw new ImapiException(SystemCode.STG_E_INVALIDFUNCTION, "A stream has no position " + target + ".");
        }
        position = target;
        return target;
    }

    @Override
    public void setSize(long size) {
        throw readOnly();
    }

    @Override
    public CopyResult copyTo(IStream target, long count) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(COPY_BYTES);
        long copied = 0;
        long written = 0;
        while (Long.compareUnsigned(copied, count) < 0) {
            long left = count - copied;
            buffer.clear().limit(left < 0 ? COPY_BYTES : (int) Math.min(left, COPY_BYTES));
            int bytes = read(buffer);
            if (bytes == 0) {
                break;
            }
            copied += bytes;
            buffer.position(0).limit(bytes);
            written += target.write(buffer);
        }
        return new CopyResult(copied, written);
    }

    @Override
    public void commit(int flags) {
        // Nothing was changed.
    }

    @Override
    public void revert() {
        // Nothing was changed.
    }

    @Override
    public void lockRegion(long offset, long count, int lockType) {
        throw new ImapiException(SystemCode.STG_E_INVALIDFUNCTION);
    }

    @Override
    public void unlockRegion(long offset, long count, int lockType) {
        throw new ImapiException(SystemCode.STG_E_INVALIDFUNCTION);
    }

    @Override
    public StatStg stat(int flags) {
        StatStg facts = StatStg.ofSize(source.size());
        return flags == STATFLAG_NONAME ? facts : facts.withName(source.name());
    }

    @Override
    public synchronized IStream cloneStream() {
        return new SourceStream(source, position);
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
            } catch (IOException e) {
                LOG.debug("Closing {} failed", source.name(), e);
            }
        }
    }

    private static ImapiException readOnly() {
        return new ImapiException(SystemCode.STG_E_ACCESSDENIED, "The stream is read-only.");
    }
}
