/**
 * The API that programs use: recorders, media, disc images and burns. It reads like the task and hides COM.
 *
 * <pre>{@code
 * try (Imapi imapi = Imapi.open();
 *         Recorder drive = imapi.recorder("D:")) {
 *     System.out.println(drive.media());
 *     drive.burn(DiscImage.builder().label("HOLIDAY").add(Path.of("photos")).build())
 *             .speed(WriteSpeed.times(8))
 *             .verify(Verification.FULL)
 *             .onProgress(p -> System.out.println(p))
 *             .run();
 * }
 * }</pre>
 *
 * <p>Things that hold a native object are {@link java.lang.AutoCloseable}; snapshots are records. Every failure is an {@link
 * io.github.imapi4j.error.ImapiException}.
 */
@NullMarked
package io.github.imapi4j;

import org.jspecify.annotations.NullMarked;
