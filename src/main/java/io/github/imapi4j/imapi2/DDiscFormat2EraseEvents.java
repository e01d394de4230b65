package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears how far {@link IDiscFormat2Erase#eraseMedia} is, on the thread that called it; what a sink answers is ignored.
 * Connect it to an {@link IDiscFormat2Erase}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-ddiscformat2eraseevents">DDiscFormat2EraseEvents</a>
 */
@ComInterface("2735413A-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscFormat2EraseEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, LONG, LONG)}: the erase has got further; called every 0.5 or 1 seconds.
     *
     * @param object the {@link IDiscFormat2Erase} that fires, borrowed: ask it for the interface
     * @param elapsedSeconds seconds since the erase began
     * @param estimatedTotalSeconds seconds that the whole will take, a guess that may change
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscformat2eraseevents-update">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    void update(IDispatch object, int elapsedSeconds, int estimatedTotalSeconds);
}
