package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Counted;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * Streams one after another as one stream to read. The class {@link Imapi2Class#MSFT_STREAM_CONCATENATE} gives it;
 * {@link #initialize} or {@link #initialize2} comes first. It holds the streams until it is closed itself.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-istreamconcatenate">IStreamConcatenate</a>
 */
@ComInterface("27354146-7F64-5B0F-8F00-5D77AFBE261E")
public interface IStreamConcatenate extends IStream {

    /**
     * {@code Initialize(IStream*, IStream*)}: makes it of two streams.
     *
     * @param stream1 what comes first
     * @param stream2 what comes after it
     * @throws ImapiException {@code E_INVALIDARG} if a stream cannot be used; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreamconcatenate-initialize">documentation</a>
     */
    @Slot(14)
    void initialize(IStream stream1, IStream stream2);

    /**
     * {@code Initialize2(IStream**, ULONG)}: makes it of any number of streams.
     *
     * @param streams one or more, in order
     * @throws ImapiException {@code E_INVALIDARG} if there is no stream or one cannot be used; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreamconcatenate-initialize2">documentation</a>
     */
    @Slot(15)
    void initialize2(@Counted List<IStream> streams);

    /**
     * {@code Append(IStream*)}: adds a stream at the end.
     *
     * @param stream what comes last
     * @throws ImapiException {@code E_NOTIMPL} always: Windows does not do it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreamconcatenate-append">documentation</a>
     */
    @Slot(16)
    void append(IStream stream);

    /**
     * {@code Append2(IStream**, ULONG)}: adds streams at the end.
     *
     * @param streams one or more, in order
     * @throws ImapiException {@code E_NOTIMPL} always: Windows does not do it
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreamconcatenate-append2">documentation</a>
     */
    @Slot(17)
    void append2(@Counted List<IStream> streams);
}
