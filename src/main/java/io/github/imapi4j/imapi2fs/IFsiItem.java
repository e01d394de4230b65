package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import java.time.LocalDateTime;

/**
 * A file or a folder of the image. Times are UTC, without a zone. Setters fail with {@code IMAPI_E_READONLY} while a
 * result lives.
 */
@ComInterface("2C941FD9-975B-59BE-A960-9A2A262853A5")
public interface IFsiItem extends IDispatch {

    /**
     * {@code get_Name(BSTR*)}: the name without a path.
     *
     * @return the name
     */
    @Slot(7)
    @DispId(11)
    String getName();

    /**
     * {@code get_FullPath(BSTR*)}: the path from the root.
     *
     * @return a path with backslashes
     */
    @Slot(8)
    @DispId(12)
    String getFullPath();

    /**
     * {@code get_CreationTime(DATE*)}: when it was made.
     *
     * @return UTC
     */
    @Slot(9)
    @DispId(13)
    LocalDateTime getCreationTime();

    /**
     * {@code put_CreationTime(DATE)}: says when it was made.
     *
     * @param newVal UTC
     */
    @Slot(10)
    @DispId(13)
    void setCreationTime(LocalDateTime newVal);

    /**
     * {@code get_LastAccessedTime(DATE*)}: when it was last read.
     *
     * @return UTC
     */
    @Slot(11)
    @DispId(14)
    LocalDateTime getLastAccessedTime();

    /**
     * {@code put_LastAccessedTime(DATE)}: says when it was last read.
     *
     * @param newVal UTC
     */
    @Slot(12)
    @DispId(14)
    void setLastAccessedTime(LocalDateTime newVal);

    /**
     * {@code get_LastModifiedTime(DATE*)}: when it was last written.
     *
     * @return UTC
     */
    @Slot(13)
    @DispId(15)
    LocalDateTime getLastModifiedTime();

    /**
     * {@code put_LastModifiedTime(DATE)}: says when it was last written.
     *
     * @param newVal UTC
     */
    @Slot(14)
    @DispId(15)
    void setLastModifiedTime(LocalDateTime newVal);

    /**
     * {@code get_IsHidden(VARIANT_BOOL*)}: whether it is hidden.
     *
     * @return true if it is
     */
    @Slot(15)
    @DispId(16)
    boolean getIsHidden();

    /**
     * {@code put_IsHidden(VARIANT_BOOL)}: hides it.
     *
     * @param newVal true to hide it
     */
    @Slot(16)
    @DispId(16)
    void setIsHidden(boolean newVal);

    /**
     * {@code FileSystemName(FsiFileSystems, BSTR*)}: the name as a file system holds it; {@code IMAPI_E_INVALID_PARAM}
     * if the image does not have that file system.
     *
     * @param fileSystem one flag
     * @return the name
     */
    @Slot(17)
    @DispId(17)
    String fileSystemName(FlagSet<FsiFileSystems> fileSystem);

    /**
     * {@code FileSystemPath(FsiFileSystems, BSTR*)}: the path as a file system holds it; {@code IMAPI_E_INVALID_PARAM}
     * if the image does not have that file system.
     *
     * @param fileSystem one flag
     * @return the path
     */
    @Slot(18)
    @DispId(18)
    String fileSystemPath(FlagSet<FsiFileSystems> fileSystem);
}
