package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * The image as a stream, ready to be burned. {@link IFileSystemImage#createResultImage} gives it. Blocks have
 * {@link #getBlockSize} bytes. As long as it lives, the {@link IFileSystemImage} cannot be changed.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifilesystemimageresult">IFileSystemImageResult</a>
 */
@ComInterface("2C941FD8-975B-59BE-A960-9A2A262853A5")
public interface IFileSystemImageResult extends IDispatch {

    /**
     * {@code get_ImageStream(IStream**)}: the sectors; they are read from the files when the stream is.
     *
     * @return the stream, to be closed by the caller
     * @throws ImapiException {@code STG_E_INVALIDFUNCTION} from the Stat of the stream, for unknown flags; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult-get_imagestream">documentation</a>
     */
    @Slot(7)
    @DispId(1)
    IStream getImageStream();

    /**
     * {@code get_ProgressItems(IProgressItems**)}: which block belongs to which file.
     *
     * @return the items, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult-get_progressitems">documentation</a>
     */
    @Slot(8)
    @DispId(2)
    IProgressItems getProgressItems();

    /**
     * {@code get_TotalBlocks(LONG*)}: the size of the image.
     *
     * @return blocks
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult-get_totalblocks">documentation</a>
     */
    @Slot(9)
    @DispId(3)
    int getTotalBlocks();

    /**
     * {@code get_BlockSize(LONG*)}: the size of a block.
     *
     * @return bytes, 2,048
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult-get_blocksize">documentation</a>
     */
    @Slot(10)
    @DispId(4)
    int getBlockSize();

    /**
     * {@code get_DiscId(BSTR*)}: the identifier of the disc, to recognize it between sessions.
     *
     * @return the identifier
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult-get_discid">documentation</a>
     */
    @Slot(11)
    @DispId(5)
    String getDiscId();
}
