package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a rewritable disc blank. The class {@link Imapi2Class#MSFT_DISC_FORMAT2_ERASE} gives it. {@link #setRecorder}
 * and {@link #setClientName} come before {@link #eraseMedia}; {@link DDiscFormat2EraseEvents} tell how far it is. An
 * erase cannot be cancelled.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-idiscformat2erase">IDiscFormat2Erase</a>
 */
@ComInterface("27354156-8F64-5B0F-8F00-5D77AFBE261E")
public interface IDiscFormat2Erase extends IDiscFormat2 {

    /**
     * {@code put_Recorder(IDiscRecorder2*)}: chooses the drive.
     *
     * @param value the drive, or null to let go of it
     * @throws ImapiException {@code E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED} if the drive cannot erase;
     * {@code E_IMAPI_ERASE_ONLY_ONE_RECORDER_SUPPORTED} if another drive is chosen already, which has to be let go of
     * first; {@code E_IMAPI_ERASE_RECORDER_IN_USE} during {@link #eraseMedia}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-put_recorder">documentation</a>
     */
    @Slot(12)
    @DispId(256)
    void setRecorder(@Nullable IDiscRecorder2 value);

    /**
     * {@code get_Recorder(IDiscRecorder2**)}: the drive that was chosen.
     *
     * @return the drive, to be closed by the caller, or null if none was chosen
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-get_recorder">documentation</a>
     */
    @Slot(13)
    @DispId(256)
    @Nullable
    IDiscRecorder2 getRecorder();

    /**
     * {@code put_FullErase(VARIANT_BOOL)}: chooses between everything and no more than makes the disc count as blank.
     *
     * @param value true to overwrite every sector, which takes many minutes; false to overwrite only what says where
     * the data is; false at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-put_fullerase">documentation</a>
     */
    @Slot(14)
    @DispId(257)
    void setFullErase(boolean value);

    /**
     * {@code get_FullErase(VARIANT_BOOL*)}: whether every sector is erased.
     *
     * @return false at first
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-get_fullerase">documentation</a>
     */
    @Slot(15)
    @DispId(257)
    boolean getFullErase();

    /**
     * {@code get_CurrentPhysicalMediaType(IMAPI_MEDIA_PHYSICAL_TYPE*)}: what kind of disc is in the drive.
     *
     * @return the kind, may be newer than the header
     * @throws ImapiException {@code E_IMAPI_RECORDER_REQUIRED} before {@link #setRecorder}; the device failures and the
     * general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-get_currentphysicalmediatype">documentation</a>
     */
    @Slot(16)
    @DispId(258)
    EnumValue<ImapiMediaPhysicalType> getCurrentPhysicalMediaType();

    /**
     * {@code put_ClientName(BSTR)}: says who erases; must be set before {@link #eraseMedia}.
     *
     * @param value this program's name, not empty, made of {@code A-Z a-z 0-9}, space and {@code . , : ; - _}
     * @throws ImapiException {@code E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID} if the name is empty or has other
     * characters; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-put_clientname">documentation</a>
     */
    @Slot(17)
    @DispId(259)
    void setClientName(String value);

    /**
     * {@code get_ClientName(BSTR*)}: who erases.
     *
     * @return the name
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-get_clientname">documentation</a>
     */
    @Slot(18)
    @DispId(259)
    String getClientName();

    /**
     * {@code EraseMedia()}: erases the disc and returns when it is blank. It takes the drive for this process
     * meanwhile. Discs that can be written at random (DVD+RW, DVD-RAM) are overwritten with zeros.
     *
     * @throws ImapiException {@code E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED} if the disc cannot be erased;
     * {@code E_IMAPI_ERASE_DRIVE_FAILED_SPINUP_COMMAND} if the drive could not bring the disc up to speed;
     * {@code E_IMAPI_ERASE_TOOK_LONGER_THAN_ONE_HOUR} if the drive was not done within an hour, and on a CD-RW or
     * DVD-RW also if the disc or the drive is bad; {@code E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE} if the drive says so;
     * {@code E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND} or {@code E_IMAPI_ERASE_UNEXPECTED_DRIVE_RESPONSE_DURING_ERASE}
     * if the drive fails, which may spoil the disc; {@code E_IMAPI_ERASE_DISC_INFORMATION_TOO_SMALL} or
     * {@code E_IMAPI_ERASE_MODE_PAGE_2A_TOO_SMALL} if it tells too little; the device failures and the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-idiscformat2erase-erasemedia">documentation</a>
     */
    @Slot(19)
    @DispId(513)
    void eraseMedia();
}
