package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of recorders that come and go; what a sink answers is ignored. Connect it to an {@link IDiscMaster2}. It is not
 * told of discs that come and go.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-ddiscmaster2events">DDiscMaster2Events</a>
 */
@ComInterface("27354131-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscMaster2Events extends IDispatch {

    /**
     * {@code NotifyDeviceAdded(IDispatch*, BSTR)}: a recorder has come.
     *
     * @param object the {@link IDiscMaster2} that fires, borrowed: ask it for the interface
     * @param uniqueId the recorder's unique identifier
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscmaster2events-notifydeviceadded">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    void notifyDeviceAdded(IDispatch object, String uniqueId);

    /**
     * {@code NotifyDeviceRemoved(IDispatch*, BSTR)}: a recorder has gone.
     *
     * @param object the {@link IDiscMaster2} that fires, borrowed: ask it for the interface
     * @param uniqueId the recorder's unique identifier
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-ddiscmaster2events-notifydeviceremoved">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    void notifyDeviceRemoved(IDispatch object, String uniqueId);
}
