package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * How far an audio track is, and what the drive is doing; comes with {@link DDiscFormat2TrackAtOnceEvents#update}.
 * Sectors have 2,352 bytes; times are estimates.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2trackatonceeventargs">IDiscFormat2TrackAtOnceEventArgs</a>
 */
@ComInterface("27354140-7F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2TrackAtOnceEventArgs extends IWriteEngine2EventArgs {

    /**
     * {@code get_CurrentTrackNumber(LONG*)}: the track that is being written.
     *
     * @return 1 to 99
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonceeventargs-get_currenttracknumber">documentation</a>
     */
    @Slot(14)
    @DispId(768)
    int getCurrentTrackNumber();

    /**
     * {@code get_CurrentAction(IMAPI_FORMAT2_TAO_WRITE_ACTION*)}: what the write is doing.
     *
     * @return the phase; sector numbers mean something only in {@code WRITING}
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonceeventargs-get_currentaction">documentation</a>
     */
    @Slot(15)
    @DispId(769)
    EnumValue<ImapiFormat2TaoWriteAction> getCurrentAction();

    /**
     * {@code get_ElapsedTime(LONG*)}: the time since the track began.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonceeventargs-get_elapsedtime">documentation</a>
     */
    @Slot(16)
    @DispId(770)
    int getElapsedTime();

    /**
     * {@code get_RemainingTime(LONG*)}: the time until the track ends.
     *
     * @return seconds
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2trackatonceeventargs-get_remainingtime">documentation</a>
     */
    @Slot(17)
    @DispId(771)
    int getRemainingTime();
}
