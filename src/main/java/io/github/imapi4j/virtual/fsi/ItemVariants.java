package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.ArrayList;
import java.util.List;

/** Walks through what is in a folder, for scripts. */
final class ItemVariants implements IEnumVariant {

    private final VirtualFileSystemImage image;
    private final ListCursor<IsoNode> cursor;
    private final ImageHold hold;

    ItemVariants(VirtualFileSystemImage image, ListCursor<IsoNode> cursor) {
        this.image = image;
        this.cursor = cursor;
        this.hold = new ImageHold(image);
        hold.acquire();
    }

    @Override
    public List<Object> next(int count) {
        List<Object> items = new ArrayList<>();
        cursor.next(count).forEach(node -> items.add(image.items().handOut(node)));
        return items;
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
        return new ItemVariants(image, new ListCursor<>(cursor.elements(), cursor.position()));
    }

    @Override
    public void close() {
        hold.release();
    }
}
