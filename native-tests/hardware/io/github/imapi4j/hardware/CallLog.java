package io.github.imapi4j.hardware;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.StatStg;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stream that notes which of its methods native code calls, and answers as another one does. */
final class CallLog implements IStream {

    private final IStream stream;
    private final Map<String, Integer> calls = new LinkedHashMap<>();

    /** The other one stays the caller's. */
    CallLog(IStream stream) {
        this.stream = stream;
    }

    private synchronized void note(String call) {
        calls.merge(call, 1, Integer::sum);
    }

    /** The methods in the order in which each was called first. */
    synchronized Map<String, Integer> calls() {
        return new LinkedHashMap<>(calls);
    }

    /** For observations. */
    String words() {
        StringBuilder words = new StringBuilder();
        calls().forEach((call, count) ->
                words.append(words.isEmpty() ? "" : ", ").append(call).append(" \u00d7 ").append(count));
        return words.toString();
    }

    @Override
    public int read(ByteBuffer buffer) {
        note("Read of " + buffer.remaining());
        return stream.read(buffer);
    }

    @Override
    public int write(ByteBuffer buffer) {
        note("Write");
        return stream.write(buffer);
    }

    @Override
    public long seek(long move, int origin) {
        note("Seek from " + origin);
        return stream.seek(move, origin);
    }

    @Override
    public void setSize(long size) {
        note("SetSize");
        stream.setSize(size);
    }

    @Override
    public CopyResult copyTo(IStream target, long count) {
        note("CopyTo");
        return stream.copyTo(target, count);
    }

    @Override
    public void commit(int flags) {
        note("Commit");
        stream.commit(flags);
    }

    @Override
    public void revert() {
        note("Revert");
        stream.revert();
    }

    @Override
    public void lockRegion(long offset, long count, int lockType) {
        note("LockRegion");
        stream.lockRegion(offset, count, lockType);
    }

    @Override
    public void unlockRegion(long offset, long count, int lockType) {
        note("UnlockRegion");
        stream.unlockRegion(offset, count, lockType);
    }

    @Override
    public StatStg stat(int flags) {
        note("Stat with " + flags);
        return stream.stat(flags);
    }

    @Override
    public IStream cloneStream() {
        note("Clone");
        return stream.cloneStream();
    }
}
