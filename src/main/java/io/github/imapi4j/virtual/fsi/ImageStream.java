package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.iso.IsoImageReader;
import io.github.imapi4j.virtual.iso.IsoLayout;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The sectors of the image. They are made when they are read, files straight from their sources into the caller's buffer; the
 * image is read-only as long as the stream lives.
 */
final class ImageStream implements IStream, CallGuard {

    private static final int COPY_BYTES = 64 * 1024;

    private final VirtualFileSystemImage image;
    private final IsoLayout layout;
    private final IsoImageReader reader;
    private final ResultLease lease;
    private long position;

    ImageStream(VirtualFileSystemImage image, IsoLayout layout, long position) {
        this.image = image;
        this.layout = layout;
        this.reader = layout.open();
        this.lease = new ResultLease(image);
        this.position = position;
    }

    @Override
    public void beforeCall(String operation) {
        image.beforeCall(operation);
    }

    @Override
    public synchronized int read(ByteBuffer buffer) {
        int count = Math.max(reader.read(position, buffer), 0);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw denied();
    }

    @Override
    public synchronized long seek(long move, int origin) {
        long base = switch (origin) {
            case SEEK_SET -> 0;
            case SEEK_CUR -> position;
            case SEEK_END -> layout.totalBytes();
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
        throw denied();
    }

    @Override
    public CopyResult copyTo(@Nullable IStream target, long count) {
        IStream sink = Problems.requirePointer(target, "pstm");
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
                int taken = sink.write(buffer);
                written += taken;
                if (taken == 0) {
                    return new CopyResult(copied, written);
                }
            }
        }
        return new CopyResult(copied, written);
    }

    @Override
    public void commit(int flags) {
        // There are no changes to make permanent.
    }

    @Override
    public void revert() {
        // There are no changes to discard.
    }

    @Override
    public void lockRegion(long offset, long count, int lockType) {
        throw unsupported("The stream has no locks.");
    }

    @Override
    public void unlockRegion(long offset, long count, int lockType) {
        throw unsupported("The stream has no locks.");
    }

    @Override
    public StatStg stat(int flags) {
        StatStg facts = StatStg.ofSize(layout.totalBytes());
        return switch (flags) {
            case STATFLAG_DEFAULT -> facts.withName(layout.options().effectiveVolumeName());
            case STATFLAG_NONAME -> facts;
            default -> throw unsupported("There is no flag " + flags + " for Stat.");
        };
    }

    @Override
    public synchronized IStream cloneStream() {
        return new ImageStream(image, layout, position);
    }

    @Override
    public void close() {
        synchronized (this) {
            reader.close();
        }
        lease.close();
    }

    private static ImapiException denied() {
        return new ImapiException(SystemCode.STG_E_ACCESSDENIED, "The image is read-only.");
    }

    private static ImapiException unsupported(String sentence) {
        return new ImapiException(SystemCode.STG_E_INVALIDFUNCTION, sentence);
    }
}
