package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a file or a stream is an image that can be burned. The class {@link Imapi2fsClass#MSFT_ISO_IMAGE_MANAGER}
 * gives it. The order is {@link #setPath} or {@link #setStream}, {@link #validate}, {@link #getStream}. Windows 7 and
 * later have it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-iisoimagemanager">IIsoImageManager</a>
 */
@ComInterface("6CA38BE5-FBBB-4800-95A1-A438865EB0D4")
public interface IIsoImageManager extends IDispatch {

    /**
     * {@code get_Path(BSTR*)}: the file that is looked at.
     *
     * @return what {@link #setPath} was given, or empty
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iisoimagemanager-get_path">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    String getPath();

    /**
     * {@code get_Stream(IStream**)}: the image, for {@link io.github.imapi4j.imapi2.IDiscFormat2Data#write}.
     *
     * @return the stream, to be closed by the caller, or null if neither file nor stream was set
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iisoimagemanager-get_stream">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    @Nullable
    IStream getStream();

    /**
     * {@code SetPath(BSTR)}: chooses a file.
     *
     * @param val the path of an {@code .iso} file on the computer
     * @throws ImapiException {@code IMAPI_E_INVALID_PATH} if there is no such file
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iisoimagemanager-setpath">documentation</a>
     */
    @Slot(value = 9, name = "SetPath")
    @DispId(512)
    void setPath(String val);

    /**
     * {@code SetStream(IStream*)}: chooses a stream.
     *
     * @param data the image, kept until this object is closed or given another
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iisoimagemanager-setstream">documentation</a>
     */
    @Slot(value = 10, name = "SetStream")
    @DispId(513)
    void setStream(IStream data);

    /**
     * {@code Validate()}: checks the image; needs {@link #setPath} or {@link #setStream} first.
     *
     * @throws ImapiException {@code IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED} if its size is no multiple of 2,048 bytes;
     * {@code IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND} if it has no volume descriptor;
     * {@code IMAPI_E_IMAGEMANAGER_NO_IMAGE} if none was chosen; {@code IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG} beyond
     * 2,147,483,647 sectors
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-iisoimagemanager-validate">documentation</a>
     */
    @Slot(11)
    @DispId(514)
    void validate();
}
