package io.github.imapi4j.virtual.iso;

/**
 * A run of blocks that are made one by one when they are asked for.
 *
 * @param name what the blocks hold
 * @param blocks how many there are, from 0
 * @param source makes them
 */
public record BlockRun(String name, long blocks, Source source) {

    /** Makes blocks. */
    @FunctionalInterface
    public interface Source {

        /**
         * Makes one block.
         *
         * @param block the block, counted from the run's first
         * @param target 2,048 bytes, all of which are written
         */
        void write(long block, byte[] target);
    }

    /**
     * Blocks of zeros.
     *
     * @param name what they are there for
     * @param blocks how many there are
     * @return the run
     */
    public static BlockRun zeros(String name, long blocks) {
        return new BlockRun(name, blocks, (block, target) -> new SectorWriter(target));
    }
}
