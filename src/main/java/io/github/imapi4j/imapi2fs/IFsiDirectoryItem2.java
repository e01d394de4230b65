package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;

/**
 * A folder of the image that can hold files with named streams. What {@link IFileSystemImage} gives as folders has it
 * as a further interface. Windows 7 and later have it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsidirectoryitem2">IFsiDirectoryItem2</a>
 */
@ComInterface("F7FB4B9B-6D96-4D7B-9115-201B144811EF")
public interface IFsiDirectoryItem2 extends IFsiDirectoryItem {

    /**
     * {@code AddTreeWithNamedStreams(BSTR, VARIANT_BOOL)}: adds a folder of the computer with all that is in it and the
     * files' named streams, or nothing at all.
     *
     * @param sourceDirectory the folder's path on the computer
     * @param includeBaseDirectory true to add the folder itself, false for what is in it
     * @return {@code S_OK}, or {@code IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED} if the image has no UDF 2.00 or newer and
     * named streams are left out
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used;
     * {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_DATA_STREAM_CREATE_FAILURE} if a file cannot be opened; {@code IMAPI_E_DATA_STREAM_READ_FAILURE}
     * if the content cannot be read; {@code IMAPI_E_READONLY} while a result lives; {@code IMAPI_E_DUP_NAME} if the
     * name is taken; {@code IMAPI_E_IMAGE_SIZE_LIMIT} beyond {@link IFileSystemImage#setFreeMediaBlocks};
     * {@code IMAPI_E_DATA_STREAM_INCONSISTENCY} if the content is shorter or longer than it said; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem2-addtreewithnamedstreams">documentation</a>
     */
    @Slot(29)
    @DispId(36)
    HResult addTreeWithNamedStreams(String sourceDirectory, boolean includeBaseDirectory);
}
