/**
 * {@code imapi2fs.h} as declarations, without logic: file system images, made to be burned.
 *
 * <p>One Java interface stands for one COM interface and keeps its name; one Java enum stands for one enumeration of
 * the header; {@link io.github.imapi4j.imapi2fs.Imapi2fsClass} lists the classes. Identifiers, slots, numbers and types
 * are those of the Windows SDK's {@code imapi2fs.h}; meaning, units and errors follow Microsoft's reference pages of
 * the same names.
 *
 * <p>Names are the header's in Java's casing: {@code get_X} is {@code getX()}, {@code put_X} is {@code setX(..)}, any
 * other begins with a small letter, and {@code Clone} is {@code cloneEnum()}. {@code IMAPI_MEDIA_PHYSICAL_TYPE} is
 * {@code ImapiMediaPhysicalType}, and its constants leave out what they have in common
 * ({@link io.github.imapi4j.com.NativeName}). Types are translated as the table in {@link io.github.imapi4j.com} says.
 *
 * <p>An enumeration is answered as {@link io.github.imapi4j.com.EnumValue}, or as {@link io.github.imapi4j.com.FlagSet}
 * where it is a set of flags, so that a number newer than the header survives. A method whose success codes say
 * something answers {@link io.github.imapi4j.error.HResult}. Interfaces that are answered, also in lists, are to be
 * closed by the caller.
 *
 * <h2>Failures</h2>
 *
 * Every failure is an {@link io.github.imapi4j.error.ImapiException}. A method's page names the constants that its
 * documentation lists, with what they mean there; nearly every page of the documentation adds that others may come too.
 * A group that many methods share is named there and explained here.
 *
 * <p><i>The general failures</i> can come from any call:
 *
 * <ul>
 * <li>{@code E_POINTER}: null where an object is needed, or no place for a result.
 * <li>{@code E_INVALIDARG}: an argument that the method does not allow.
 * <li>{@code E_OUTOFMEMORY}: no memory for the work or for the result.
 * <li>{@code E_FAIL}: any other failure; {@link io.github.imapi4j.error.ImapiException#detail()} may tell more.
 * </ul>
 *
 * <p>A method that takes a drive, and one that reads the disc after {@code put_MultisessionInterfaces}, can also fail
 * with the device failures that {@link io.github.imapi4j.imapi2} explains.
 *
 * <p>{@code IMAPI_E_READONLY} comes from everything that changes an image while a result of it lives, whether the
 * documentation lists it or not. {@code IMAPI_E_FSI_INTERNAL_ERROR} is Windows tripping over itself. The text that
 * comes with a failure names the file or the value: {@link io.github.imapi4j.error.ImapiException#detail()}.
 */
@NullMarked
package io.github.imapi4j.imapi2fs;

import org.jspecify.annotations.NullMarked;
