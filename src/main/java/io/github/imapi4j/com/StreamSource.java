package io.github.imapi4j.com;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/**
 * Bytes that can be read more than once: each opening begins anew. Exported as a COM stream by {@link SourceStream}, which opens
 * its source when the first byte is read and closes it after the last, so that ten thousand of them do not hold ten thousand
 * files open.
 */
public interface StreamSource {

    /**
     * What to call the source in a message.
     *
     * @return a file name or path
     */
    String name();

    /**
     * The number of bytes, known before they are read.
     *
     * @return bytes, not negative
     */
    long size();

    /**
     * Opens the source.
     *
     * @param position where to begin, in bytes from the beginning, not above {@link #size()}
     * @return a channel whose next read gives the byte at the position; a {@link java.nio.channels.SeekableByteChannel} is moved
     *     rather than opened again when the position changes
     * @throws IOException if that is not possible
     */
    ReadableByteChannel open(long position) throws IOException;
}
