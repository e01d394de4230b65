package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/** How far the write engine is. Sectors have 2,048 bytes in a data burn. */
@ComInterface("27354136-7F64-5B0F-8F00-5D77AFBE261E")
public interface IWriteEngine2EventArgs extends IDispatch {

    /**
     * {@code get_StartLba(LONG*)}: where the write begins.
     *
     * @return a logical block address, may be negative for raw writing
     */
    @Slot(7)
    @DispId(256)
    int getStartLba();

    /**
     * {@code get_SectorCount(LONG*)}: how much there is to write.
     *
     * @return sectors, 0 as long as it is unknown
     */
    @Slot(8)
    @DispId(257)
    int getSectorCount();

    /**
     * {@code get_LastReadLba(LONG*)}: the last sector that was read from the stream.
     *
     * @return a logical block address
     */
    @Slot(9)
    @DispId(258)
    int getLastReadLba();

    /**
     * {@code get_LastWrittenLba(LONG*)}: the last sector that was written to the disc.
     *
     * @return a logical block address
     */
    @Slot(10)
    @DispId(259)
    int getLastWrittenLba();

    /**
     * {@code get_TotalSystemBuffer(LONG*)}: the size of the system's buffer.
     *
     * @return bytes
     */
    @Slot(11)
    @DispId(262)
    int getTotalSystemBuffer();

    /**
     * {@code get_UsedSystemBuffer(LONG*)}: what the system's buffer holds.
     *
     * @return bytes
     */
    @Slot(12)
    @DispId(263)
    int getUsedSystemBuffer();

    /**
     * {@code get_FreeSystemBuffer(LONG*)}: what is free in the system's buffer.
     *
     * @return bytes
     */
    @Slot(13)
    @DispId(264)
    int getFreeSystemBuffer();
}
