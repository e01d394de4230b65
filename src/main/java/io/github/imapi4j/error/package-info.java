/**
 * Errors: HRESULTs, the tables of constants with their documented texts, and the library's one exception.
 *
 * <p>This floor knows no COM and no Windows; it works the same on every operating system.
 */
@NullMarked
package io.github.imapi4j.error;

import org.jspecify.annotations.NullMarked;
