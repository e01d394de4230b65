package io.github.imapi4j.virtual.disc;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes what is not zero and leaves out the blocks that are, so that a disc of empty data takes no space. */
final class ZeroRuns {

    /** The size of the blocks, in bytes: coarse enough to be quick, and no smaller than a file system's own. */
    static final int BLOCK = 64 * 1024;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(BLOCK).asReadOnlyBuffer();

    private ZeroRuns() {}

    /**
     * Some zeros.
     *
     * @return a buffer of the given size or, if that is less, of a block
     */
    static ByteBuffer zeros(int size) {
        return ZEROS.slice(0, Math.min(size, BLOCK));
    }

    /**
     * Writes a buffer, where it may be left out without its blocks of zeros.
     *
     * @param position where in the store, in bytes
     * @param source taken to its limit
     * @param virginFrom from this position on the store holds nothing yet, so that zeros need no writing
     */
    static void write(SectorStore store, long position, ByteBuffer source, long virginFrom) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            int zeros = run(at, source, virginFrom, true);
            source.position(source.position() + zeros);
            at += zeros;
            int data = run(at, source, virginFrom, false);
            if (data > 0) {
                store.write(at, source.slice(source.position(), data));
                source.position(source.position() + data);
                at += data;
            }
        }
    }

    /** How many bytes from the buffer's position on belong to blocks that can (or cannot) be left out. */
    private static int run(long position, ByteBuffer source, long virginFrom, boolean omitted) {
        int from = source.position();
        while (from < source.limit()) {
            long at = position + from - source.position();
            int count = (int) Math.min(source.limit() - from, BLOCK - at % BLOCK);
            boolean omit = at >= virginFrom && source.slice(from, count).mismatch(zeros(count)) < 0;
            if (omit != omitted) {
                break;
            }
            from += count;
        }
        return from - source.position();
    }
}
