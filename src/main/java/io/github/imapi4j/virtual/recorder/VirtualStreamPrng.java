package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IStreamPseudoRandomBased;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * {@code MsftStreamPrng001}: bytes that look random, as many as {@link #setSize} says, none at first. Which bytes Windows makes of a
 * seed is not documented; here each eight are SplitMix64's output for seed and place, so that any place can be read at once.
 */
final class VirtualStreamPrng extends VirtualStream implements IStreamPseudoRandomBased {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long size;
    private int seed;

    VirtualStreamPrng(DriveBay bay) {
        this(bay, 0, 0, 0);
    }

    private VirtualStreamPrng(DriveBay bay, long size, int seed, long position) {
        super(bay, position);
        this.size = size;
        this.seed = seed;
    }

    @Override
    public synchronized void setSize(long value) {
        size = VirtualStreamZero.requireSize(value);
    }

    @Override
    public synchronized void setSeed(int value) {
        seed = value;
        seek(0, SEEK_SET);
    }

    @Override
    public synchronized int getSeed() {
        return seed;
    }

    @Override
    public void setExtendedSeed(List<Integer> values) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public List<Integer> getExtendedSeed() {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    protected synchronized long size() {
        return size;
    }

    @Override
    protected String name() {
        return "pseudo-random bytes";
    }

    @Override
    protected synchronized int readAt(long from, ByteBuffer buffer) {
        int count = available(size, from, buffer.remaining());
        for (int i = 0; i < count; i++) {
            long at = from + i;
            buffer.put((byte) (block(at / Long.BYTES) >> (at % Long.BYTES * Byte.SIZE)));
        }
        return count;
    }

    private long block(long index) {
        long mixed = Integer.toUnsignedLong(seed) * STEP + (index + 1) * STEP;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    protected synchronized IStream cloneAt(long from) {
        return new VirtualStreamPrng(bay(), size, seed, from);
    }
}
