/**
 * The hardware suite: what can only be found out on a real Windows, and with a real drive.
 *
 * <p>Each test says with annotations what it needs ({@link io.github.imapi4j.hardware.RequiresWindows}, {@link
 * io.github.imapi4j.hardware.RequiresImapi}, {@link io.github.imapi4j.hardware.RequiresRecorder}, {@link
 * io.github.imapi4j.hardware.RequiresMedia}, {@link io.github.imapi4j.hardware.RequiresConsent}) and is skipped with the reason
 * where it is not there. {@link io.github.imapi4j.hardware.HardwareSuite} runs all of them and writes a report; the tests meet
 * the machine through a {@link io.github.imapi4j.hardware.Bench}, which is this Windows or a virtual recorder in its place.
 *
 * <p>Test classes are named {@code …IT}, so that the portable run, which cannot tell anything about hardware, leaves them alone.
 */
@NullMarked
package io.github.imapi4j.hardware;

import org.jspecify.annotations.NullMarked;
