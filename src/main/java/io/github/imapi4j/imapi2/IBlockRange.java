package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * A run of sectors of 2,048 bytes. {@link IBlockRangeList#getBlockRanges} gives it.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iblockrange">IBlockRange</a>
 */
@ComInterface("B507CA25-2204-11DD-966A-001AA01BBC58")
public interface IBlockRange extends IDispatch {

    /**
     * {@code get_StartLba(LONG*)}: the first sector.
     *
     * @return a logical block address
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iblockrange-get_startlba">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    int getStartLba();

    /**
     * {@code get_EndLba(LONG*)}: the last sector, which belongs to the run.
     *
     * @return a logical block address
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iblockrange-get_endlba">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    int getEndLba();
}
