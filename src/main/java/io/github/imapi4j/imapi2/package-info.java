/**
 * {@code imapi2.h} as declarations, without logic: drives, discs and how they are written.
 *
 * <p>One Java interface stands for one COM interface and keeps its name; one Java enum stands for one enumeration of
 * the header; {@link io.github.imapi4j.imapi2.Imapi2Class} lists the classes. Identifiers, slots, numbers and types are
 * those of the Windows SDK's {@code imapi2.h}; meaning, units and errors follow Microsoft's reference pages of the same
 * names.
 *
 * <p>Names are the header's in Java's casing: {@code get_X} is {@code getX()}, {@code put_X} is {@code setX(..)}, any
 * other begins with a small letter, and {@code Clone} is {@code cloneEnum()}. {@code IMAPI_MEDIA_PHYSICAL_TYPE} is
 * {@code ImapiMediaPhysicalType}, and its constants leave out what they have in common
 * ({@link io.github.imapi4j.com.NativeName}). Types are translated as the table in {@link io.github.imapi4j.com} says.
 *
 * <p>An enumeration is answered as {@link io.github.imapi4j.com.EnumValue}, or as {@link io.github.imapi4j.com.FlagSet}
 * where it is a set of flags, so that a number newer than the header survives. A method whose success codes say
 * something answers {@link io.github.imapi4j.error.HResult}, or a record that holds it beside the results. Interfaces
 * that are answered, also in lists, are to be closed by the caller.
 *
 * <h2>Failures</h2>
 *
 * Every failure is an {@link io.github.imapi4j.error.ImapiException}. A method's page names the constants that its
 * documentation lists, with what they mean there; nearly every page of the documentation adds that others may come too.
 * Two groups that many methods share are named there and explained here.
 *
 * <p><i>The general failures</i> can come from any call:
 *
 * <ul>
 * <li>{@code E_POINTER}: null where an object is needed, or no place for a result.
 * <li>{@code E_INVALIDARG}: an argument that the method does not allow, or an object that is not set up yet.
 * <li>{@code E_OUTOFMEMORY}: no memory for the work or for the result.
 * <li>{@code E_FAIL}: any other failure; {@link io.github.imapi4j.error.ImapiException#detail()} may tell more.
 * </ul>
 *
 * <p><i>The device failures</i> can come from whatever asks the drive or its disc:
 *
 * <ul>
 * <li>{@code E_IMAPI_RECORDER_LOCKED}: another program holds the drive;
 * {@link io.github.imapi4j.imapi2.IDiscRecorder2#getExclusiveAccessOwner} says which.
 * <li>{@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA}: there is no disc.
 * <li>{@code E_IMAPI_RECORDER_MEDIA_BECOMING_READY}, {@code E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS},
 * {@code E_IMAPI_RECORDER_MEDIA_BUSY}: the drive is at work with the disc; try again later.
 * <li>{@code E_IMAPI_RECORDER_MEDIA_UPSIDE_DOWN}, {@code E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE},
 * {@code E_IMAPI_RECORDER_MEDIA_SPEED_MISMATCH}, {@code E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED}: the disc lies the
 * wrong way round, is of an unknown kind, is too fast or too slow for the drive, or must not be written.
 * <li>{@code E_IMAPI_RECORDER_COMMAND_TIMEOUT}, {@code E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE}: the drive did
 * not answer in time, or its answer makes no sense.
 * <li>{@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE}, {@code E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS},
 * {@code E_IMAPI_RECORDER_DVD_STRUCTURE_NOT_PRESENT}: the drive lacks a setting, refuses the values for one, or does
 * not find a structure on the disc.
 * <li>{@code E_IMAPI_LOSS_OF_STREAMING}: data came too slowly for the drive to go on writing; the disc is spoiled
 * unless it can be erased.
 * <li>{@code HRESULT_FROM_WIN32(ERROR_DEV_NOT_EXIST)}, {@code HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE)}: the drive was
 * unplugged.
 * </ul>
 */
@NullMarked
package io.github.imapi4j.imapi2;

import org.jspecify.annotations.NullMarked;
