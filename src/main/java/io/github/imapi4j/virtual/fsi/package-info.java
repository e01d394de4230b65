/**
 * The virtual {@code MsftFileSystemImage}: builds ISO 9660 images with Joliet behind the interfaces of {@code imapi2fs.h}.
 *
 * <p>{@link io.github.imapi4j.virtual.fsi.VirtualFileSystemImage} is the class that programs make instances of; all other
 * objects are handed out by it. Names, limits and errors are those that IMAPI2FS documents. Decisions where the
 * documentation is silent:
 *
 * <ul>
 * <li>Paths separate names with a backslash or a slash. The root takes them with or without one in front, any other folder
 * only without. Names are found without regard to case.
 * <li>A folder that is missing on the way is {@code IMAPI_E_DIR_NOT_FOUND}, a missing item {@code IMAPI_E_ITEM_NOT_FOUND}.
 * <li>{@code FileSystemsToCreate} is ISO 9660 with Joliet at first. There is no UDF, no boot image and no second session; what
 * asks for one fails and says so.
 * <li>{@code FreeMediaBlocks} below 0 means no limit, as 0 does: Microsoft's own samples pass -1.
 * <li>{@code UsedBlocks} is an estimate that is never too small; an image is refused only if its exact size is too large.
 * <li>Nothing is staged. Content is read when the image is, and one event announces each file that was added.
 * <li>Files of {@code AddTree} keep their times; a link back to a folder around it is {@code
 * IMAPI_E_DIRECTORY_READ_FAILURE}.
 * <li>{@code IMAPI_E_INVALID_DATE} is checked under {@code StrictFileSystemCompliance} only: files that were copied are often
 * older than their creation.
 * <li>Every call that changes the image is one change for {@code ChangePoint}, whatever it adds or removes.
 * <li>A stream that was given stays referenced until the image and all that it handed out are released.
 * <li>{@link io.github.imapi4j.virtual.fsi.VirtualIsoImageManager} takes ISO 9660 and UDF for valid volume descriptors, and
 * "too big" for more than 2,147,483,647 sectors.
 * </ul>
 */
@NullMarked
package io.github.imapi4j.virtual.fsi;

import org.jspecify.annotations.NullMarked;
