package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * A file system image that can hold more than one boot image. The class {@link Imapi2fsClass#MSFT_FILE_SYSTEM_IMAGE}
 * gives it. Windows 7 and later have it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifilesystemimage2">IFileSystemImage2</a>
 */
@ComInterface("D7644B2C-1537-4767-B62F-F1387B02DDFD")
public interface IFileSystemImage2 extends IFileSystemImage {

    /**
     * {@code get_BootImageOptionsArray(SAFEARRAY**)}: the boot images.
     *
     * @return options, each to be closed by the caller; may be empty
     * @throws ImapiException {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after a first session;
     * {@code IMAPI_E_BOOT_IMAGE_DATA} if the boot image cannot be read; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage2-get_bootimageoptionsarray">documentation</a>
     */
    @Slot(57)
    @DispId(60)
    List<IBootOptions> getBootImageOptionsArray();

    /**
     * {@code put_BootImageOptionsArray(SAFEARRAY*)}: makes the disc bootable on more than one platform; only in a first
     * session.
     *
     * @param newVal at most 32 options
     * @throws ImapiException {@code E_NOINTERFACE} if an element is something else;
     * {@code IMAPI_E_BOOT_OBJECT_CONFLICT} after a first session; {@code IMAPI_E_BOOT_IMAGE_DATA} if the boot image
     * cannot be read
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage2-put_bootimageoptionsarray">documentation</a>
     */
    @Slot(58)
    @DispId(60)
    void setBootImageOptionsArray(List<IBootOptions> newVal);
}
