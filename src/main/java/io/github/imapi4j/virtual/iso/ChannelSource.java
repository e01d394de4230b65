package io.github.imapi4j.virtual.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A content in a file. */
final class ChannelSource implements IsoContent.Source {

    private final FileChannel channel;

    ChannelSource(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
