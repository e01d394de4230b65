package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import java.util.List;

/** Walks through what is in a folder of the image. */
@ComInterface("2C941FDA-975B-59BE-A960-9A2A262853A5")
public interface IEnumFsiItems extends IUnknown {

    /**
     * {@code Next(ULONG, IFsiItem**, ULONG*)}: the next items.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end, each to be closed by the caller
     */
    @Slot(3)
    @Fetch
    List<IFsiItem> next(int count);

    /**
     * {@code Skip(ULONG)}: passes over items.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     */
    @Slot(4)
    HResult skip(int count);

    /** {@code Reset()}: back to the first item. */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumFsiItems**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     */
    @Slot(value = 6, name = "Clone")
    IEnumFsiItems cloneEnum();
}
