package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IStreamConcatenate;
import io.github.imapi4j.imapi2.IStreamInterleave;
import io.github.imapi4j.imapi2.IStreamPseudoRandomBased;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.util.List;
import java.util.function.Consumer;

/**
 * The streams that IMAPI2 itself makes, for those who use its formats directly. Each belongs to the caller, who closes it; the streams
 * that another is made of may be closed at once, it keeps them. {@link io.github.imapi4j.com.ComInputStream} reads one in Java.
 */
public final class ImapiStreams {

    private final ClassSource classes;

    ImapiStreams(ClassSource classes) {
        this.classes = classes;
    }

    /**
     * Zeros.
     *
     * @param size how many bytes, 0 or more
     * @return the stream
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} where there is no IMAPI2
     */
    public IStream zeros(long size) {
        return made(Imapi2Class.MSFT_STREAM_ZERO, IStream.class, stream -> stream.setSize(size));
    }

    /**
     * Bytes that look random and are the same for the same seed. Which ones, only the implementation knows: the virtual one has
     * others than Windows.
     *
     * @param seed any number
     * @param size how many bytes, 0 or more
     * @return the stream
     * @throws ImapiException {@code REGDB_E_CLASSNOTREG} where there is no IMAPI2
     */
    public IStream pseudoRandom(int seed, long size) {
        return made(Imapi2Class.MSFT_STREAM_PRNG001, IStreamPseudoRandomBased.class, stream -> {
            stream.setSeed(seed);
            stream.setSize(size);
        });
    }

    /**
     * Streams one after another.
     *
     * @param streams one or more
     * @return the stream
     * @throws ImapiException {@code E_INVALIDARG} if there is none
     */
    public IStream concatenate(List<? extends IStream> streams) {
        return made(
                Imapi2Class.MSFT_STREAM_CONCATENATE,
                IStreamConcatenate.class,
                stream -> stream.initialize2(List.copyOf(streams)));
    }

    /**
     * Streams by turns.
     *
     * @param streams one or more
     * @param sizes how many bytes of each a turn takes, as many numbers as streams, each above 0
     * @return the stream
     * @throws ImapiException {@code E_INVALIDARG} if there is no stream or a size is 0
     * @throws IllegalArgumentException if there are not as many sizes as streams
     */
    public IStream interleave(List<? extends IStream> streams, List<Integer> sizes) {
        if (streams.size() != sizes.size()) {
            throw new IllegalArgumentException(
                    "Each of the " + streams.size() + " streams needs a size; there are " + sizes.size() + ".");
        }
        return made(
                Imapi2Class.MSFT_STREAM_INTERLEAVE,
                IStreamInterleave.class,
                stream -> stream.initialize(List.copyOf(streams), List.copyOf(sizes)));
    }

    private <T extends IStream> T made(Imapi2Class which, Class<T> type, Consumer<T> setUp) {
        T stream = classes.createInstance(which.clsid(), type);
        try {
            setUp.accept(stream);
            return stream;
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }
}
