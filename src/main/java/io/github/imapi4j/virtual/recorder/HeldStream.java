package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A program's stream with a reference of its own, read at any place and no further than the size that it had at first. */
final class HeldStream implements AutoCloseable {

    private final IStream stream;
    private final long size;
    private long position = -1;

    /**
     * Keeps a stream.
     *
     * @param borrowed the caller's
     * @throws ImapiException {@code E_POINTER} if there is none
     */
    HeldStream(@Nullable IStream borrowed) {
        if (borrowed == null) {
            throw new ImapiException(SystemCode.E_POINTER);
        }
        this.size = borrowed.stat(IStream.STATFLAG_NONAME).size();
        this.stream = borrowed.queryInterface(IStream.class);
    }

    private HeldStream(IStream owned, long size) {
        this.stream = owned;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** The same bytes with a position of their own. */
    HeldStream copy() {
        return new HeldStream(stream.cloneStream(), size);
    }

    /**
     * Fills a buffer.
     *
     * @param from where to begin
     * @param target not more than there is from there on
     * @throws ImapiException {@code E_FAIL} if the stream ends before the size that it stated, or what it says
     */
    void read(long from, ByteBuffer target) {
        if (position != from) {
            stream.seek(from, IStream.SEEK_SET);
        }
        position = -1;
        long at = from;
        while (target.hasRemaining()) {
            int count = stream.read(target);
            if (count == 0) {
                throw new ImapiException(
                        SystemCode.E_FAIL, "A stream ended after " + at + " of the " + size + " bytes that it stated.");
            }
            at += count;
        }
        position = at;
    }

    @Override
    public void close() {
        stream.close();
    }
}
