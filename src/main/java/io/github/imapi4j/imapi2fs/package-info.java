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
 * <p>Every failure is an {@link io.github.imapi4j.error.ImapiException}. A method's page names the codes that the
 * documentation lists for it; others may come as well, and {@link io.github.imapi4j.error.MethodReturns} has the same
 * lists for programs. What nearly every method can fail with is named as a group:
 *
 * <dl>
 * <dt>the general failures</dt>
 * <dd>{@code E_POINTER}: null was given where an object or a text is needed. {@code E_OUTOFMEMORY}: there is no memory
 * left. {@code E_INVALIDARG}: a value cannot be used. {@code E_FAIL}: Windows gives no reason.</dd>
 * </dl>
 *
 * <p>A method that takes a drive, and one that reads the disc after {@code put_MultisessionInterfaces}, can also fail
 * with the device failures that {@link io.github.imapi4j.imapi2} lists.
 *
 * <p>{@code IMAPI_E_READONLY} comes from everything that changes an image while a result of it lives, whether the
 * documentation lists it or not. {@code IMAPI_E_FSI_INTERNAL_ERROR} is Windows tripping over itself. The text that
 * Windows gives with a code names the file or the value: {@link io.github.imapi4j.error.ImapiException#getMessage}.
 */
@NullMarked
package io.github.imapi4j.imapi2fs;

import org.jspecify.annotations.NullMarked;
