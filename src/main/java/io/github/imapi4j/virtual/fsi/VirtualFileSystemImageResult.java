package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IProgressItems;
import io.github.imapi4j.virtual.image.ImageLayout;

/** The image, laid out and ready to be read. */
final class VirtualFileSystemImageResult implements IFileSystemImageResult, CallGuard {

    private final VirtualFileSystemImage image;
    private final ImageLayout layout;
    private final ResultLease lease;

    VirtualFileSystemImageResult(VirtualFileSystemImage image, ImageLayout layout) {
        this.image = image;
        this.layout = layout;
        this.lease = new ResultLease(image);
    }

    @Override
    public void beforeCall(String operation) {
        image.beforeCall(operation);
    }

    /** Each call gives a stream of its own that stands at the beginning. */
    @Override
    public IStream getImageStream() {
        return new ImageStream(image, layout, 0);
    }

    @Override
    public IProgressItems getProgressItems() {
        return new VirtualProgressItems(layout);
    }

    @Override
    public int getTotalBlocks() {
        return (int) layout.totalBlocks();
    }

    @Override
    public int getBlockSize() {
        return ImageLayout.BLOCK_SIZE;
    }

    /** Documented as the volume's name. */
    @Override
    public String getDiscId() {
        return layout.options().effectiveVolumeName();
    }

    @Override
    public void close() {
        lease.close();
    }
}
