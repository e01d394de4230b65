package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of a data burn's progress, on the thread that called {@link IDiscFormat2Data#write}; what a sink answers is
 * ignored.
 */
@ComInterface("2735413C-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscFormat2DataEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, IDispatch*)}: the burn has got further: at each new phase, every 0.5 seconds while
     * writing, and at the end.
     *
     * @param object the {@code IDiscFormat2Data} that fires, borrowed: ask it for the interface
     * @param progress an {@code IDiscFormat2DataEventArgs}, borrowed: ask it for the interface
     */
    @Slot(7)
    @DispId(512)
    void update(IDispatch object, IDispatch progress);
}
