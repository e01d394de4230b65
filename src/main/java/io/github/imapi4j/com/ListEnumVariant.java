package io.github.imapi4j.com;

import io.github.imapi4j.error.HResult;
import java.util.List;

/** {@link IEnumVariant} over a fixed list: what {@code get__NewEnum} of a Java collection answers. */
public final class ListEnumVariant implements IEnumVariant {

    private final ListCursor<Object> cursor;

    /**
     * A walker that begins at the first element.
     *
     * @param elements numbers, strings or interfaces
     */
    public ListEnumVariant(List<?> elements) {
        this(elements, 0);
    }

    private ListEnumVariant(List<?> elements, int position) {
        cursor = new ListCursor<>(elements, position);
    }

    @Override
    public List<Object> next(int count) {
        return cursor.next(count);
    }

    @Override
    public HResult skip(int count) {
        return cursor.skip(count);
    }

    @Override
    public void reset() {
        cursor.reset();
    }

    @Override
    public IEnumVariant cloneEnum() {
        return new ListEnumVariant(cursor.elements(), cursor.position());
    }
}
