package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.BlockRun;

/**
 * A run of blocks with its place in the image.
 *
 * @param run the blocks, of which there is at least one
 * @param firstBlock the first block, counted from the image's beginning
 */
record PlacedRun(BlockRun run, long firstBlock) {

    ImageExtent extent() {
        return new ImageExtent(run.name(), firstBlock, firstBlock + run.blocks() - 1, false);
    }
}
