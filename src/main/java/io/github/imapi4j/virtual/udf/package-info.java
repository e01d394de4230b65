/**
 * Writes and reads UDF volumes (ECMA-167 as OSTA UDF 1.02 to 2.60 restricts it), without knowing COM or discs.
 *
 * <p>A tree of {@link io.github.imapi4j.virtual.iso.IsoDirectory} and {@link io.github.imapi4j.virtual.iso.IsoFile} is planned
 * once ({@link io.github.imapi4j.virtual.udf.UdfVolume}); after that every block of its structures is made on demand. The bytes
 * of the files are where the other file systems of the image have them. The partition is read-only, as IMAPI's is: there is no
 * space table and no virtual allocation table. From revision 2.50 on the structures lie in a metadata file, of which there
 * can be a second copy near the end.
 *
 * <p>{@link io.github.imapi4j.virtual.udf.UdfReader} reads what this package and other programs write.
 */
@NullMarked
package io.github.imapi4j.virtual.udf;

import org.jspecify.annotations.NullMarked;
