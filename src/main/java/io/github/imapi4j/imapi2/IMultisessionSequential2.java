package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * Adds the unit of writing to {@link IMultisessionSequential}. {@link IDiscFormat2Data#getMultisessionInterfaces} gives
 * it; Windows Vista and older do not have it ({@code E_NOINTERFACE}).
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-imultisessionsequential2">IMultisessionSequential2</a>
 */
@ComInterface("B507CA22-2204-11DD-966A-001AA01BBC58")
public interface IMultisessionSequential2 extends IMultisessionSequential {

    /**
     * {@code get_WriteUnitSize(LONG*)}: how many sectors the drive writes at a time; a session ends at a multiple of
     * it.
     *
     * @return sectors of 2,048 bytes, such as 16 on a DVD and 32 on a Blu-ray disc
     * @throws ImapiException {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} if the disc is in a state in which there is no
     * such value; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-imultisessionsequential2-get_writeunitsize">documentation</a>
     */
    @Slot(16)
    @DispId(517)
    int getWriteUnitSize();
}
