package io.github.imapi4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An image file that was written.
 *
 * @param file where it is
 * @param image what is in it
 * @param warnings what is otherwise than asked for; mostly empty
 * @param duration from the first file looked at to the end
 */
public record ImageResult(Path file, ImageSummary image, List<Warning> warnings, Duration duration) {

    /**
     * Copies the warnings.
     *
     * @param file where it is
     * @param image what is in it
     * @param warnings what is otherwise than asked for
     * @param duration from the first file looked at to the end
     */
    public ImageResult {
        warnings = List.copyOf(warnings);
    }
}
