package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Slot;

/** How far a data burn is, and what it is doing. Times are estimates. */
@ComInterface("2735413D-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2DataEventArgs extends IWriteEngine2EventArgs {

    /**
     * {@code get_ElapsedTime(LONG*)}: the time since the write began.
     *
     * @return seconds
     */
    @Slot(14)
    @DispId(768)
    int getElapsedTime();

    /**
     * {@code get_RemainingTime(LONG*)}: the time until the write ends.
     *
     * @return seconds
     */
    @Slot(15)
    @DispId(769)
    int getRemainingTime();

    /**
     * {@code get_TotalTime(LONG*)}: the time for the whole write.
     *
     * @return seconds
     */
    @Slot(16)
    @DispId(770)
    int getTotalTime();

    /**
     * {@code get_CurrentAction(IMAPI_FORMAT2_DATA_WRITE_ACTION*)}: what the burn is doing.
     *
     * @return the phase; sector numbers mean something only in {@code WRITING_DATA}
     */
    @Slot(17)
    @DispId(771)
    EnumValue<ImapiFormat2DataWriteAction> getCurrentAction();
}
