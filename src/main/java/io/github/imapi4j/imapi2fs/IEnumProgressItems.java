package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Fetch;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * Walks through the runs of an image. {@link IProgressItems#getEnumProgressItems} gives it; it begins at the first run.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ienumprogressitems">IEnumProgressItems</a>
 */
@ComInterface("2C941FD6-975B-59BE-A960-9A2A262853A5")
public interface IEnumProgressItems extends IUnknown {

    /**
     * {@code Next(ULONG, IProgressItem**, ULONG*)}: the next runs.
     *
     * @param count how many at the most
     * @return fewer than asked for only at the end, each to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumprogressitems-next">documentation</a>
     */
    @Slot(3)
    @Fetch
    List<IProgressItem> next(int count);

    /**
     * {@code Skip(ULONG)}: passes over runs.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumprogressitems-skip">documentation</a>
     */
    @Slot(4)
    HResult skip(int count);

    /**
     * {@code Reset()}: back to the first run.
     *
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumprogressitems-reset">documentation</a>
     */
    @Slot(5)
    void reset();

    /**
     * {@code Clone(IEnumProgressItems**)}: a second walker at the same place.
     *
     * @return the walker, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ienumprogressitems-clone">documentation</a>
     */
    @Slot(value = 6, name = "Clone")
    IEnumProgressItems cloneEnum();
}
