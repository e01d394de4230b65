/**
 * Trees of files for the images of discs, and ISO 9660 (ECMA-119) volumes of them with a Joliet tree, without knowing COM or
 * discs.
 *
 * <p>A tree of {@link io.github.imapi4j.virtual.iso.IsoDirectory} and {@link io.github.imapi4j.virtual.iso.IsoFile} is the
 * source of every file system of an image; {@link io.github.imapi4j.virtual.iso.IsoVolume} makes the structures of ISO 9660
 * and Joliet from it, {@link io.github.imapi4j.virtual.iso.IsoReader} reads them.
 *
 * <p>Names, limits and errors are those that IMAPI2FS documents. Where its documentation is silent the choice is explained
 * at {@link io.github.imapi4j.virtual.iso.IsoNames}, {@link io.github.imapi4j.virtual.iso.VolumeNames} and
 * {@link io.github.imapi4j.virtual.iso.IsoLimits}.
 */
@NullMarked
package io.github.imapi4j.virtual.iso;

import org.jspecify.annotations.NullMarked;
