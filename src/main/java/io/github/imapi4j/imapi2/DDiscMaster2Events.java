package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/** Hears of recorders that come and go; what a sink answers is ignored. */
@ComInterface("27354131-7F64-5B0F-8F00-5D77AFBE261E")
public interface DDiscMaster2Events extends IDispatch {

    /**
     * {@code NotifyDeviceAdded(IDispatch*, BSTR)}: a recorder has come.
     *
     * @param object the {@code IDiscMaster2} that fires, borrowed
     * @param uniqueId the recorder's unique identifier
     */
    @Slot(7)
    @DispId(256)
    void notifyDeviceAdded(IDispatch object, String uniqueId);

    /**
     * {@code NotifyDeviceRemoved(IDispatch*, BSTR)}: a recorder has gone.
     *
     * @param object the {@code IDiscMaster2} that fires, borrowed
     * @param uniqueId the recorder's unique identifier
     */
    @Slot(8)
    @DispId(257)
    void notifyDeviceRemoved(IDispatch object, String uniqueId);
}
