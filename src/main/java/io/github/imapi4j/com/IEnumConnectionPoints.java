package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.util.List;

/** Walks through the connection points of an object. */
@ComInterface("B196B285-BAB4-101A-B69C-00AA00341D07")
public interface IEnumConnectionPoints extends IUnknown {

    /**
     * {@code Next(ULONG, IConnectionPoint**, ULONG*)}: the next connection points.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end; to be closed by the caller
     */
    @Slot(3)
    @Fetch
    List<IConnectionPoint> next(int count);

    /**
     * {@code Skip(ULONG)}: passes over connection points.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     */
    @Slot(4)
    HResult skip(int count);

    /** {@code Reset()}: back to the first. */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumConnectionPoints**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     */
    @Slot(value = 6, name = "Clone")
    IEnumConnectionPoints cloneEnum();
}
