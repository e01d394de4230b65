package io.github.imapi4j.virtual.disc;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** User data in memory, in pages of 64 KiB of which only those that hold something exist. */
final class MemorySectorStore implements SectorStore {

    private final Map<Long, byte[]> pages = new HashMap<>();
    private long size;

    @Override
    public boolean exists() {
        return size > 0;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void write(long position, ByteBuffer source) {
        long at = position;
        while (source.hasRemaining()) {
            int offset = (int) (at % ZeroRuns.BLOCK);
            int count = Math.min(source.remaining(), ZeroRuns.BLOCK - offset);
            source.get(pages.computeIfAbsent(at / ZeroRuns.BLOCK, n -> new byte[ZeroRuns.BLOCK]), offset, count);
            at += count;
        }
        size = Math.max(size, at);
    }

    @Override
    public void read(long position, ByteBuffer target) {
        long at = position;
        while (target.hasRemaining()) {
            int offset = (int) (at % ZeroRuns.BLOCK);
            int count = Math.min(target.remaining(), ZeroRuns.BLOCK - offset);
            byte[] page = pages.get(at / ZeroRuns.BLOCK);
            if (page == null) {
                target.put(ZeroRuns.zeros(count));
            } else {
                target.put(page, offset, count);
            }
            at += count;
        }
    }

    @Override
    public void extendTo(long end) {
        size = Math.max(size, end);
    }

    @Override
    public void clear() {
        pages.clear();
        size = 0;
    }

    @Override
    public void force() {
        // Memory has nothing behind it.
    }

    @Override
    public void close() {
        // The disc stays as it is.
    }
}
