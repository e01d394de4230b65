package io.github.imapi4j.com;

import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A COM stream read as a Java stream. Failures of the native stream are {@link io.github.imapi4j.error.ImapiException}s.
 */
public final class ComInputStream extends InputStream {

    private final ISequentialStream stream;
    private final byte[] single = new byte[1];

    /**
     * Reads from the stream's current position on.
     *
     * @param stream closed with this
     */
    public ComInputStream(ISequentialStream stream) {
        this.stream = stream;
    }

    @Override
    public int read() {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = stream.read(ByteBuffer.wrap(target, offset, length));
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
        stream.close();
    }
}
