package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * How far a disc is written that can be written in any order and knows no sessions: DVD-RAM, DVD+RW, BD-RE.
 * {@link IDiscFormat2Data#getMultisessionInterfaces} gives it; sectors have 2,048 bytes. Windows Vista and older do not
 * have it ({@code E_NOINTERFACE}).
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-imultisessionrandomwrite">IMultisessionRandomWrite</a>
 */
@ComInterface("B507CA23-2204-11DD-966A-001AA01BBC58")
public interface IMultisessionRandomWrite extends IMultisession {

    /**
     * {@code get_WriteUnitSize(LONG*)}: how many sectors the drive writes at a time.
     *
     * @return sectors, such as 16 on a DVD and 32 on a Blu-ray disc
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionrandomwrite-get_writeunitsize">documentation</a>
     */
    @Slot(11)
    @DispId(517)
    int getWriteUnitSize();

    /**
     * {@code get_LastWrittenAddress(LONG*)}: the last sector that was written.
     *
     * @return a logical block address
     * @throws ImapiException {@code E_NOTIMPL} as the documentation lists it, without a reason;
     * {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no such value; the device
     * failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionrandomwrite-get_lastwrittenaddress">documentation</a>
     */
    @Slot(12)
    @DispId(518)
    int getLastWrittenAddress();

    /**
     * {@code get_TotalSectorsOnMedia(LONG*)}: the size of the disc.
     *
     * @return sectors, 0 to 2,147,483,647
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionrandomwrite-get_totalsectorsonmedia">documentation</a>
     */
    @Slot(13)
    @DispId(519)
    int getTotalSectorsOnMedia();
}
