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
 * something answers {@link io.github.imapi4j.error.HResult}. Every failure is an
 * {@link io.github.imapi4j.error.ImapiException}; a method's page names the codes to expect. Interfaces that are
 * answered, also in lists, are to be closed by the caller.
 */
@NullMarked
package io.github.imapi4j.imapi2fs;

import org.jspecify.annotations.NullMarked;
