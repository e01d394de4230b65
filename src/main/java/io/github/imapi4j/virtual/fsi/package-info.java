/**
 * The virtual {@code MsftFileSystemImage}: builds images of ISO 9660, Joliet and UDF behind the interfaces of {@code imapi2fs.h},
 * and continues discs that hold earlier sessions.
 *
 * <p>{@link io.github.imapi4j.virtual.fsi.VirtualFileSystemImage} is the class that programs make instances of; all other
 * objects are handed out by it. Names, limits and errors are those that IMAPI2FS documents. Decisions where the
 * documentation is silent:
 *
 * <ul>
 * <li>Paths separate names with a backslash or a slash. The root takes them with or without one in front, any other folder
 * only without. Names are found without regard to case.
 * <li>A folder that is missing on the way is {@code IMAPI_E_DIR_NOT_FOUND}, a missing item {@code IMAPI_E_ITEM_NOT_FOUND}.
 * <li>{@code FileSystemsToCreate} is ISO 9660 with Joliet at first, {@code UDFRevision} 1.02. {@code ChooseImageDefaults} leaves
 * that for CDs, adds UDF 1.02 for DVDs, and takes UDF 2.50 alone for Blu-ray discs.
 * <li>{@code FreeMediaBlocks} below 0 means no limit, as 0 does: Microsoft's own samples pass -1.
 * <li>{@code UsedBlocks} is an estimate that is never too small; an image is refused only if its exact size is too large.
 * <li>{@code StageFiles} is off at first: content is read when the image is, and one event announces each file that was added.
 * Staged files are copied to one file in {@code WorkingDirectory}, which is deleted with the image. It goes along when that property
 * changes, unless the new place has less room than it needs ({@code IMAPI_E_WORKING_DIRECTORY_SPACE}).
 * <li>Files of {@code AddTree} keep their times; a link back to a folder around it is {@code
 * IMAPI_E_DIRECTORY_READ_FAILURE}.
 * <li>{@code IMAPI_E_INVALID_DATE} is checked under {@code StrictFileSystemCompliance} only: files that were copied are often
 * older than their creation.
 * <li>Every call that changes the image is one change for {@code ChangePoint}, whatever it adds or removes.
 * <li>Named streams of files of the computer are alternate data streams of NTFS, and user attributes on other systems.
 * <li>{@code MultisessionInterfaces} moves a sequential image to the next writable address and limits it to what is free there,
 * whether anything is imported or not. Two ways in use, and figures that cannot be had, are {@code
 * IMAPI_E_BAD_MULTISESSION_PARAMETER}; a blank sequential disc is {@code IMAPI_E_IMPORT_SEEK_FAILURE}, a blank rewritable one {@code
 * IMAPI_E_EMPTY_DISC} when it is imported.
 * <li>After an import the image has all file systems of that session, whichever was read; others are {@code
 * IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED} or, for ISO 9660 on a rewritable disc, {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION}. An
 * import is one change, and rolling it back undoes what it decided.
 * <li>On a rewritable disc the result's stream is the whole disc as it will be; {@code ModifiedBlocks} are the new session, which
 * begins at the first write unit behind what was written, and then block 256. {@code TotalBlocks} counts the stream.
 * <li>{@code IMAPI_E_DISC_MISMATCH} is found when the result is created, by {@code CalculateDiscIdentifier}.
 * <li>Boot options count as they are when they are given to the image.
 * <li>A stream that was given stays referenced until the image and all that it handed out are released.
 * <li>{@link io.github.imapi4j.virtual.fsi.VirtualIsoImageManager} takes ISO 9660 and UDF for valid volume descriptors, and
 * "too big" for more than 2,147,483,647 sectors.
 * </ul>
 */
@NullMarked
package io.github.imapi4j.virtual.fsi;

import org.jspecify.annotations.NullMarked;
