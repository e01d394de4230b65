package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.imapi2.IBlockRange;
import io.github.imapi4j.imapi2.IBlockRangeList;
import java.util.List;

/**
 * Runs of blocks that have to be written.
 *
 * @param ranges in the order in which they are to be written
 */
record VirtualBlockRangeList(List<Range> ranges) implements IBlockRangeList {

    /**
     * A run of blocks.
     *
     * @param first its first block
     * @param last its last block
     */
    record Range(long first, long last) implements IBlockRange {

        @Override
        public int getStartLba() {
            return (int) first;
        }

        @Override
        public int getEndLba() {
            return (int) last;
        }
    }

    @Override
    public List<IBlockRange> getBlockRanges() {
        return List.copyOf(ranges);
    }
}
