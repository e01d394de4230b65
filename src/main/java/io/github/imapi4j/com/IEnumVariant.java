package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.util.List;

/** {@code IEnumVARIANT}: walks through a collection of variants. */
@ComInterface("00020404-0000-0000-C000-000000000046")
public interface IEnumVariant extends IUnknown {

    /**
     * {@code Next(ULONG celt, VARIANT* rgVar, ULONG* pCeltFetched)}: the next elements.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end; interface pointers among them are to be closed by the caller
     */
    @Slot(3)
    @Fetch
    List<Object> next(int count);

    /**
     * {@code Skip(ULONG celt)}: passes over elements.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     */
    @Slot(4)
    HResult skip(int count);

    /** {@code Reset()}: back to the first element. */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumVARIANT**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     */
    @Slot(value = 6, name = "Clone")
    IEnumVariant cloneEnum();
}
