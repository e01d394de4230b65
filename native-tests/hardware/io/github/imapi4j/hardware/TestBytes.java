package io.github.imapi4j.hardware;

import io.github.imapi4j.com.StreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Random;

/**
 * The content of a file of a test.
 *
 * @param bytes the first bytes; zeros follow up to the size
 * @param size bytes
 */
record TestBytes(byte[] bytes, long size) implements StreamSource {

    /** Bytes and no more. */
    TestBytes(byte[] bytes) {
        this(bytes, bytes.length);
    }

    /** So many bytes without a pattern, the same each time. */
    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** How much of the zeros is read at most: nothing that is asked for an image needs more, and reading on would take hours. */
    private static final long MOST_READ = 8L << 30;

    /** So many zeros, which need no memory. */
    static TestBytes zeros(long size) {
        return new TestBytes(new byte[0], size);
    }

    @Override
    public String name() {
        return "test bytes";
    }

    @Override
    public ReadableByteChannel open(long position) {
        return position < bytes.length && size == bytes.length
                ? Channels.newChannel(new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position))
                : new Padded(position);
    }

    /** The bytes, and zeros without end behind them. */
    private final class Padded implements ReadableByteChannel {

        private long at;
        private long given;

        Padded(long at) {
            this.at = at;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (given > MOST_READ) {
                throw new IOException("Nobody needs so many zeros.");
            }
            int count = target.remaining();
            given += count;
            while (target.hasRemaining()) {
                target.put(at < bytes.length ? bytes[(int) at] : 0);
                at++;
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
