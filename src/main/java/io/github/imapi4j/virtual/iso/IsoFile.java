package io.github.imapi4j.virtual.iso;

import java.time.LocalDateTime;

/** A file of an image under construction: how many bytes it has and where they come from. */
public final class IsoFile extends IsoNode {

    private long size;
    private IsoContent content;

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
        Totals before = totals();
        size = requireSize(newSize);
        content = newContent;
        Totals change = totals().minus(before);
        parent().ifPresent(directory -> directory.grow(change));
    }

    @Override
    Totals totals() {
        return new Totals(1, 0, Sectors.count(size), 0);
    }

    private static long requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A file cannot have " + size + " bytes.");
        }
        return size;
    }
}
