package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2fs.IProgressItem;
import io.github.imapi4j.virtual.image.ImageExtent;

/**
 * A run of blocks in the image.
 *
 * @param extent what the blocks hold
 */
record VirtualProgressItem(ImageExtent extent) implements IProgressItem {

    @Override
    public String getDescription() {
        return extent.name();
    }

    @Override
    public int getFirstBlock() {
        return (int) extent.firstBlock();
    }

    @Override
    public int getLastBlock() {
        return (int) extent.lastBlock();
    }

    @Override
    public int getBlockCount() {
        return (int) extent.blocks();
    }
}
