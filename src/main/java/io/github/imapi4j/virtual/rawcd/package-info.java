/**
 * The raw side of a compact disc, as IEC 60908 and MMC describe it: addresses in minutes, seconds and frames, the Q channel with its
 * checksum, how subchannels lie beside the samples of a sector, and the table of contents. Plain Java, no COM and no files.
 *
 * <p>The creator of raw images writes with it and the virtual drive reads with it, so that what the drive finds in an image it has
 * from the image alone.
 */
@NullMarked
package io.github.imapi4j.virtual.rawcd;

import org.jspecify.annotations.NullMarked;
