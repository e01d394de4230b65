package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * What all ways of adding to a written disc have in common. {@link IDiscFormat2Data#getMultisessionInterfaces} gives
 * it: a list with one object for each way that the disc allows, to be handed to
 * {@code IFileSystemImage::put_MultisessionInterfaces} before an import. What can be asked more is in
 * {@link IMultisessionSequential} or {@link IMultisessionRandomWrite}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-imultisession">IMultisession</a>
 */
@ComInterface("27354150-7F64-5B0F-8F00-5D77AFBE261E")
public interface IMultisession extends IDispatch {

    /**
     * {@code get_IsSupportedOnCurrentMediaState(VARIANT_BOOL*)}: whether this way is possible with the disc in its
     * present state.
     *
     * @return false, for example, for a finalized disc
     * @throws ImapiException {@code E_IMAPI_RECORDER_FEATURE_IS_NOT_CURRENT} if such a feature is not in force with the
     * disc in the drive; {@code E_IMAPI_RECORDER_REQUIRED} if the object that gave this one has no drive any more; the
     * device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisession-get_issupportedoncurrentmediastate">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    boolean getIsSupportedOnCurrentMediaState();

    /**
     * {@code put_InUse(VARIANT_BOOL)}: chooses this way where there are several.
     *
     * @param value true to have a file system image use it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisession-put_inuse">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    void setInUse(boolean value);

    /**
     * {@code get_InUse(VARIANT_BOOL*)}: whether this way was chosen.
     *
     * @return true if it was
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisession-get_inuse">documentation</a>
     */
    @Slot(9)
    @DispId(257)
    boolean getInUse();

    /**
     * {@code get_ImportRecorder(IDiscRecorder2**)}: the drive that the earlier sessions are read from.
     *
     * @return the drive, to be closed by the caller, or null if there is none
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisession-get_importrecorder">documentation</a>
     */
    @Slot(10)
    @DispId(258)
    @Nullable
    IDiscRecorder2 getImportRecorder();
}
