package io.github.imapi4j;

import java.nio.file.Path;

/**
 * An image of a whole disc, as ISO files hold it: the sectors from the first on, 2,048 bytes each. It is checked before the first
 * sector is written, see {@link Recorder#burn(IsoImage)}.
 *
 * @param name what to call it in messages
 * @param content its bytes
 */
public record IsoImage(String name, Content content) {

    /**
     * An image in a file.
     *
     * @param file an ISO file, on any file system that Java knows
     * @return the image
     */
    public static IsoImage of(Path file) {
        return new IsoImage(file.toString(), Content.of(file));
    }
}
