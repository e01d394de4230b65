/**
 * The disc and the drive behind the virtual recorder: plain Java, no COM.
 *
 * <p>A {@link io.github.imapi4j.virtual.disc.VirtualDisc} keeps user data and state in a folder (or in memory) and holds the
 * write rules of its {@link io.github.imapi4j.virtual.disc.DiscType}; a {@link io.github.imapi4j.virtual.disc.VirtualDrive}
 * adds the tray, exclusive access and a {@link io.github.imapi4j.virtual.disc.FaultPlan}. A sector of data has 2,048 bytes,
 * one of audio 2,352; addresses are logical block addresses from 0.
 *
 * <p>Every failure is an {@link io.github.imapi4j.error.ImapiException} with the constant that IMAPI2 would return. What a
 * process that dies in the middle of a write leaves behind opens as spoiled, never as whole.
 */
@NullMarked
package io.github.imapi4j.virtual.disc;

import org.jspecify.annotations.NullMarked;
