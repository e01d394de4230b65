package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.ByteBuffer;

/** A stream that has a size; whatever else a caller asks of it fails. */
class UnreadStream implements IStream {
    final long size;
    int closes;

    UnreadStream(long size) {
        this.size = size;
    }

    @Override
    public int read(ByteBuffer buffer) {
        throw new ImapiException(SystemCode.STG_E_READFAULT, "The wire was cut.");
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public long seek(long move, int origin) {
        return move;
    }

    @Override
    public void setSize(long newSize) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public CopyResult copyTo(IStream target, long count) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void commit(int flags) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void revert() {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void lockRegion(long offset, long count, int lockType) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void unlockRegion(long offset, long count, int lockType) {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public StatStg stat(int flags) {
        return StatStg.ofSize(size);
    }

    @Override
    public IStream cloneStream() {
        throw new ImapiException(SystemCode.E_NOTIMPL);
    }

    @Override
    public void close() {
        closes++;
    }
}
