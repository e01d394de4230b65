package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.ArrayList;
import java.util.List;

/** Walks through what is in a folder. */
final class ItemWalk implements IEnumFsiItems {

    private final VirtualFileSystemImage image;
    private final ListCursor<IsoNode> cursor;
    private final ImageHold hold;

    ItemWalk(VirtualFileSystemImage image, ListCursor<IsoNode> cursor) {
        this.image = image;
        this.cursor = cursor;
        this.hold = new ImageHold(image);
        hold.acquire();
    }

    @Override
    public List<IFsiItem> next(int count) {
        List<IFsiItem> items = new ArrayList<>();
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
    public IEnumFsiItems cloneEnum() {
        return new ItemWalk(image, new ListCursor<>(cursor.elements(), cursor.position()));
    }

    @Override
    public void close() {
        hold.release();
    }
}
