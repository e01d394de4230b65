package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;

/**
 * Where the parts of a volume are; all figures are blocks counted from the disc's block 0.
 *
 * @param mainSequence the main volume descriptor sequence
 * @param reserveSequence its copy
 * @param integrity the integrity descriptor, with one block for its terminator
 * @param partitionStart the partition's first block
 * @param partitionEnd the first block behind the partition
 * @param metadata the first block of {@link UdfVolume#metadata()}
 * @param metadataEntry the file entry of the metadata file; of no account before 2.50
 * @param mirrorEntry the file entry of its mirror; of no account before 2.50
 * @param mirror the first block of the mirror's own copy, or that of the metadata if it has none
 * @param fileArea the first block of file data
 */
public record UdfPlaces(
        DiscExtent mainSequence,
        DiscExtent reserveSequence,
        DiscExtent integrity,
        long partitionStart,
        long partitionEnd,
        long metadata,
        long metadataEntry,
        long mirrorEntry,
        long mirror,
        long fileArea) {

    long inPartition(long block) {
        return block - partitionStart;
    }
}
