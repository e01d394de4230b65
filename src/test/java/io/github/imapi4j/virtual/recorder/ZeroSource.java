package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Sectors of zeros, as many as wanted. */
record ZeroSource(long sectors) implements StreamSource {

    private static final int BLOCK = 65_536;

    @Override
    public String name() {
        return "zeros";
    }

    @Override
    public long size() {
        return sectors * DiscType.SECTOR_SIZE;
    }

    @Override
    public ReadableByteChannel open(long offset) {
        byte[] zeros = new byte[BLOCK];
        return new ReadableByteChannel() {
            private long left = size() - offset;

            @Override
            public int read(ByteBuffer target) {
                int count = (int) Math.min(Math.min(BLOCK, target.remaining()), left);
                target.put(zeros, 0, count);
                left -= count;
                return left == 0 && count == 0 ? -1 : count;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
