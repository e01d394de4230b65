package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * How far the write engine is. An event sink gets it ({@link DWriteEngine2Events#update}, or derived from it as
 * {@link IDiscFormat2DataEventArgs}); it is good for the duration of that call. Sectors have
 * {@link IWriteEngine2#getBytesPerSector} bytes: 2,048 in a data burn.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-iwriteengine2eventargs">IWriteEngine2EventArgs</a>
 */
@ComInterface("27354136-7F64-5B0F-8F00-5D77AFBE261E")
public interface IWriteEngine2EventArgs extends IDispatch {

    /**
     * {@code get_StartLba(LONG*)}: where the write begins.
     *
     * @return a logical block address, may be negative for raw writing
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_startlba">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    int getStartLba();

    /**
     * {@code get_SectorCount(LONG*)}: how much there is to write.
     *
     * @return sectors, 0 as long as it is unknown
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_sectorcount">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    int getSectorCount();

    /**
     * {@code get_LastReadLba(LONG*)}: the last sector that was read from the stream.
     *
     * @return a logical block address
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_lastreadlba">documentation</a>
     */
    @Slot(9)
    @DispId(258)
    int getLastReadLba();

    /**
     * {@code get_LastWrittenLba(LONG*)}: the last sector that was written to the disc.
     *
     * @return a logical block address
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_lastwrittenlba">documentation</a>
     */
    @Slot(10)
    @DispId(259)
    int getLastWrittenLba();

    /**
     * {@code get_TotalSystemBuffer(LONG*)}: the size of the system's buffer.
     *
     * @return bytes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_totalsystembuffer">documentation</a>
     */
    @Slot(11)
    @DispId(262)
    int getTotalSystemBuffer();

    /**
     * {@code get_UsedSystemBuffer(LONG*)}: what the system's buffer holds.
     *
     * @return bytes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_usedsystembuffer">documentation</a>
     */
    @Slot(12)
    @DispId(263)
    int getUsedSystemBuffer();

    /**
     * {@code get_FreeSystemBuffer(LONG*)}: what is free in the system's buffer.
     *
     * @return bytes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-iwriteengine2eventargs-get_freesystembuffer">documentation</a>
     */
    @Slot(13)
    @DispId(264)
    int getFreeSystemBuffer();
}
