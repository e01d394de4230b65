package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of files and folders that are taken over from a disc, on the thread that called
 * {@link IFileSystemImage#importFileSystem} or {@link IFileSystemImage#importSpecificFileSystem}; what a sink answers
 * is ignored. Connect it to an {@link IFileSystemImage}, whose second event interface it is. Windows 7 and later fire
 * it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-dfilesystemimageimportevents">DFileSystemImageImportEvents</a>
 */
@ComInterface("D25C30F9-4087-4366-9E24-E55BE286424B")
public interface DFileSystemImageImportEvents extends IDispatch {

    /**
     * {@code UpdateImport(IDispatch*, FsiFileSystems, BSTR, LONG, LONG, LONG, LONG)}: a file was taken over, or a
     * folder is about to be.
     *
     * @param object the {@link IFileSystemImage} that fires, borrowed: ask it for the interface
     * @param fileSystem the file system that is read, one flag
     * @param currentItem the path of the file or folder; that of a folder ends with a backslash
     * @param importedDirectoryItems folders so far
     * @param totalDirectoryItems all folders of the file system
     * @param importedFileItems files so far
     * @param totalFileItems all files of the file system, or -1 for ISO 9660 and Joliet, which do not tell
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-dfilesystemimageimportevents-updateimport">documentation</a>
     */
    @Slot(7)
    @DispId(257)
    void updateImport(
            IDispatch object,
            FlagSet<FsiFileSystems> fileSystem,
            String currentItem,
            int importedDirectoryItems,
            int totalDirectoryItems,
            int importedFileItems,
            int totalFileItems);
}
