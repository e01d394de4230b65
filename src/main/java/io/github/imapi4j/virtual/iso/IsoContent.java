package io.github.imapi4j.virtual.iso;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a file's bytes come from: opened when its first sector is produced, closed after its last.
 *
 * <p>A sequential pass over an image opens each content once and reads it once, first byte to last. Random access opens
 * it again as often as it is needed.
 */
@FunctionalInterface
public interface IsoContent {

    /** The content of a file of no bytes. */
    IsoContent EMPTY = of(new byte[0]);

    /**
     * Opens the content for reading.
     *
     * @return a source that the caller closes
     * @throws IOException if the content cannot be opened
     */
    Source open() throws IOException;

    /**
     * Bytes in memory.
     *
     * @param bytes the content; not copied
     * @return a content of that length
     */
    static IsoContent of(byte[] bytes) {
        return () -> new BytesSource(bytes);
    }

    /**
     * A file of any file system provider that offers channels; it is not opened before it is needed.
     *
     * @param file the file
     * @return its content
     */
    static IsoContent of(Path file) {
        return () -> new ChannelSource(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** An opened content, used by one thread at a time. */
    interface Source extends Closeable {

        /** What {@link #size()} answers when the source cannot tell. */
        long UNKNOWN_SIZE = -1;

        /**
         * Reads from a position.
         *
         * @param position the offset in bytes, from 0
         * @param target where the bytes go, from its position; may be a direct buffer
         * @return how many bytes were read, at least 1; -1 at the end
         * @throws IOException if reading fails
         */
        int read(long position, ByteBuffer target) throws IOException;

        /**
         * How many bytes there are now, so that a source that changed since it was added is noticed when it is opened.
         *
         * @return the size in bytes, or {@link #UNKNOWN_SIZE}
         * @throws IOException if the size cannot be found out
         */
        default long size() throws IOException {
            return UNKNOWN_SIZE;
        }

        @Override
        default void close() throws IOException {}
    }
}
