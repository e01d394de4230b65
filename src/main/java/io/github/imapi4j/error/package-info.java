/**
 * Errors: HRESULTs, the tables of constants with their documented texts, and the library's one exception.
 *
 * <p>{@link io.github.imapi4j.error.ImapiException} is what programs catch. They decide on its {@linkplain
 * io.github.imapi4j.error.ImapiException#kind() kind}, on {@link io.github.imapi4j.error.ImapiException#isTransient()}, or on a
 * constant, and tell the user its message or its {@linkplain io.github.imapi4j.error.ImapiException#detail() detail} and its
 * {@linkplain io.github.imapi4j.error.ImapiException#hint() hint}. {@link io.github.imapi4j.error.ImapiCancelledException} is its
 * one subtype. {@link io.github.imapi4j.error.SenseData} puts into words what a drive reports.
 *
 * <p>{@link io.github.imapi4j.error.ResultCode} is a number with a name: of IMAPI2 ({@link io.github.imapi4j.error.ImapiCode}), of
 * COM and Windows ({@link io.github.imapi4j.error.SystemCode}), or of nobody ({@link io.github.imapi4j.error.UnknownCode}). The
 * documented texts stand there word for word. The tables beside the classes hold the rest:
 *
 * <table>
 * <caption>Tables</caption>
 * <tr><th>file</th><th>holds</th></tr>
 * <tr><td>{@code wording.txt}</td><td>the only departures from the documented texts: two that the documentation's page has cut
 * off, and what is said in place of {@code %1!ls!} and the like</td></tr>
 * <tr><td>{@code hints.txt}</td><td>of every constant its kind, whether it passes, and what to do</td></tr>
 * <tr><td>{@code returns.txt}</td><td>what each method documents</td></tr>
 * <tr><td>{@code sense.txt}</td><td>additional sense codes in the words of the standards</td></tr>
 * </table>
 *
 * <p>This floor knows no COM and no Windows; it works the same on every operating system. The system's own words come through a
 * port, {@link io.github.imapi4j.error.SystemTexts}.
 */
@NullMarked
package io.github.imapi4j.error;

import org.jspecify.annotations.NullMarked;
