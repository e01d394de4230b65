package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file of an image under construction: how many bytes it has and where they come from.
 *
 * <p>Its named streams, and whether it is a real-time file, are known to UDF 2.00 and later only; other file systems leave
 * them out.
 */
public final class IsoFile extends IsoNode {

    /**
     * Counts the files that were ever added, in all trees at once: so the order outlives a move to another tree and a removal
     * that is undone. Only comparisons count, so that it does not matter where a tree's own numbers begin.
     */
    private static final AtomicLong ADDED = new AtomicLong();

    private final TreeMap<String, IsoFile> streams = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private long size;
    private IsoContent content;
    private boolean realTime;
    private long turn;

    /**
     * A file that is in no directory yet.
     *
     * @param name the name; its rules are {@link IsoNames#require}'s
     * @param size the size in bytes, from 0
     * @param content where the bytes come from; must have {@code size} bytes when it is read
     * @param time local time of creation, change and access
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_INVALID_PATH if the name breaks a rule
     */
    public IsoFile(String name, long size, IsoContent content, LocalDateTime time) {
        super(IsoNames.require(name), time);
        this.size = requireSize(size);
        this.content = content;
    }

    /**
     * How many bytes the file has.
     *
     * @return the size in bytes
     */
    public long size() {
        return size;
    }

    /**
     * Where the bytes come from.
     *
     * @return the content
     */
    public IsoContent content() {
        return content;
    }

    /**
     * Replaces the content.
     *
     * @param newSize the size in bytes, from 0
     * @param newContent where the bytes come from
     */
    public void setContent(long newSize, IsoContent newContent) {
        long checked = requireSize(newSize);
        change(() -> {
            size = checked;
            content = newContent;
        });
    }

    /**
     * The named streams, sorted by name without regard to case.
     *
     * @return a view that follows changes
     */
    public Collection<IsoFile> streams() {
        return Collections.unmodifiableCollection(streams.values());
    }

    /**
     * Finds a named stream.
     *
     * @param name its name; case does not matter
     * @return the stream
     */
    public Optional<IsoFile> stream(String name) {
        return Optional.ofNullable(streams.get(name));
    }

    /**
     * Adds a named stream. It must not change afterwards and has no streams of its own.
     *
     * @param stream its name, size and content
     * @throws ImapiException IMAPI_E_DUP_NAME if the file has one of that name
     */
    public void addStream(IsoFile stream) {
        if (!stream.streams.isEmpty()) {
            throw new IllegalArgumentException("A named stream has no streams of its own.");
        }
        if (streams.containsKey(stream.name())) {
            String path = path() + IsoNames.STREAM_SEPARATOR + stream.name();
            throw new ImapiException(ImapiCode.IMAPI_E_DUP_NAME, "'" + path + "' name already exists.");
        }
        change(() -> streams.put(stream.name(), stream));
    }

    /**
     * Removes a named stream.
     *
     * @param name its name; case does not matter
     * @return the stream, or empty if there is none
     */
    public Optional<IsoFile> removeStream(String name) {
        Optional<IsoFile> stream = stream(name);
        if (stream.isPresent()) {
            change(() -> streams.remove(name));
        }
        return stream;
    }

    /**
     * Whether the file is marked as one that has to be read at a certain speed.
     *
     * @return true for a real-time file
     */
    public boolean realTime() {
        return realTime;
    }

    /**
     * Marks the file as one that has to be read at a certain speed, or not.
     *
     * @param value true for a real-time file
     */
    public void setRealTime(boolean value) {
        realTime = value;
    }

    /** Called when the file has come into a directory; the first time decides on its place. */
    void takeTurn() {
        if (turn == 0) {
            turn = ADDED.incrementAndGet();
        }
    }

    /** Less than that of all files that were added later; 0 for one that was never added. */
    long turn() {
        return turn;
    }

    @Override
    Totals totals() {
        long streamBlocks = 0;
        long udfBlocks = UdfBounds.fileBlocks(size, content);
        if (!streams.isEmpty()) {
            long records = 0;
            for (IsoFile stream : streams.values()) {
                streamBlocks += stream.dataBlocks();
                udfBlocks += UdfBounds.fileBlocks(stream.size, stream.content);
                records += UdfBounds.record(stream.name());
            }
            udfBlocks += UdfBounds.directoryBlocks(records);
        }
        return new Totals(1, 0, dataBlocks(), streamBlocks, 0, udfBlocks);
    }

    private long dataBlocks() {
        return content instanceof RecordedContent ? 0 : Sectors.count(size);
    }

    private void change(Runnable change) {
        Totals before = totals();
        change.run();
        Totals difference = totals().minus(before);
        parent().ifPresent(directory -> directory.grow(difference));
    }

    private static long requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A file cannot have " + size + " bytes.");
        }
        return size;
    }
}
