package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears how far {@link IWriteEngine2#writeSection} is, on the thread that called it; what a sink answers is ignored.
 * Connect it to an {@link IWriteEngine2}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-dwriteengine2events">DWriteEngine2Events</a>
 */
@ComInterface("27354137-7F64-5B0F-8F00-5D77AFBE261E")
public interface DWriteEngine2Events extends IDispatch {

    /**
     * {@code Update(IDispatch*, IDispatch*)}: the write has got further: called before the first sector, every 0.5
     * seconds, and at the end.
     *
     * @param object the {@link IWriteEngine2} that fires, borrowed: ask it for the interface
     * @param progress an {@link IWriteEngine2EventArgs}, borrowed: ask it for the interface
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-dwriteengine2events-update">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    void update(IDispatch object, IDispatch progress);
}
