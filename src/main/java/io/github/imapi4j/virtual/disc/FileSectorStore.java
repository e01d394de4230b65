package io.github.imapi4j.virtual.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** User data in a file, made as a sparse one where the file system has to be told. */
final class FileSectorStore implements SectorStore {

    private final Path file;
    private @Nullable FileChannel channel;
    private boolean writable;

    FileSectorStore(Path file) {
        this.file = file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public long size() throws IOException {
        return exists() ? Files.size(file) : 0;
    }

    @Override
    public void write(long position, ByteBuffer source) throws IOException {
        FileChannel out = forWriting();
        long at = position;
        while (source.hasRemaining()) {
            at += out.write(source, at);
        }
    }

    @Override
    public void read(long position, ByteBuffer target) throws IOException {
        FileChannel in = forReading();
        long at = position;
        while (target.hasRemaining()) {
            int count = in == null ? -1 : in.read(target, at);
            if (count < 0) {
                fillWithZeros(target);
                return;
            }
            at += count;
        }
    }

    static void fillWithZeros(ByteBuffer target) {
        while (target.hasRemaining()) {
            target.put(ZeroRuns.zeros(target.remaining()));
        }
    }

    @Override
    public void extendTo(long size) throws IOException {
        FileChannel out = forWriting();
        if (out.size() < size) {
            // The last byte alone: the file system leaves a hole before it.
            write(size - 1, ByteBuffer.allocate(1));
        }
    }

    @Override
    public void clear() throws IOException {
        if (exists()) {
            forWriting().truncate(0);
        }
    }

    @Override
    public void force() throws IOException {
        forWriting().force(true);
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        writable = false;
        if (open != null) {
            open.close();
        }
    }

    private FileChannel forWriting() throws IOException {
        FileChannel open = channel;
        if (open == null || !writable || !open.isOpen()) {
            close();
            if (!exists()) {
                FileChannel.open(
                                file,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SPARSE)
                        .close();
            }
            open = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
            writable = true;
        }
        return open;
    }

    private @Nullable FileChannel forReading() throws IOException {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            close();
            if (!exists()) {
                return null;
            }
            open = FileChannel.open(file, StandardOpenOption.READ);
            channel = open;
        }
        return open;
    }
}
