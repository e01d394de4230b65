package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;

/** {@code MsftStreamZero}: as many zeros as {@link #setSize} says, none at first. */
final class VirtualStreamZero extends VirtualStream {

    private volatile long size;

    VirtualStreamZero(DriveBay bay) {
        this(bay, 0, 0);
    }

    private VirtualStreamZero(DriveBay bay, long size, long position) {
        super(bay, position);
        this.size = size;
    }

    @Override
    public void setSize(long value) {
        size = requireSize(value);
    }

    /** Sizes are signed here, which is enough for 8 EiB. */
    static long requireSize(long value) {
        if (value < 0) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "A stream of " + Long.toUnsignedString(value) + " bytes is too long for anything.");
        }
        return value;
    }

    @Override
    protected long size() {
        return size;
    }

    @Override
    protected String name() {
        return "zeros";
    }

    @Override
    protected int readAt(long from, ByteBuffer buffer) {
        int count = available(size, from, buffer.remaining());
        buffer.put(new byte[count]);
        return count;
    }

    @Override
    protected IStream cloneAt(long from) {
        return new VirtualStreamZero(bay(), size, from);
    }
}
