package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.time.LocalDateTime;

/**
 * A file or a folder of the image. {@link IFsiDirectoryItem#getItem} and the walkers give those that are in the image.
 * Times are UTC, without a zone. Setters fail with {@code IMAPI_E_READONLY} while a result lives.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsiitem">IFsiItem</a>
 */
@ComInterface("2C941FD9-975B-59BE-A960-9A2A262853A5")
public interface IFsiItem extends IDispatch {

    /**
     * {@code get_Name(BSTR*)}: the name without a path.
     *
     * @return the name
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_name">documentation</a>
     */
    @Slot(7)
    @DispId(11)
    String getName();

    /**
     * {@code get_FullPath(BSTR*)}: the path from the root.
     *
     * @return a path with backslashes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_fullpath">documentation</a>
     */
    @Slot(8)
    @DispId(12)
    String getFullPath();

    /**
     * {@code get_CreationTime(DATE*)}: when it was made.
     *
     * @return UTC
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_creationtime">documentation</a>
     */
    @Slot(9)
    @DispId(13)
    LocalDateTime getCreationTime();

    /**
     * {@code put_CreationTime(DATE)}: says when it was made.
     *
     * @param newVal UTC
     * @throws ImapiException {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-put_creationtime">documentation</a>
     */
    @Slot(10)
    @DispId(13)
    void setCreationTime(LocalDateTime newVal);

    /**
     * {@code get_LastAccessedTime(DATE*)}: when it was last read.
     *
     * @return UTC
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_lastaccessedtime">documentation</a>
     */
    @Slot(11)
    @DispId(14)
    LocalDateTime getLastAccessedTime();

    /**
     * {@code put_LastAccessedTime(DATE)}: says when it was last read.
     *
     * @param newVal UTC
     * @throws ImapiException {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-put_lastaccessedtime">documentation</a>
     */
    @Slot(12)
    @DispId(14)
    void setLastAccessedTime(LocalDateTime newVal);

    /**
     * {@code get_LastModifiedTime(DATE*)}: when it was last written.
     *
     * @return UTC
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_lastmodifiedtime">documentation</a>
     */
    @Slot(13)
    @DispId(15)
    LocalDateTime getLastModifiedTime();

    /**
     * {@code put_LastModifiedTime(DATE)}: says when it was last written.
     *
     * @param newVal UTC
     * @throws ImapiException {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-put_lastmodifiedtime">documentation</a>
     */
    @Slot(14)
    @DispId(15)
    void setLastModifiedTime(LocalDateTime newVal);

    /**
     * {@code get_IsHidden(VARIANT_BOOL*)}: whether it is hidden.
     *
     * @return true if it is
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-get_ishidden">documentation</a>
     */
    @Slot(15)
    @DispId(16)
    boolean getIsHidden();

    /**
     * {@code put_IsHidden(VARIANT_BOOL)}: hides it.
     *
     * @param newVal true to hide it
     * @throws ImapiException {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-put_ishidden">documentation</a>
     */
    @Slot(16)
    @DispId(16)
    void setIsHidden(boolean newVal);

    /**
     * {@code FileSystemName(FsiFileSystems, BSTR*)}: the name as a file system holds it.
     *
     * @param fileSystem one flag
     * @return the name
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the image does not have that file system; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-filesystemname">documentation</a>
     */
    @Slot(17)
    @DispId(17)
    String fileSystemName(FlagSet<FsiFileSystems> fileSystem);

    /**
     * {@code FileSystemPath(FsiFileSystems, BSTR*)}: the path as a file system holds it.
     *
     * @param fileSystem one flag
     * @return the path
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the image does not have that file system; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsiitem-filesystempath">documentation</a>
     */
    @Slot(18)
    @DispId(18)
    String fileSystemPath(FlagSet<FsiFileSystems> fileSystem);
}
