package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * Where sessions begin and end on a disc that is written front to back: CD-R, CD-RW, DVD-R, DVD+R, BD-R.
 * {@link IDiscFormat2Data#getMultisessionInterfaces} gives it; sectors have 2,048 bytes. The values are those of
 * {@link IDiscFormat2Data}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-imultisessionsequential">IMultisessionSequential</a>
 */
@ComInterface("27354151-7F64-5B0F-8F00-5D77AFBE261E")
public interface IMultisessionSequential extends IMultisession {

    /**
     * {@code get_IsFirstDataSession(VARIANT_BOOL*)}: whether the next session is the first one that holds data.
     *
     * @return true for a blank disc and for a CD with audio only
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} if the object that gave this one has no drive any more;
     * {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no such value; the device
     * failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential-get_isfirstdatasession">documentation</a>
     */
    @Slot(11)
    @DispId(512)
    boolean getIsFirstDataSession();

    /**
     * {@code get_StartAddressOfPreviousSession(LONG*)}: where the last session begins.
     *
     * @return a logical block address, -1 if there is no session
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential-get_startaddressofprevioussession">documentation</a>
     */
    @Slot(12)
    @DispId(513)
    int getStartAddressOfPreviousSession();

    /**
     * {@code get_LastWrittenAddressOfPreviousSession(LONG*)}: where the last session ends.
     *
     * @return a logical block address, -1 if there is no session
     * @throws ImapiException {@code E_NOTIMPL} as the documentation lists it, without a reason
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential-get_lastwrittenaddressofprevioussession">documentation</a>
     */
    @Slot(13)
    @DispId(514)
    int getLastWrittenAddressOfPreviousSession();

    /**
     * {@code get_NextWritableAddress(LONG*)}: where the next session begins.
     *
     * @return a logical block address
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential-get_nextwritableaddress">documentation</a>
     */
    @Slot(14)
    @DispId(515)
    int getNextWritableAddress();

    /**
     * {@code get_FreeSectorsOnMedia(LONG*)}: the room that is left.
     *
     * @return sectors, 0 to 2,147,483,647
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential-get_freesectorsonmedia">documentation</a>
     */
    @Slot(15)
    @DispId(516)
    int getFreeSectorsOnMedia();
}
