package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * How far a raw write is, and what the drive is doing; comes with {@link DDiscFormat2RawCDEvents#update}. Addresses are
 * negative in the lead-in; times are estimates.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2rawcdeventargs">IDiscFormat2RawCDEventArgs</a>
 */
@ComInterface("27354143-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2RawCDEventArgs extends IWriteEngine2EventArgs {

    /**
     * {@code get_CurrentAction(IMAPI_FORMAT2_RAW_CD_WRITE_ACTION*)}: what the write is doing.
     *
     * @return the phase; sector numbers mean something only in {@code WRITING}
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcdeventargs-get_currentaction">documentation</a>
     */
    @Slot(14)
    @DispId(769)
    EnumValue<ImapiFormat2RawCdWriteAction> getCurrentAction();

    /**
     * {@code get_ElapsedTime(LONG*)}: the time since the write began.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcdeventargs-get_elapsedtime">documentation</a>
     */
    @Slot(15)
    @DispId(770)
    int getElapsedTime();

    /**
     * {@code get_RemainingTime(LONG*)}: the time until the write ends.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2rawcdeventargs-get_remainingtime">documentation</a>
     */
    @Slot(16)
    @DispId(771)
    int getRemainingTime();
}
