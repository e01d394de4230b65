package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;

/**
 * Hears of files that are copied while a file system image is filled, on the thread that called
 * {@link IFsiDirectoryItem#addTree}, {@link IFsiDirectoryItem#addFile} or {@link IFsiDirectoryItem#add}; what a sink
 * answers is ignored. Connect it to an {@link IFileSystemImage}. Few events come, or none, unless files are staged
 * ({@link IFileSystemImage#setStageFiles}).
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-dfilesystemimageevents">DFileSystemImageEvents</a>
 */
@ComInterface("2C941FDF-975B-59BE-A960-9A2A262853A5")
public interface DFileSystemImageEvents extends IDispatch {

    /**
     * {@code Update(IDispatch*, BSTR, LONG, LONG)}: a file is being copied: before its first sector, at each megabyte
     * and at its end.
     *
     * @param object the {@code IFileSystemImage} that fires, borrowed: ask it for the interface
     * @param currentFile the file's path
     * @param copiedSectors sectors of 2,048 bytes so far
     * @param totalSectors sectors of 2,048 bytes of the file
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-dfilesystemimageevents-update">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    void update(IDispatch object, String currentFile, int copiedSectors, int totalSectors);
}
