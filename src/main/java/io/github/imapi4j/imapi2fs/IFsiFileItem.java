package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * A file of the image. {@link IFileSystemImage#createFileItem} gives one that is not in the image yet: {@link #setData}
 * comes next, then {@link IFsiDirectoryItem#add}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsifileitem">IFsiFileItem</a>
 */
@ComInterface("2C941FDB-975B-59BE-A960-9A2A262853A5")
public interface IFsiFileItem extends IFsiItem {

    /**
     * {@code get_DataSize(LONGLONG*)}: the file's size.
     *
     * @return bytes
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem-get_datasize">documentation</a>
     */
    @Slot(19)
    @DispId(41)
    long getDataSize();

    /**
     * {@code get_DataSize32BitLow(LONG*)}: the lower half of the file's size.
     *
     * @return bits 0 to 31, to be read as unsigned
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem-get_datasize32bitlow">documentation</a>
     */
    @Slot(20)
    @DispId(42)
    int getDataSize32BitLow();

    /**
     * {@code get_DataSize32BitHigh(LONG*)}: the upper half of the file's size.
     *
     * @return bits 32 to 63
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem-get_datasize32bithigh">documentation</a>
     */
    @Slot(21)
    @DispId(43)
    int getDataSize32BitHigh();

    /**
     * {@code get_Data(IStream**)}: the file's content.
     *
     * @return the stream, to be closed by the caller, or null if none was set
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem-get_data">documentation</a>
     */
    @Slot(22)
    @DispId(44)
    @Nullable
    IStream getData();

    /**
     * {@code put_Data(IStream*)}: gives the file its content; comes before the file is added.
     *
     * @param newVal the stream
     * @throws ImapiException {@code IMAPI_E_READONLY} once the file was added; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsifileitem-put_data">documentation</a>
     */
    @Slot(23)
    @DispId(44)
    void setData(IStream newVal);
}
