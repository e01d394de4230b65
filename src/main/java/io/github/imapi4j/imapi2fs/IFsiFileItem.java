package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import org.jspecify.annotations.Nullable;

/** A file of the image. */
@ComInterface("2C941FDB-975B-59BE-A960-9A2A262853A5")
public interface IFsiFileItem extends IFsiItem {

    /**
     * {@code get_DataSize(LONGLONG*)}: the file's size.
     *
     * @return bytes
     */
    @Slot(19)
    @DispId(41)
    long getDataSize();

    /**
     * {@code get_DataSize32BitLow(LONG*)}: the lower half of the file's size.
     *
     * @return bits 0 to 31, to be read as unsigned
     */
    @Slot(20)
    @DispId(42)
    int getDataSize32BitLow();

    /**
     * {@code get_DataSize32BitHigh(LONG*)}: the upper half of the file's size.
     *
     * @return bits 32 to 63
     */
    @Slot(21)
    @DispId(43)
    int getDataSize32BitHigh();

    /**
     * {@code get_Data(IStream**)}: the file's content.
     *
     * @return the stream, to be closed by the caller, or null if none was set
     */
    @Slot(22)
    @DispId(44)
    @Nullable
    IStream getData();

    /**
     * {@code put_Data(IStream*)}: gives the file its content; {@code IMAPI_E_READONLY} once the file was added.
     *
     * @param newVal the stream
     */
    @Slot(23)
    @DispId(44)
    void setData(IStream newVal);
}
