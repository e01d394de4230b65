package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The sectors of a file. */
final class DiscFile implements SectorSource, Closeable {

    private final FileChannel channel;
    private final long sectors;

    DiscFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        sectors = channel.size() / 2048;
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public void read(long block, ByteBuffer target) throws IOException {
        long at = block * 2048;
        while (target.hasRemaining()) {
            int count = channel.read(target, at);
            if (count < 0) {
                throw new EOFException("There is no sector " + at / 2048 + ".");
            }
            at += count;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
