package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * The runs of sectors that an image has data for. An image stream that adds to a disc that can be written in any order
 * has it as a further interface, and {@link IDiscFormat2Data#write} writes those sectors only.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iblockrangelist">IBlockRangeList</a>
 */
@ComInterface("B507CA26-2204-11DD-966A-001AA01BBC58")
public interface IBlockRangeList extends IDispatch {

    /**
     * {@code get_BlockRanges(SAFEARRAY**)}: the runs.
     *
     * @return runs, each to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iblockrangelist-get_blockranges">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    List<IBlockRange> getBlockRanges();
}
