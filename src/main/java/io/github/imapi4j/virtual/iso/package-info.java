/**
 * Writes ISO 9660 (ECMA-119) volumes with a Joliet tree, without knowing COM or discs.
 *
 * <p>A tree of {@link io.github.imapi4j.virtual.iso.IsoDirectory} and {@link io.github.imapi4j.virtual.iso.IsoFile} is laid
 * out once ({@link io.github.imapi4j.virtual.iso.IsoLayout}); after that every byte range of the image can be produced on
 * demand ({@link io.github.imapi4j.virtual.iso.IsoImageReader}). Memory grows with the number of names and never with
 * the size of the files: their bytes go from the source straight into the caller's buffer.
 *
 * <p>Names, limits and errors are those that IMAPI2FS documents. Where its documentation is silent the choice is explained
 * at {@link io.github.imapi4j.virtual.iso.IsoNames}, {@link io.github.imapi4j.virtual.iso.VolumeNames} and
 * {@link io.github.imapi4j.virtual.iso.IsoLimits}.
 */
@NullMarked
package io.github.imapi4j.virtual.iso;

import org.jspecify.annotations.NullMarked;
