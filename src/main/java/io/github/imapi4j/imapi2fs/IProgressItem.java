package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * A run of blocks in the image, for one file or structure. {@link IProgressItems} gives it. Blocks have 2,048 bytes.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-iprogressitem">IProgressItem</a>
 */
@ComInterface("2C941FD5-975B-59BE-A960-9A2A262853A5")
public interface IProgressItem extends IDispatch {

    /**
     * {@code get_Description(BSTR*)}: what the blocks hold.
     *
     * @return a file's path in the image, or words
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitem-get_description">documentation</a>
     */
    @Slot(7)
    @DispId(1)
    String getDescription();

    /**
     * {@code get_FirstBlock(ULONG*)}: where the run begins.
     *
     * @return a block of the image
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitem-get_firstblock">documentation</a>
     */
    @Slot(8)
    @DispId(2)
    int getFirstBlock();

    /**
     * {@code get_LastBlock(ULONG*)}: where the run ends.
     *
     * @return a block of the image, part of the run
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitem-get_lastblock">documentation</a>
     */
    @Slot(9)
    @DispId(3)
    int getLastBlock();

    /**
     * {@code get_BlockCount(ULONG*)}: how long the run is.
     *
     * @return blocks
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iprogressitem-get_blockcount">documentation</a>
     */
    @Slot(10)
    @DispId(4)
    int getBlockCount();
}
