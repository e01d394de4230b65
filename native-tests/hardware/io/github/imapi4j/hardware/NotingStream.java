package io.github.imapi4j.hardware;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StatStg;
import io.github.imapi4j.com.StreamSource;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A stream that notes which of its methods are called, and how often, and answers as another one does. Its clones note with it. */
final class NotingStream implements IStream {

    private final IStream stream;
    private final Map<String, Integer> calls;

    /** A stream over a source. */
    NotingStream(StreamSource source) {
        this(new SourceStream(source));
    }

    /** The other one is closed with this. */
    NotingStream(IStream stream) {
        this(stream, new LinkedHashMap<>());
    }

    private NotingStream(IStream stream, Map<String, Integer> calls) {
        this.stream = stream;
        this.calls = calls;
    }

    private void note(String call) {
        synchronized (calls) {
            calls.merge(call, 1, Integer::sum);
        }
    }

    /** The calls since the last time, each once, in the order in which they first came; {@code none} if there were none. */
    String takeCalls() {
        synchronized (calls) {
            String words = calls.entrySet().stream()
                    .map(call -> call.getValue() == 1 ? call.getKey() : call.getKey() + " x" + call.getValue())
                    .collect(Collectors.joining(", "));
            calls.clear();
            return words.isEmpty() ? "none" : words;
        }
    }

    /** Whether one of the calls takes data out: whoever has a stream is free to let it copy itself. */
    static boolean isRead(String calls) {
        return calls.contains("Read") || calls.contains("CopyTo");
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
        note("Seek(" + origin + ")");
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
        note("Stat(" + flags + ")");
        return stream.stat(flags);
    }

    @Override
    public IStream cloneStream() {
        note("Clone");
        return new NotingStream(stream.cloneStream(), calls);
    }

    @Override
    public void close() {
        stream.close();
    }
}
