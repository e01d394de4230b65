package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.IsoContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the bytes of staged files are kept, one behind the other, until the image is released. Safe for threads. */
final class StashFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StashFile.class);
    private static final int CHUNK = 1 << 20;

    private Path path;
    private FileChannel channel;
    private long end;

    /**
     * One over a file that is open.
     *
     * @param path what it is called in failures
     * @param channel to be read and written, and closed with this
     */
    StashFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes an empty one.
     *
     * @param directory the working directory
     * @throws ImapiException {@code IMAPI_E_STASHFILE_OPEN_FAILURE}
     */
    static StashFile create(Path directory) {
        try {
            return open(directory);
        } catch (IOException e) {
            throw failure(ImapiCode.IMAPI_E_STASHFILE_OPEN_FAILURE, directory.toString(), e);
        }
    }

    private static StashFile open(Path directory) throws IOException {
        Path path = Files.createTempFile(directory, "imapi4j-", ".stash");
        FileChannel channel = FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE,
                StandardOpenOption.DELETE_ON_CLOSE);
        return new StashFile(path, channel);
    }

    /**
     * Takes all bytes along to another directory.
     *
     * @param directory where they shall be kept from now on
     * @param space tells how much room is there
     * @throws ImapiException {@code IMAPI_E_WORKING_DIRECTORY_SPACE}, {@code IMAPI_E_STASHFILE_MOVE}; the stash stays where it is
     */
    synchronized void moveTo(Path directory, FreeSpace space) {
        if (directory.equals(path.getParent())) {
            return;
        }
        try {
            // More than is kept while somebody moves it in the middle of a copy.
            long bytes = Math.max(end, channel.size());
            long available = space.in(directory);
            if (available < bytes) {
                ImapiCode code = ImapiCode.IMAPI_E_WORKING_DIRECTORY_SPACE;
                throw new ImapiException(code, code.format(directory.toString(), available, bytes));
            }
            StashFile copy = open(directory);
            copyTo(copy, bytes);
            close();
            path = copy.path;
            channel = copy.channel;
        } catch (IOException e) {
            throw failure(ImapiCode.IMAPI_E_STASHFILE_MOVE, directory.toString(), e);
        }
    }

    private void copyTo(StashFile copy, long bytes) throws IOException {
        try {
            for (long done = 0; done < bytes; ) {
                long count = channel.transferTo(done, bytes - done, copy.channel.position(done));
                if (count <= 0) {
                    throw new EOFException("The stash file is shorter than what was written to it");
                }
                done += count;
            }
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    private static ImapiException failure(ImapiCode code, String name, IOException e) {
        return new ImapiException(code, code.format(name) + " " + Problems.reason(e), e);
    }

    /**
     * Takes a copy of a content.
     *
     * @param name what it is called in failures
     * @param size how many bytes it has to have
     * @param copied hears of every chunk, with all bytes up to it
     * @throws ImapiException {@code IMAPI_E_DATA_STREAM_READ_FAILURE}, {@code IMAPI_E_DATA_STREAM_INCONSISTENCY}, {@code
     *     IMAPI_E_STASHFILE_WRITE_FAILURE}
     */
    synchronized IsoContent keep(String name, long size, IsoContent content, LongConsumer copied) {
        long start = end;
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(size, CHUNK)));
        try (IsoContent.Source source = content.open()) {
            for (long done = 0; done < size; done += buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), size - done));
                fill(name, size, source, done, buffer);
                write(start + done, buffer.flip());
                copied.accept(done + buffer.limit());
            }
        } catch (IOException e) {
            throw failure(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, name, e);
        }
        end = start + size;
        return new Kept(this, start, size);
    }

    private static void fill(String name, long size, IsoContent.Source source, long from, ByteBuffer buffer)
            throws IOException {
        while (buffer.hasRemaining()) {
            if (source.read(from + buffer.position(), buffer) < 0) {
                ImapiCode code = ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY;
                throw new ImapiException(code, code.format(name, size, from + buffer.position()));
            }
        }
    }

    private void write(long position, ByteBuffer bytes) {
        try {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw failure(ImapiCode.IMAPI_E_STASHFILE_WRITE_FAILURE, path.toString(), e);
        }
    }

    /** Whether a content lies in a stash. */
    static boolean holds(IsoContent content) {
        return content instanceof Kept;
    }

    /** A part of the stash. */
    private record Kept(StashFile stash, long start, long size) implements IsoContent {

        @Override
        public Source open() {
            return new Source() {
                @Override
                public int read(long position, ByteBuffer target) {
                    return stash.read(start + position, size - position, target);
                }

                @Override
                public long size() {
                    return size;
                }
            };
        }
    }

    private synchronized int read(long position, long left, ByteBuffer target) {
        if (left <= 0) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + left));
        try {
            int count = channel.read(target, position);
            if (count < 0) {
                throw new EOFException("The stash file is shorter than what was written to it");
            }
            return count;
        } catch (IOException e) {
            throw failure(ImapiCode.IMAPI_E_STASHFILE_READ_FAILURE, path.toString(), e);
        } finally {
            target.limit(limit);
        }
    }

    /** Deletes the file. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The stash file {} could not be deleted: {}", path, e.getMessage());
        }
    }
}
