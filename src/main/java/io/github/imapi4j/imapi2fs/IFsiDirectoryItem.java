package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * A folder of the image. {@link IFileSystemImage#getRoot} gives the root, {@link IFileSystemImage#createDirectoryItem}
 * one that is not in the image yet. Paths are relative to the folder, with slashes or backslashes. Changes fail with
 * {@code IMAPI_E_READONLY} while a result lives and with {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder
 * itself was not added.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsidirectoryitem">IFsiDirectoryItem</a>
 */
@ComInterface("2C941FDC-975B-59BE-A960-9A2A262853A5")
public interface IFsiDirectoryItem extends IFsiItem {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through what is in the folder.
     *
     * @return a walker over {@link IFsiItem}s, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-get__newenum">documentation</a>
     */
    @Slot(value = 19, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(BSTR, IFsiItem**)}: a file or folder.
     *
     * @param path its path
     * @return the item, to be closed by the caller
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if the path is badly formed; {@code IMAPI_E_INVALID_PARAM} if
     * a value cannot be used; {@code IMAPI_E_ITEM_NOT_FOUND} if there is nothing; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-get_item">documentation</a>
     */
    @Slot(20)
    @DispId(0)
    IFsiItem getItem(String path);

    /**
     * {@code get_Count(LONG*)}: how many files and folders are in the folder.
     *
     * @return 0 or more, without those in folders below
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-get_count">documentation</a>
     */
    @Slot(21)
    @DispId(1)
    int getCount();

    /**
     * {@code get_EnumFsiItems(IEnumFsiItems**)}: walks through what is in the folder, typed.
     *
     * @return a walker, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-get_enumfsiitems">documentation</a>
     */
    @Slot(22)
    @DispId(2)
    IEnumFsiItems getEnumFsiItems();

    /**
     * {@code AddDirectory(BSTR)}: makes a folder.
     *
     * @param path its path; the folder around it must exist
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if the path is badly formed; {@code IMAPI_E_INVALID_PARAM} if
     * a value cannot be used; {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_READONLY} while a result lives
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-adddirectory">documentation</a>
     */
    @Slot(23)
    @DispId(30)
    void addDirectory(String path);

    /**
     * {@code AddFile(BSTR, IStream*)}: adds a file with the given content.
     *
     * @param path its path; the folder around it must exist
     * @param fileData its content, kept until the image is closed
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if the path is badly formed; {@code IMAPI_E_INVALID_PARAM} if
     * a value cannot be used; {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-addfile">documentation</a>
     */
    @Slot(24)
    @DispId(31)
    void addFile(String path, IStream fileData);

    /**
     * {@code AddTree(BSTR, VARIANT_BOOL)}: adds a folder of the computer with all that is in it, or nothing at all;
     * replaces what has the same path. {@link DFileSystemImageEvents} tell how far it is.
     *
     * @param sourceDirectory the folder's path on the computer
     * @param includeBaseDirectory true to add the folder itself, false for what is in it
     * @throws ImapiException {@code IMAPI_E_DIRECTORY_READ_FAILURE} if a folder cannot be listed;
     * {@code IMAPI_E_DATA_STREAM_CREATE_FAILURE} if a file cannot be opened; {@code IMAPI_E_DATA_STREAM_READ_FAILURE}
     * if the content cannot be read; {@code IMAPI_E_INVALID_PARAM} if a value cannot be used;
     * {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added; {@code IMAPI_E_READONLY} while a
     * result lives; {@code IMAPI_E_IMAGE_SIZE_LIMIT} beyond {@link IFileSystemImage#setFreeMediaBlocks};
     * {@code IMAPI_E_INVALID_PATH} if the path is badly formed; {@code IMAPI_E_DUP_NAME} if the name is taken;
     * {@code IMAPI_E_NO_UNIQUE_NAME} if no short name is left for ISO 9660 or Joliet; {@code IMAPI_E_ISO9660_LEVELS} if
     * folders are nested deeper than ISO 9660 allows; {@code IMAPI_E_TOO_MANY_DIRS} beyond the number of folders that
     * ISO 9660 can list; {@code IMAPI_E_DIR_NOT_FOUND} if the folder does not exist; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-addtree">documentation</a>
     */
    @Slot(25)
    @DispId(32)
    void addTree(String sourceDirectory, boolean includeBaseDirectory);

    /**
     * {@code Add(IFsiItem*)}: adds an item that was made before.
     *
     * @param item what {@link IFileSystemImage#createFileItem} or {@link IFileSystemImage#createDirectoryItem} gave
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if its name cannot be one;
     * {@code IMAPI_E_DATA_STREAM_READ_FAILURE} if the content cannot be read; {@code IMAPI_E_DUP_NAME} if the name is
     * taken; {@code IMAPI_E_NO_UNIQUE_NAME} if no short name is left for ISO 9660 or Joliet;
     * {@code IMAPI_E_IMAGE_SIZE_LIMIT} beyond {@link IFileSystemImage#setFreeMediaBlocks};
     * {@code IMAPI_E_ISO9660_LEVELS} if folders are nested deeper than ISO 9660 allows; {@code IMAPI_E_TOO_MANY_DIRS}
     * beyond the number of folders that ISO 9660 can list; {@code IMAPI_E_DIR_NOT_FOUND} if a folder on the way does
     * not exist; {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_READONLY} while a result lives; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-add">documentation</a>
     */
    @Slot(26)
    @DispId(33)
    void add(IFsiItem item);

    /**
     * {@code Remove(BSTR)}: removes a file or an empty folder.
     *
     * @param path its path
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if the path is badly formed; {@code IMAPI_E_INVALID_PARAM} if
     * a value cannot be used; {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_READONLY} while a result lives; {@code IMAPI_E_DIR_NOT_EMPTY} if the folder holds anything;
     * {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows trips over itself; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-remove">documentation</a>
     */
    @Slot(27)
    @DispId(34)
    void remove(String path);

    /**
     * {@code RemoveTree(BSTR)}: removes a folder with all that is in it.
     *
     * @param path its path
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} if a value cannot be used; {@code IMAPI_E_INVALID_PATH} if
     * the path is badly formed; {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder itself was not added;
     * {@code IMAPI_E_READONLY} while a result lives; {@code IMAPI_E_DIR_NOT_FOUND} if there is no such folder;
     * {@code IMAPI_E_DIR_NOT_EMPTY} if something in it cannot be removed; {@code IMAPI_E_FSI_INTERNAL_ERROR} if Windows
     * trips over itself; {@code IMAPI_E_NOT_DIR} if the path leads to a file; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsidirectoryitem-removetree">documentation</a>
     */
    @Slot(28)
    @DispId(35)
    void removeTree(String path);
}
