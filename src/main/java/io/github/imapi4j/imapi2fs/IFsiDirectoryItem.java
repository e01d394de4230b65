package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;

/**
 * A folder of the image. Paths are relative to it, with slashes or backslashes. Changes fail with
 * {@code IMAPI_E_READONLY} while a result lives and with {@code IMAPI_E_NOT_IN_FILE_SYSTEM} as long as the folder
 * itself was not added.
 */
@ComInterface("2C941FDC-975B-59BE-A960-9A2A262853A5")
public interface IFsiDirectoryItem extends IFsiItem {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through what is in the folder.
     *
     * @return a walker over {@link IFsiItem}s, to be closed by the caller
     */
    @Slot(value = 19, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(BSTR, IFsiItem**)}: a file or folder; {@code IMAPI_E_ITEM_NOT_FOUND},
     * {@code IMAPI_E_INVALID_PATH}.
     *
     * @param path its path
     * @return the item, to be closed by the caller
     */
    @Slot(20)
    @DispId(0)
    IFsiItem getItem(String path);

    /**
     * {@code get_Count(LONG*)}: how many files and folders are in the folder.
     *
     * @return 0 or more, without those in folders below
     */
    @Slot(21)
    @DispId(1)
    int getCount();

    /**
     * {@code get_EnumFsiItems(IEnumFsiItems**)}: walks through what is in the folder, typed.
     *
     * @return a walker, to be closed by the caller
     */
    @Slot(22)
    @DispId(2)
    IEnumFsiItems getEnumFsiItems();

    /**
     * {@code AddDirectory(BSTR)}: makes a folder; {@code IMAPI_E_INVALID_PATH}, {@code IMAPI_E_INVALID_PARAM}.
     *
     * @param path its path; the folder around it must exist
     */
    @Slot(23)
    @DispId(30)
    void addDirectory(String path);

    /**
     * {@code AddFile(BSTR, IStream*)}: adds a file with the given content; {@code IMAPI_E_INVALID_PATH},
     * {@code IMAPI_E_INVALID_PARAM}.
     *
     * @param path its path; the folder around it must exist
     * @param fileData its content, kept until the image is closed
     */
    @Slot(24)
    @DispId(31)
    void addFile(String path, IStream fileData);

    /**
     * {@code AddTree(BSTR, VARIANT_BOOL)}: adds a folder of the computer with all that is in it, or nothing at all;
     * {@code IMAPI_E_DIRECTORY_READ_FAILURE}, {@code IMAPI_E_DATA_STREAM_CREATE_FAILURE},
     * {@code IMAPI_E_IMAGE_SIZE_LIMIT}, {@code IMAPI_E_DUP_NAME}.
     *
     * @param sourceDirectory the folder's path on the computer
     * @param includeBaseDirectory true to add the folder itself, false for what is in it
     */
    @Slot(25)
    @DispId(32)
    void addTree(String sourceDirectory, boolean includeBaseDirectory);

    /**
     * {@code Add(IFsiItem*)}: adds an item that was made before; {@code IMAPI_E_DUP_NAME},
     * {@code IMAPI_E_NO_UNIQUE_NAME}, {@code IMAPI_E_IMAGE_SIZE_LIMIT}, {@code IMAPI_E_ISO9660_LEVELS}.
     *
     * @param item what {@link IFileSystemImage#createFileItem} or {@link IFileSystemImage#createDirectoryItem} gave
     */
    @Slot(26)
    @DispId(33)
    void add(IFsiItem item);

    /**
     * {@code Remove(BSTR)}: removes a file or an empty folder; {@code IMAPI_E_DIR_NOT_EMPTY},
     * {@code IMAPI_E_INVALID_PATH}.
     *
     * @param path its path
     */
    @Slot(27)
    @DispId(34)
    void remove(String path);

    /**
     * {@code RemoveTree(BSTR)}: removes a folder with all that is in it; {@code IMAPI_E_NOT_DIR},
     * {@code IMAPI_E_DIR_NOT_FOUND}.
     *
     * @param path its path
     */
    @Slot(28)
    @DispId(35)
    void removeTree(String path);
}
