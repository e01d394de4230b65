package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.util.List;

/**
 * The state of an {@code IEnumXxx} over a fixed list, for Java classes that implement one.
 *
 * @param <T> the elements
 */
public final class ListCursor<T> {

    private final List<? extends T> elements;
    private int position;

    /**
     * A cursor.
     *
     * @param elements what to walk through; not copied
     * @param position the index of the next element
     */
    public ListCursor(List<? extends T> elements, int position) {
        this.elements = elements;
        this.position = position;
    }

    /**
     * For {@code Next}.
     *
     * @param count how many at the most
     * @return the next elements; fewer than asked for only at the end
     */
    public synchronized List<T> next(int count) {
        int end = (int) Math.min(elements.size(), position + Integer.toUnsignedLong(count));
        List<T> chunk = List.copyOf(elements.subList(position, end));
        position = end;
        return chunk;
    }

    /**
     * For {@code Skip}.
     *
     * @param count how many
     * @return {@code S_OK}, or {@code S_FALSE} if there were fewer
     */
    public synchronized HResult skip(int count) {
        long wanted = position + Integer.toUnsignedLong(count);
        position = (int) Math.min(elements.size(), wanted);
        return wanted <= elements.size() ? HResult.S_OK : HResult.S_FALSE;
    }

    /** For {@code Reset}. */
    public synchronized void reset() {
        position = 0;
    }

    /**
     * What it walks through.
     *
     * @return all elements
     */
    public List<? extends T> elements() {
        return elements;
    }

    /**
     * Where it stands.
     *
     * @return the index of the next element
     */
    public synchronized int position() {
        return position;
    }
}
