package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * A boot image and how the computer is to start it. The class {@link Imapi2fsClass#BOOT_OPTIONS} gives it.
 * {@link #assignBootImage} comes first, then {@link #setEmulation} if the floppy that has the size of the image is not
 * meant, at the end {@link IFileSystemImage#setBootImageOptions}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ibootoptions">IBootOptions</a>
 */
@ComInterface("2C941FD4-975B-59BE-A960-9A2A262853A5")
public interface IBootOptions extends IDispatch {

    /**
     * {@code get_BootImage(IStream**)}: the boot image.
     *
     * @return the stream, to be closed by the caller, or null if none was assigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-get_bootimage">documentation</a>
     */
    @Slot(7)
    @DispId(1)
    @Nullable
    IStream getBootImage();

    /**
     * {@code get_Manufacturer(BSTR*)}: who made the disc.
     *
     * @return up to 24 characters
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-get_manufacturer">documentation</a>
     */
    @Slot(8)
    @DispId(2)
    String getManufacturer();

    /**
     * {@code put_Manufacturer(BSTR)}: says who made the disc.
     *
     * @param newVal at most 24 bytes of ANSI text
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the text is too long; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-put_manufacturer">documentation</a>
     */
    @Slot(9)
    @DispId(2)
    void setManufacturer(String newVal);

    /**
     * {@code get_PlatformId(PlatformId*)}: which machines can start it.
     *
     * @return the platform
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-get_platformid">documentation</a>
     */
    @Slot(10)
    @DispId(3)
    EnumValue<PlatformId> getPlatformId();

    /**
     * {@code put_PlatformId(PlatformId)}: says which machines can start it.
     *
     * @param newVal the platform
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-put_platformid">documentation</a>
     */
    @Slot(11)
    @DispId(3)
    void setPlatformId(PlatformId newVal);

    /**
     * {@code get_Emulation(EmulationType*)}: which drive the image stands in for.
     *
     * @return the drive
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-get_emulation">documentation</a>
     */
    @Slot(12)
    @DispId(4)
    EnumValue<EmulationType> getEmulation();

    /**
     * {@code put_Emulation(EmulationType)}: says which drive the image stands in for; needs {@link #assignBootImage}
     * first, which chooses by size.
     *
     * @param newVal the drive
     * @throws ImapiException {@code IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH} if the boot image has another size than
     * the floppy
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-put_emulation">documentation</a>
     */
    @Slot(13)
    @DispId(4)
    void setEmulation(EmulationType newVal);

    /**
     * {@code get_ImageSize(ULONG*)}: the boot image's size.
     *
     * @return bytes, unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-get_imagesize">documentation</a>
     */
    @Slot(14)
    @DispId(5)
    int getImageSize();

    /**
     * {@code AssignBootImage(IStream*)}: gives the boot image and chooses the floppy that has its size.
     *
     * @param newVal the stream
     * @throws ImapiException {@code IMAPI_E_BOOT_IMAGE_DATA} if it cannot be read; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ibootoptions-assignbootimage">documentation</a>
     */
    @Slot(15)
    @DispId(20)
    void assignBootImage(IStream newVal);
}
