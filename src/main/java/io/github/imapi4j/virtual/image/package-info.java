/**
 * Images of discs: ISO 9660, Joliet and UDF over the same bytes, without knowing COM or discs.
 *
 * <p>A tree of {@link io.github.imapi4j.virtual.iso.IsoDirectory} and {@link io.github.imapi4j.virtual.iso.IsoFile} is laid out
 * once with {@link io.github.imapi4j.virtual.image.ImageOptions} ({@link io.github.imapi4j.virtual.image.ImageLayout}), which
 * tells its exact size; after that every byte range of the image can be produced on demand
 * ({@link io.github.imapi4j.virtual.image.ImageReader}). Memory grows with the number of names and never with the size of
 * the files: their bytes go from the source straight into the caller's buffer.
 *
 * <p>{@link io.github.imapi4j.virtual.image.DiscVolumes} goes the other way: it finds the file systems of a session, reads the
 * tree of one of them, and makes it the beginning of the next session's tree.
 */
@NullMarked
package io.github.imapi4j.virtual.image;

import org.jspecify.annotations.NullMarked;
