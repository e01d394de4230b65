package io.github.imapi4j.imapi2fs;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;

/**
 * The named streams of a file of the image. {@link IFsiFileItem2#getFsiNamedStreams} gives it. Windows 7 and later have
 * it, older ones with the Feature Pack for Storage.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nn-imapi2fs-ifsinamedstreams">IFsiNamedStreams</a>
 */
@ComInterface("ED79BA56-5294-4250-8D46-F9AECEE23459")
public interface IFsiNamedStreams extends IDispatch {

    /**
     * {@code get__NewEnum(IEnumVARIANT**)}: walks through the streams.
     *
     * @return a walker over {@link IFsiFileItem2}s, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsinamedstreams-get__newenum">documentation</a>
     */
    @Slot(value = 7, name = "get__NewEnum")
    @DispId(-4)
    IEnumVariant getNewEnum();

    /**
     * {@code get_Item(LONG, IFsiFileItem2**)}: a stream.
     *
     * @param index counted from 0
     * @return the stream, to be closed by the caller
     * @throws ImapiException {@code IMAPI_E_INVALID_PARAM} beyond the end; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsinamedstreams-get_item">documentation</a>
     */
    @Slot(8)
    @DispId(0)
    IFsiFileItem2 getItem(int index);

    /**
     * {@code get_Count(LONG*)}: how many streams there are.
     *
     * @return 0 or more
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsinamedstreams-get_count">documentation</a>
     */
    @Slot(9)
    @DispId(81)
    int getCount();

    /**
     * {@code get_EnumNamedStreams(IEnumFsiItems**)}: walks through the streams, typed.
     *
     * @return a walker, to be closed by the caller
     * @throws ImapiException the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2fs/nf-imapi2fs-ifsinamedstreams-get_enumnamedstreams">documentation</a>
     */
    @Slot(10)
    @DispId(82)
    IEnumFsiItems getEnumNamedStreams();
}
