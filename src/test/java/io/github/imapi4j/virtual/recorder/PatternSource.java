package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.virtual.disc.DiscType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Sectors whose bytes depend on their place in the stream; can fail at one, and can state another size than it has. */
record PatternSource(long sectors, long statedSectors, long failsAt) implements StreamSource {

    static final long NEVER = 1L << 40;

    PatternSource(long sectors) {
        this(sectors, sectors, NEVER);
    }

    static byte at(long place) {
        return (byte) (1 + place / DiscType.SECTOR_SIZE * 31 + place % 127);
    }

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public long size() {
        return statedSectors * DiscType.SECTOR_SIZE;
    }

    @Override
    public ReadableByteChannel open(long offset) {
        return new ReadableByteChannel() {
            private long place = offset;

            @Override
            public int read(ByteBuffer target) throws IOException {
                if (place >= sectors * DiscType.SECTOR_SIZE) {
                    return -1;
                }
                if (place >= failsAt * DiscType.SECTOR_SIZE) {
                    throw new IOException("cable pulled");
                }
                int count = Math.min(target.remaining(), DiscType.SECTOR_SIZE - (int) (place % DiscType.SECTOR_SIZE));
                for (int i = 0; i < count; i++) {
                    target.put(at(place++));
                }
                return count;
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
