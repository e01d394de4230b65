/**
 * IMAPI2's classes over virtual drives: plain Java implementations of the binding's interfaces, reached through native
 * vtables like the system's own.
 *
 * <p>{@link io.github.imapi4j.virtual.recorder.RecorderClasses} makes the objects for the drives of a {@link
 * io.github.imapi4j.virtual.recorder.DriveBay}. Time is that of the drive's {@link
 * io.github.imapi4j.virtual.disc.SimulatedClock}: nobody waits for it.
 */
@NullMarked
package io.github.imapi4j.virtual.recorder;

import org.jspecify.annotations.NullMarked;
