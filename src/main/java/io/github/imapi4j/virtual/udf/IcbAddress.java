package io.github.imapi4j.virtual.udf;

/**
 * Where a descriptor of a file system lies.
 *
 * @param partition the number of the partition map
 * @param block the block in that partition
 */
record IcbAddress(int partition, long block) {}
