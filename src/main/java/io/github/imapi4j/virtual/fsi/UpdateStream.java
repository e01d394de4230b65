package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import java.util.List;

/** A whole disc as it will be, of which only some ranges have to be written. */
final class UpdateStream extends ImageStream implements IBlockRangeList {

    UpdateStream(VirtualFileSystemImageResult result, long position) {
        super(result, position);
    }

    @Override
    public List<IBlockRange> getBlockRanges() {
        return result().modifiedBlocks().getBlockRanges();
    }
}
