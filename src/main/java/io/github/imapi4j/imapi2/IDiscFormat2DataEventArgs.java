package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * How far a data burn is, and what it is doing. An event sink gets it ({@link DDiscFormat2DataEvents#update}); it is
 * good for the duration of that call. Times are estimates.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2dataeventargs">IDiscFormat2DataEventArgs</a>
 */
@ComInterface("2735413D-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2DataEventArgs extends IWriteEngine2EventArgs {

    /**
     * {@code get_ElapsedTime(LONG*)}: the time since the write began.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2dataeventargs-get_elapsedtime">documentation</a>
     */
    @Slot(14)
    @DispId(768)
    int getElapsedTime();

    /**
     * {@code get_RemainingTime(LONG*)}: the time until the write ends.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2dataeventargs-get_remainingtime">documentation</a>
     */
    @Slot(15)
    @DispId(769)
    int getRemainingTime();

    /**
     * {@code get_TotalTime(LONG*)}: the time for the whole write.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2dataeventargs-get_totaltime">documentation</a>
     */
    @Slot(16)
    @DispId(770)
    int getTotalTime();

    /**
     * {@code get_CurrentAction(IMAPI_FORMAT2_DATA_WRITE_ACTION*)}: what the burn is doing.
     *
     * @return the phase; sector numbers mean something only in {@code WRITING_DATA}
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2dataeventargs-get_currentaction">documentation</a>
     */
    @Slot(17)
    @DispId(771)
    EnumValue<ImapiFormat2DataWriteAction> getCurrentAction();
}
