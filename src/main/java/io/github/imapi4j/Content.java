package io.github.imapi4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a file on a disc come from. They are read while the disc is written, in constant memory, and again if the
 * disc is verified in full.
 */
public interface Content {

    /**
     * The number of bytes; must not change until the burn is over.
     *
     * @return bytes, not negative
     * @throws IOException if that cannot be found out
     */
    long size() throws IOException;

    /**
     * Opens the content at a position.
     *
     * @param position bytes from the beginning
     * @return a channel that the library closes
     * @throws IOException if it cannot be opened
     */
    ReadableByteChannel open(long position) throws IOException;

    /**
     * A file of any file system that Java knows.
     *
     * @param file the file
     * @return its content
     */
    static Content of(Path file) {
        return new Contents.OfPath(file);
    }

    /**
     * Bytes in memory.
     *
     * @param bytes copied
     * @return the content
     */
    static Content of(byte[] bytes) {
        return new Contents.OfBytes(bytes.clone());
    }

    /**
     * A stream that can be opened anew each time it is asked for.
     *
     * @param size bytes that the stream gives
     * @param opener opens it at its beginning
     * @return the content
     */
    static Content of(long size, StreamOpener opener) {
        if (size < 0) {
            throw new IllegalArgumentException("A size is not negative: " + size);
        }
        return new Contents.OfStream(size, Objects.requireNonNull(opener));
    }

    /** Opens a stream at its beginning. */
    @FunctionalInterface
    interface StreamOpener {
        /**
         * Opens the stream.
         *
         * @return a stream that the library closes
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
