/**
 * The virtual recorder: drives whose discs are folders or memory, behind the same native pointers as the system's own.
 *
 * <p>A {@link io.github.imapi4j.virtual.VirtualRecorder} describes a drive, its disc and what shall fail; a {@link
 * io.github.imapi4j.virtual.VirtualSystem} puts some of them behind IMAPI2's classes. Everything above talks to them as it
 * talks to Windows: pointer, vtable, HRESULT.
 */
@NullMarked
package io.github.imapi4j.virtual;

import org.jspecify.annotations.NullMarked;
