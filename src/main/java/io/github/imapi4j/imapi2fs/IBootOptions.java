package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import org.jspecify.annotations.Nullable;

/** A boot image and how the computer is to start it. */
@ComInterface("2C941FD4-975B-59BE-A960-9A2A262853A5")
public interface IBootOptions extends IDispatch {

    /**
     * {@code get_BootImage(IStream**)}: the boot image.
     *
     * @return the stream, to be closed by the caller, or null if none was assigned
     */
    @Slot(7)
    @DispId(1)
    @Nullable
    IStream getBootImage();

    /**
     * {@code get_Manufacturer(BSTR*)}: who made the disc.
     *
     * @return up to 24 characters
     */
    @Slot(8)
    @DispId(2)
    String getManufacturer();

    /**
     * {@code put_Manufacturer(BSTR)}: says who made the disc; {@code IMAPI_E_INVALID_PARAM} if that is too long.
     *
     * @param newVal at most 24 bytes of ANSI text
     */
    @Slot(9)
    @DispId(2)
    void setManufacturer(String newVal);

    /**
     * {@code get_PlatformId(PlatformId*)}: which machines can start it.
     *
     * @return the platform
     */
    @Slot(10)
    @DispId(3)
    EnumValue<PlatformId> getPlatformId();

    /**
     * {@code put_PlatformId(PlatformId)}: says which machines can start it.
     *
     * @param newVal the platform
     */
    @Slot(11)
    @DispId(3)
    void setPlatformId(PlatformId newVal);

    /**
     * {@code get_Emulation(EmulationType*)}: which drive the image stands in for.
     *
     * @return the drive
     */
    @Slot(12)
    @DispId(4)
    EnumValue<EmulationType> getEmulation();

    /**
     * {@code put_Emulation(EmulationType)}: says which drive the image stands in for;
     * {@code IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH} if it has another size.
     *
     * @param newVal the drive
     */
    @Slot(13)
    @DispId(4)
    void setEmulation(EmulationType newVal);

    /**
     * {@code get_ImageSize(ULONG*)}: the boot image's size.
     *
     * @return bytes, unsigned
     */
    @Slot(14)
    @DispId(5)
    int getImageSize();

    /**
     * {@code AssignBootImage(IStream*)}: gives the boot image and chooses the floppy that has its size;
     * {@code IMAPI_E_BOOT_IMAGE_DATA} if it cannot be read.
     *
     * @param newVal the stream
     */
    @Slot(15)
    @DispId(20)
    void assignBootImage(IStream newVal);
}
