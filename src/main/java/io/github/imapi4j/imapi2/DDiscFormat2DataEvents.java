package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of a data burn's progress, on the thread that called {@link IDiscFormat2Data#write}; what a sink answers is
 * ignored. Connect it to an {@link IDiscFormat2Data}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-ddiscformat2dataevents">DDiscFormat2DataEvents</a>
 */
@ComInterface("2735413C-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscFormat2DataEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, IDispatch*)}: the burn has got further: at each new phase, every 0.5 seconds while
     * writing, and at the end.
     *
     * @param object the {@link IDiscFormat2Data} that fires, borrowed: ask it for the interface
     * @param progress an {@link IDiscFormat2DataEventArgs}, borrowed: ask it for the interface
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscformat2dataevents-update">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    void update(IDispatch object, IDispatch progress);
}
