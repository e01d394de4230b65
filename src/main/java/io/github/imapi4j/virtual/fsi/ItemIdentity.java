package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;

/** How an image recognizes an item of its own that comes back as a pointer; foreign objects do not have it. */
@ComInterface("9A0C6B1E-5A86-4B0B-9B8D-7C7D0B6E61D4")
interface ItemIdentity extends IUnknown {

    /**
     * The item's number.
     *
     * @return unique in this process
     */
    @Slot(3)
    long getNumber();
}
