package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import java.util.List;

/** A file system image that can hold more than one boot image. */
@ComInterface("D7644B2C-1537-4767-B62F-F1387B02DDFD")
public interface IFileSystemImage2 extends IFileSystemImage {

    /**
     * {@code get_BootImageOptionsArray(SAFEARRAY**)}: the boot images.
     *
     * @return options, each to be closed by the caller; may be empty
     */
    @Slot(57)
    @DispId(60)
    List<IBootOptions> getBootImageOptionsArray();

    /**
     * {@code put_BootImageOptionsArray(SAFEARRAY*)}: makes the disc bootable on more than one platform;
     * {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after a first session.
     *
     * @param newVal at most 32 options
     */
    @Slot(58)
    @DispId(60)
    void setBootImageOptionsArray(List<IBootOptions> newVal);
}
