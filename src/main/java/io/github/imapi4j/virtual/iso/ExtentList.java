package io.github.imapi4j.virtual.iso;

import java.util.ArrayList;
import java.util.List;

/** What can be said about a list of extents. */
final class ExtentList {

    private ExtentList() {}

    /** The same bytes in as few extents as possible. */
    static List<DiscExtent> joined(List<DiscExtent> extents) {
        List<DiscExtent> joined = new ArrayList<>(extents.size());
        for (int i = 0; i < extents.size(); i++) {
            DiscExtent extent = extents.get(i);
            if (i + 1 < extents.size() && extent.bytes() % Sectors.SIZE != 0) {
                throw new IllegalArgumentException("Only the last extent of a file may end inside a block.");
            }
            DiscExtent last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.endBlock() == extent.block()) {
                joined.set(joined.size() - 1, new DiscExtent(last.block(), last.bytes() + extent.bytes()));
            } else {
                joined.add(extent);
            }
        }
        return List.copyOf(joined);
    }
}
