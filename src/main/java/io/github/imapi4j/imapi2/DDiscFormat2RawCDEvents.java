package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of a raw write's progress, on the thread that called {@link IDiscFormat2RawCD#writeMedia}; what a sink answers
 * is ignored. Connect it to an {@link IDiscFormat2RawCD}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-ddiscformat2rawcdevents">DDiscFormat2RawCDEvents</a>
 */
@ComInterface("27354142-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscFormat2RawCDEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, IDispatch*)}: the write has got further.
     *
     * @param object the {@link IDiscFormat2RawCD} that fires, borrowed: ask it for the interface
     * @param progress an {@link IDiscFormat2RawCDEventArgs}, borrowed: ask it for the interface
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscformat2rawcdevents-update">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    void update(IDispatch object, IDispatch progress);
}
