package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * Walks through what is in a folder of the image. {@link IFsiDirectoryItem#getEnumFsiItems} and
 * {@link IFsiNamedStreams#getEnumNamedStreams} give it; it begins at the first item.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ienumfsiitems">IEnumFsiItems</a>
 */
@ComInterface("2C941FDA-975B-59BE-A960-9A2A262853A5")
public interface IEnumFsiItems extends IUnknown {

    /**
     * {@code Next(ULONG, IFsiItem**, ULONG*)}: the next items.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end, each to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumfsiitems-next">documentation</a>
     */
    @Slot(3)
    @Fetch
    List<IFsiItem> next(int count);

    /**
     * {@code Skip(ULONG)}: passes over items.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumfsiitems-skip">documentation</a>
     */
    @Slot(4)
    HResult skip(int count);

    /**
     * {@code Reset()}: back to the first item.
     *
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumfsiitems-reset">documentation</a>
     */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumFsiItems**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumfsiitems-clone">documentation</a>
     */
    @Slot(value = 6, name = "Clone")
    IEnumFsiItems cloneEnum();
}
