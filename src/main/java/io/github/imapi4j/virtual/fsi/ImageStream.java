package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.ReadOnlyStream;
import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.image.ImageReader;
import java.nio.ByteBuffer;

/**
 * The sectors of the image. They are made when they are read, files straight from their sources into the caller's buffer; the
 * image is read-only as long as the stream lives.
 */
final class ImageStream extends ReadOnlyStream implements CallGuard {

    private final VirtualFileSystemImage image;
    private final ImageLayout layout;
    private final ImageReader reader;
    private final ResultLease lease;

    ImageStream(VirtualFileSystemImage image, ImageLayout layout, long position) {
        super(position);
        this.image = image;
        this.layout = layout;
        this.reader = layout.open();
        this.lease = new ResultLease(image);
    }

    @Override
    public void beforeCall(String operation) {
        image.beforeCall(operation);
    }

    @Override
    protected long size() {
        return layout.totalBytes();
    }

    @Override
    protected String name() {
        return layout.options().effectiveVolumeName();
    }

    @Override
    protected int readAt(long from, ByteBuffer buffer) {
        return Math.max(reader.read(from, buffer), 0);
    }

    @Override
    protected IStream cloneAt(long from) {
        return new ImageStream(image, layout, from);
    }

    @Override
    public void close() {
        synchronized (this) {
            reader.close();
        }
        lease.close();
    }
}
