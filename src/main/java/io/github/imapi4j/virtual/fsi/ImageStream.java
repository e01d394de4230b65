package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.ReadOnlyStream;
import java.nio.ByteBuffer;

/**
 * The sectors of the image. They are made when they are read, files straight from their sources into the caller's buffer; the
 * image is read-only as long as the stream lives.
 */
class ImageStream extends ReadOnlyStream implements CallGuard {

    private final VirtualFileSystemImageResult result;
    private final ResultSectors sectors;
    private final ResultLease lease;

    ImageStream(VirtualFileSystemImageResult result, long position) {
        super(position);
        this.result = result;
        this.sectors = result.open();
        this.lease = new ResultLease(result.image());
    }

    final VirtualFileSystemImageResult result() {
        return result;
    }

    @Override
    public final void beforeCall(String operation) {
        result.beforeCall(operation);
    }

    @Override
    protected final long size() {
        return sectors.bytes();
    }

    @Override
    protected final String name() {
        return result.getDiscId();
    }

    @Override
    protected final int readAt(long from, ByteBuffer buffer) {
        return sectors.read(from, buffer);
    }

    @Override
    protected final IStream cloneAt(long from) {
        return result.streamAt(from);
    }

    @Override
    public final void close() {
        synchronized (this) {
            sectors.close();
        }
        lease.close();
    }
}
