package io.github.imapi4j;

import io.github.imapi4j.com.StreamSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/**
 * The samples of a track as IMAPI2 wants them: without a header, filled up with silence to whole sectors.
 *
 * @param name what to call the source
 * @param content the source
 * @param offset where in it the samples begin, in bytes
 * @param length how many bytes they have
 * @param sectors sectors of 2,352 bytes, enough for them
 */
record AudioSamples(String name, Content content, long offset, long length, long sectors) implements StreamSource {

    @Override
    public long size() {
        return sectors * AudioDisc.SECTOR_SIZE;
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return new Padded(
                position < length ? Optional.of(content.open(offset + position)) : Optional.empty(),
                length,
                position,
                size());
    }

    /** What there is, then silence. A source that ends early ends this too: silence in its place would not be noticed. */
    private static final class Padded implements ReadableByteChannel {
        private final Optional<ReadableByteChannel> source;
        private final long length;
        private final long end;
        private long position;

        Padded(Optional<ReadableByteChannel> source, long length, long position, long end) {
            this.source = source;
            this.length = length;
            this.position = position;
            this.end = end;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (position >= end) {
                return -1;
            }
            int count = position < length ? readSource(target) : silence(target);
            position += Math.max(0, count);
            return count;
        }

        private int readSource(ByteBuffer target) throws IOException {
            int limit = target.limit();
            target.limit(target.position() + (int) Math.min(target.remaining(), length - position));
            try {
                return source.orElseThrow().read(target);
            } finally {
                target.limit(limit);
            }
        }

        private int silence(ByteBuffer target) {
            int count = (int) Math.min(target.remaining(), end - position);
            target.put(new byte[count]);
            return count;
        }

        @Override
        public boolean isOpen() {
            return source.map(ReadableByteChannel::isOpen).orElse(true);
        }

        @Override
        public void close() throws IOException {
            if (source.isPresent()) {
                source.get().close();
            }
        }
    }
}
