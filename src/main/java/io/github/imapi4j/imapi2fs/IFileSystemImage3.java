package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;

/**
 * A file system image that knows UDF's metadata mirror. The class {@link Imapi2fsClass#MSFT_FILE_SYSTEM_IMAGE} gives
 * it. Windows 7 and later have it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifilesystemimage3">IFileSystemImage3</a>
 */
@ComInterface("7CFF842C-7E97-4807-8304-910DD8F7C051")
public interface IFileSystemImage3 extends IFileSystemImage2 {

    /**
     * {@code get_CreateRedundantUdfMetadataFiles(VARIANT_BOOL*)}: whether UDF's metadata is written twice.
     *
     * @return true if it is
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage3-get_createredundantudfmetadatafiles">documentation</a>
     */
    @Slot(59)
    @DispId(61)
    boolean getCreateRedundantUdfMetadataFiles();

    /**
     * {@code put_CreateRedundantUdfMetadataFiles(VARIANT_BOOL)}: has UDF's metadata written twice, in revision 2.50 or
     * newer.
     *
     * @param newVal true to write it twice
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no such revision
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage3-put_createredundantudfmetadatafiles">documentation</a>
     */
    @Slot(60)
    @DispId(61)
    HResult setCreateRedundantUdfMetadataFiles(boolean newVal);

    /**
     * {@code ProbeSpecificFileSystem(FsiFileSystems, VARIANT_BOOL*)}: whether a session can be added to a file system
     * of the disc.
     *
     * @param fileSystemToProbe one flag
     * @return true if it can
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifilesystemimage3-probespecificfilesystem">documentation</a>
     */
    @Slot(61)
    @DispId(70)
    boolean probeSpecificFileSystem(FlagSet<FsiFileSystems> fileSystemToProbe);
}
