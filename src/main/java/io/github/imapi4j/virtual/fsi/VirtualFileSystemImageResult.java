package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.CallGuard;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBlockRangeList;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult2;
import io.github.imapi4j.imapi2fs.IProgressItems;
import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The image, laid out and ready to be read. */
final class VirtualFileSystemImageResult implements IFileSystemImageResult2, CallGuard {

    private final VirtualFileSystemImage image;
    private final ImageLayout layout;
    private final @Nullable SectorSource disc;
    private final ResultLease lease;

    /**
     * A result.
     *
     * @param disc the disc that the image adds to, if it can be written in any order, else null
     */
    VirtualFileSystemImageResult(VirtualFileSystemImage image, ImageLayout layout, @Nullable SectorSource disc) {
        this.image = image;
        this.layout = layout;
        this.disc = disc;
        this.lease = new ResultLease(image);
    }

    @Override
    public void beforeCall(String operation) {
        image.beforeCall(operation);
    }

    VirtualFileSystemImage image() {
        return image;
    }

    ResultSectors open() {
        return new ResultSectors(layout, disc);
    }

    ImageStream streamAt(long position) {
        return disc == null ? new ImageStream(this, position) : new UpdateStream(this, position);
    }

    /** Each call gives a stream of its own that stands at the beginning. */
    @Override
    public IStream getImageStream() {
        return streamAt(0);
    }

    @Override
    public IProgressItems getProgressItems() {
        return new VirtualProgressItems(layout, ResultSectors.before(layout, disc));
    }

    @Override
    public int getTotalBlocks() {
        return (int) ResultSectors.totalBlocks(layout, disc);
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
    public IBlockRangeList getModifiedBlocks() {
        if (disc == null) {
            throw new ImapiException(SystemCode.E_NOTIMPL, "The whole image has to be written.");
        }
        return modifiedBlocks();
    }

    /** The session first: until the anchor is turned to it the disc shows what it showed before. */
    VirtualBlockRangeList modifiedBlocks() {
        long start = layout.options().iso().sessionStart();
        return new VirtualBlockRangeList(List.of(
                new VirtualBlockRangeList.Range(start, start + layout.totalBlocks() - 1),
                new VirtualBlockRangeList.Range(ResultSectors.ANCHOR, ResultSectors.ANCHOR)));
    }

    @Override
    public void close() {
        lease.close();
    }
}
