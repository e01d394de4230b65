package io.github.imapi4j.com;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A COM stream over bytes that do not change, for Java classes that make such bytes: position, Seek, Stat and CopyTo are done here.
 *
 * <p>What would change it fails with {@code STG_E_ACCESSDENIED}, what it does not know with {@code STG_E_INVALIDFUNCTION}.
 */
public abstract class ReadOnlyStream implements IStream {

    private static final int COPY_BYTES = 64 * 1024;

    private long position;

    /**
     * A stream.
     *
     * @param position where it stands, in bytes from the beginning
     */
    protected ReadOnlyStream(long position) {
        this.position = position;
    }

    /**
     * The number of bytes.
     *
     * @return bytes
     */
    protected abstract long size();

    /**
     * What Stat says that it is called.
     *
     * @return a name
     */
    protected abstract String name();

    /**
     * Reads; calls come one at a time.
     *
     * @param from where to begin, in bytes from the beginning; may lie beyond the end
     * @param buffer receives up to its remaining bytes
     * @return the number of bytes read, fewer than asked for only at the end
     */
    protected abstract int readAt(long from, ByteBuffer buffer);

    /**
     * A second stream over the same bytes.
     *
     * @param from where it stands
     * @return the stream
     */
    protected abstract IStream cloneAt(long from);

    @Override
    public final synchronized int read(ByteBuffer buffer) {
        int count = readAt(position, buffer);
        position += count;
        return count;
    }

    @Override
    public final int write(ByteBuffer buffer) {
        throw readOnly();
    }

    @Override
    public final synchronized long seek(long move, int origin) {
        long base = switch (origin) {
            case SEEK_SET -> 0;
            case SEEK_CUR -> position;
            case SEEK_END -> size();
            default -> throw unsupported("There is no origin " + origin + " to seek from.");
        };
        long wanted = base + move;
        if (wanted < 0) {
            throw unsupported("The position " + wanted + " lies before the beginning.");
        }
        position = wanted;
        return wanted;
    }

    @Override
    public void setSize(long size) {
        throw readOnly();
    }

    @Override
    public final CopyResult copyTo(@Nullable IStream target, long count) {
        if (target == null) {
            throw new ImapiException(SystemCode.E_POINTER);
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect(COPY_BYTES);
        long copied = 0;
        long written = 0;
        int bytes = COPY_BYTES;
        while (bytes > 0 && Long.compareUnsigned(copied, count) < 0) {
            long left = count - copied;
            buffer.clear().limit(left < 0 ? COPY_BYTES : (int) Math.min(left, COPY_BYTES));
            bytes = read(buffer);
            copied += bytes;
            buffer.position(0).limit(bytes);
            while (buffer.hasRemaining()) {
                int taken = target.write(buffer);
                written += taken;
                if (taken == 0) {
                    return new CopyResult(copied, written);
                }
            }
        }
        return new CopyResult(copied, written);
    }

    @Override
    public final void commit(int flags) {
        // There are no changes to make permanent.
    }

    @Override
    public final void revert() {
        // There are no changes to discard.
    }

    @Override
    public final void lockRegion(long offset, long count, int lockType) {
        throw unsupported("The stream has no locks.");
    }

    @Override
    public final void unlockRegion(long offset, long count, int lockType) {
        throw unsupported("The stream has no locks.");
    }

    @Override
    public final StatStg stat(int flags) {
        StatStg facts = StatStg.ofSize(size());
        return switch (flags) {
            case STATFLAG_DEFAULT -> facts.withName(name());
            case STATFLAG_NONAME -> facts;
            default -> throw unsupported("There is no flag " + flags + " for Stat.");
        };
    }

    @Override
    public final synchronized IStream cloneStream() {
        return cloneAt(position);
    }

    private static ImapiException readOnly() {
        return new ImapiException(SystemCode.STG_E_ACCESSDENIED, "The stream is read-only.");
    }

    private static ImapiException unsupported(String sentence) {
        return new ImapiException(SystemCode.STG_E_INVALIDFUNCTION, sentence);
    }
}
