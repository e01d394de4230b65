package io.github.imapi4j;

import java.time.Duration;

/**
 * What an erasure did.
 *
 * @param before the disc as it was
 * @param full whether all of it was erased, rather than the part that says what is on it
 * @param duration how long it took
 */
public record EraseResult(Media before, boolean full, Duration duration) {}
