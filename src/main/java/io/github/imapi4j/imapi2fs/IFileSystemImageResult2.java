package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IBlockRangeList;

/**
 * The image as a stream, which also tells what of it is new. The result of {@link IFileSystemImage#createResultImage}
 * has it as a further interface. Windows 7 and later have it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifilesystemimageresult2">IFileSystemImageResult2</a>
 */
@ComInterface("B507CA29-2204-11DD-966A-001AA01BBC58")
public interface IFileSystemImageResult2 extends IFileSystemImageResult {

    /**
     * {@code get_ModifiedBlocks(IBlockRangeList**)}: the blocks that differ from what is on the disc, so that only they
     * have to be written; for a session that is added to a rewritable disc.
     *
     * @return the ranges, to be closed by the caller
     * @throws ImapiException {@code E_NOTIMPL} if the whole image has to be written; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimageresult2-get_modifiedblocks">documentation</a>
     */
    @Slot(12)
    @DispId(6)
    IBlockRangeList getModifiedBlocks();
}
