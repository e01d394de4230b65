package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import java.util.List;

/** Walks through the runs of an image. */
@ComInterface("2C941FD6-975B-59BE-A960-9A2A262853A5")
public interface IEnumProgressItems extends IUnknown {

    /**
     * {@code Next(ULONG, IProgressItem**, ULONG*)}: the next runs.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end, each to be closed by the caller
     */
    @Slot(3)
    @Fetch
    List<IProgressItem> next(int count);

    /**
     * {@code Skip(ULONG)}: passes over runs.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     */
    @Slot(4)
    HResult skip(int count);

    /** {@code Reset()}: back to the first run. */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumProgressItems**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     */
    @Slot(value = 6, name = "Clone")
    IEnumProgressItems cloneEnum();
}
