package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.com.ListEnumVariant;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.IEnumProgressItems;
import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.imapi2fs.IProgressItems;
import io.github.imapi4j.virtual.image.ImageLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs of blocks that make up an image: its metadata, then one for each file that has bytes. */
final class VirtualProgressItems implements IProgressItems {

    private final List<VirtualProgressItem> items;
    private final Map<String, VirtualProgressItem> byDescription = new LinkedHashMap<>();

    VirtualProgressItems(ImageLayout layout) {
        items = layout.extents().stream().map(VirtualProgressItem::new).toList();
        items.forEach(item -> byDescription.putIfAbsent(item.getDescription(), item));
    }

    @Override
    public IEnumVariant getNewEnum() {
        return new ListEnumVariant(items);
    }

    @Override
    public IEnumProgressItems getEnumProgressItems() {
        return new ProgressItemWalk(new ListCursor<>(items, 0));
    }

    @Override
    public IProgressItem getItem(int index) {
        if (index < 0 || index >= items.size()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG, "There is no item " + index + "; there are " + items.size() + ".");
        }
        return items.get(index);
    }

    @Override
    public int getCount() {
        return items.size();
    }

    /** The runs lie one behind the other without a gap. */
    @Override
    public IProgressItem progressItemFromBlock(int block) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            VirtualProgressItem item = items.get(middle);
            if (block < item.getFirstBlock()) {
                high = middle - 1;
            } else if (block > item.getLastBlock()) {
                low = middle + 1;
            } else {
                return item;
            }
        }
        throw new ImapiException(
                SystemCode.E_INVALIDARG, "The image has no block " + Integer.toUnsignedString(block) + ".");
    }

    @Override
    public IProgressItem progressItemFromDescription(String description) {
        if (description.isEmpty()) {
            throw new ImapiException(SystemCode.E_FAIL, "The description is missing.");
        }
        VirtualProgressItem item = byDescription.get(description);
        if (item == null) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG, "No part of the image is described as '" + description + "'.");
        }
        return item;
    }
}
