package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;

/** The image as a stream, ready to be burned. Blocks have {@link #getBlockSize} bytes. */
@ComInterface("2C941FD8-975B-59BE-A960-9A2A262853A5")
public interface IFileSystemImageResult extends IDispatch {

    /**
     * {@code get_ImageStream(IStream**)}: the sectors; they are read from the files when the stream is.
     *
     * @return the stream, to be closed by the caller
     */
    @Slot(7)
    @DispId(1)
    IStream getImageStream();

    /**
     * {@code get_ProgressItems(IProgressItems**)}: which block belongs to which file.
     *
     * @return the items, to be closed by the caller
     */
    @Slot(8)
    @DispId(2)
    IProgressItems getProgressItems();

    /**
     * {@code get_TotalBlocks(LONG*)}: the size of the image.
     *
     * @return blocks
     */
    @Slot(9)
    @DispId(3)
    int getTotalBlocks();

    /**
     * {@code get_BlockSize(LONG*)}: the size of a block.
     *
     * @return bytes, 2,048
     */
    @Slot(10)
    @DispId(4)
    int getBlockSize();

    /**
     * {@code get_DiscId(BSTR*)}: the identifier of the disc, to recognize it between sessions.
     *
     * @return the identifier
     */
    @Slot(11)
    @DispId(5)
    String getDiscId();
}
