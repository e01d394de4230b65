package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;

/** Says for which interfaces an object fills in {@link IErrorInfo}. */
@ComInterface("DF0B3D60-548F-101B-8E65-08002B2BD119")
public interface ISupportErrorInfo extends IUnknown {

    /**
     * {@code InterfaceSupportsErrorInfo(REFIID)}.
     *
     * @param iid an interface of the object
     * @return {@code S_OK} if it does, {@code S_FALSE} if it does not
     */
    @Slot(3)
    HResult interfaceSupportsErrorInfo(Guid iid);
}
