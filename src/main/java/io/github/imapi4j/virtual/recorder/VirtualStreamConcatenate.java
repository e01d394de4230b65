package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IStreamConcatenate;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** {@code MsftStreamConcatenate}: streams one after the other. */
final class VirtualStreamConcatenate extends VirtualStreamOfParts implements IStreamConcatenate {

    VirtualStreamConcatenate(DriveBay bay) {
        this(bay, 0);
    }

    private VirtualStreamConcatenate(DriveBay bay, long position) {
        super(bay, position);
    }

    @Override
    public synchronized void initialize(IStream stream1, IStream stream2) {
        hold(Arrays.asList(stream1, stream2));
    }

    @Override
    public synchronized void initialize2(List<IStream> streams) {
        hold(streams);
    }

    @Override
    public void append(IStream stream) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void append2(List<IStream> streams) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    protected String name() {
        return "concatenated streams";
    }

    @Override
    protected synchronized int readAt(long from, ByteBuffer buffer) {
        int before = buffer.position();
        long start = 0;
        for (HeldStream part : parts()) {
            long at = from + buffer.position() - before - start;
            if (at >= 0 && at < part.size() && buffer.hasRemaining()) {
                int count = available(part.size(), at, buffer.remaining());
                part.read(at, buffer.slice(buffer.position(), count));
                buffer.position(buffer.position() + count);
            }
            start += part.size();
        }
        return buffer.position() - before;
    }

    @Override
    protected synchronized IStream cloneAt(long from) {
        VirtualStreamConcatenate clone = new VirtualStreamConcatenate(bay(), from);
        clone.takeOver(copies());
        return clone;
    }
}
