package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;

/**
 * A file of the image with named streams and the mark for real time, which only UDF can hold. What
 * {@link IFileSystemImage#createFileItem} gives has it as a further interface. Windows 7 and later have it, older ones
 * with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsifileitem2">IFsiFileItem2</a>
 */
@ComInterface("199D0C19-11E1-40EB-8EC2-C8C822A07792")
public interface IFsiFileItem2 extends IFsiFileItem {

    /**
     * {@code get_FsiNamedStreams(IFsiNamedStreams**)}: the named streams of the file.
     *
     * @return the streams, to be closed by the caller; may be none
     * @throws ImapiException {@code IMAPI_E_PROPERTY_NOT_ACCESSIBLE} if this is a named stream itself; the general
     * failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-get_fsinamedstreams">documentation</a>
     */
    @Slot(24)
    @DispId(45)
    IFsiNamedStreams getFsiNamedStreams();

    /**
     * {@code get_IsNamedStream(VARIANT_BOOL*)}: whether this is a named stream of another file.
     *
     * @return true if it is
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-get_isnamedstream">documentation</a>
     */
    @Slot(25)
    @DispId(46)
    boolean getIsNamedStream();

    /**
     * {@code AddStream(BSTR, IStream*)}: adds a named stream to the file, which must be in the image.
     *
     * @param name its name without a path; one that is taken is not replaced
     * @param streamData its content, kept until the image is closed
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no UDF 2.00 or newer and
     * will lack it
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if the name cannot be one or this is a named stream itself;
     * {@code IMAPI_E_NOT_IN_FILE_SYSTEM} if the file was not added to the image yet; {@code IMAPI_E_READONLY} while a
     * result lives, and always after an import; {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows trips over itself;
     * {@code IMAPI_E_DUP_NAME} if the file has a stream of this name; {@code IMAPI_E_DATA_STREAM_READ_FAILURE} if the
     * content cannot be read; {@code IMAPI_E_IMAGE_SIZE_LIMIT} beyond {@link IFileSystemImage#setFreeMediaBlocks};
     * {@code IMAPI_E_DATA_STREAM_INCONSISTENCY} if the content is shorter or longer than it said; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-addstream">documentation</a>
     */
    @Slot(26)
    @DispId(47)
    HResult addStream(String name, IStream streamData);

    /**
     * {@code RemoveStream(BSTR)}: removes a named stream from the file.
     *
     * @param name its name without a path
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no UDF 2.00 or newer and
     * has no named streams anyway
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if there is no such stream;
     * {@code IMAPI_E_NOT_IN_FILE_SYSTEM} if the file was not added to the image yet; {@code IMAPI_E_READONLY} while a
     * result lives, and always after an import; {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows trips over itself;
     * {@code IMAPI_E_DUP_NAME}; {@code IMAPI_E_DATA_STREAM_READ_FAILURE}; {@code IMAPI_E_IMAGE_SIZE_LIMIT};
     * {@code IMAPI_E_DATA_STREAM_INCONSISTENCY} are listed as for {@link #addStream}; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-removestream">documentation</a>
     */
    @Slot(27)
    @DispId(48)
    HResult removeStream(String name);

    /**
     * {@code get_IsRealTime(VARIANT_BOOL*)}: whether the file is marked for real time.
     *
     * @return false at first
     * @throws ImapiException {@code IMAPI_E_PROPERTY_NOT_ACCESSIBLE} if this is a named stream; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-get_isrealtime">documentation</a>
     */
    @Slot(28)
    @DispId(49)
    boolean getIsRealTime();

    /**
     * {@code put_IsRealTime(VARIANT_BOOL)}: marks the file for real time: the drive gives up accuracy for speed when it
     * reads the file, as for a film.
     *
     * @param newVal true to mark it
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no UDF 2.01 or newer and
     * will lack it
     * @throws ImapiException {@code IMAPI_E_PROPERTY_NOT_ACCESSIBLE} if this is a named stream;
     * {@code IMAPI_E_INVALID_PARAM} if a value cannot be used
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem2-put_isrealtime">documentation</a>
     */
    @Slot(29)
    @DispId(49)
    HResult setIsRealTime(boolean newVal);
}
