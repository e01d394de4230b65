/**
 * COM over JNA: calls native objects, exports Java ones, marshals between them and owns lifetimes.
 *
 * <p>A COM interface is declared once, as a Java interface annotated with {@link io.github.imapi4j.com.ComInterface} whose
 * methods carry their {@link io.github.imapi4j.com.Slot}. The declaration serves both directions. This is the only package
 * that sees JNA.
 *
 * <p>Java types stand for native ones as follows.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><th>Java</th><th>native</th></tr>
 * <tr><td>{@code int}</td><td>{@code LONG}, {@code ULONG}, {@code DWORD}</td></tr>
 * <tr><td>{@code long}</td><td>{@code LONGLONG}, {@code ULARGE_INTEGER}</td></tr>
 * <tr><td>{@code boolean}</td><td>{@code VARIANT_BOOL} (16 bits, -1 true); with {@code @Bool8} {@code BOOLEAN}</td></tr>
 * <tr><td>{@code String}</td><td>{@code BSTR}</td></tr>
 * <tr><td>{@link java.time.LocalDateTime}</td><td>{@code DATE}</td></tr>
 * <tr><td>{@link io.github.imapi4j.com.Guid}</td><td>{@code REFIID} and the like</td></tr>
 * <tr><td>an enum that implements {@link io.github.imapi4j.com.NativeEnum}, {@link io.github.imapi4j.com.EnumValue},
 * {@link io.github.imapi4j.com.FlagSet}</td><td>an enumeration, 32 bits</td></tr>
 * <tr><td>an interface with {@link io.github.imapi4j.com.ComInterface}</td><td>an interface pointer</td></tr>
 * <tr><td>{@code List<T>}</td><td>{@code SAFEARRAY} of {@code VARIANT}</td></tr>
 * <tr><td>{@link io.github.imapi4j.com.Bytes} or {@code List<T>} with {@link io.github.imapi4j.com.Counted}</td>
 * <td>{@code T*} and its length; as a result {@code T**} in task memory</td></tr>
 * <tr><td>{@link io.github.imapi4j.com.Bytes} with {@link io.github.imapi4j.com.FixedSize} or
 * {@link io.github.imapi4j.com.CallerSized}</td><td>{@code BYTE*}, memory of the caller's for a result</td></tr>
 * <tr><td>{@code Object}</td><td>{@code VARIANT}</td></tr>
 * </table>
 *
 * <p>A method's result is its last parameter in the native signature ({@code [out, retval]}); a method that answers
 * {@link io.github.imapi4j.error.HResult} has none and returns its success code. Several results come in a record
 * ({@link io.github.imapi4j.com.OutParams}), which may hold the success code too.
 */
@NullMarked
package io.github.imapi4j.com;

import org.jspecify.annotations.NullMarked;
