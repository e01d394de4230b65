package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.Counted;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * Streams by turns as one stream to read: some bytes of the first, some of the second, and so on over again. The class
 * {@link Imapi2Class#MSFT_STREAM_INTERLEAVE} gives it; {@link #initialize} comes first. It holds the streams until it
 * is closed itself.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-istreaminterleave">IStreamInterleave</a>
 */
@ComInterface("27354147-7F64-5B0F-8F00-5D77AFBE261E")
public interface IStreamInterleave extends IStream {

    /**
     * {@code Initialize(IStream**, ULONG*, ULONG)}: makes it of some streams.
     *
     * @param streams one or more, in order
     * @param interleaveSizes how many bytes of each stream a turn takes, as many numbers as there are streams
     * @throws ImapiException {@code E_INVALIDARG} if there is no stream or a size is 0; the general failures
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-istreaminterleave-initialize">documentation</a>
     */
    @Slot(14)
    void initialize(@Counted(sharesNext = true) List<IStream> streams, @Counted List<Integer> interleaveSizes);
}
