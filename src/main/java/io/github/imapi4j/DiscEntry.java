package io.github.imapi4j;

import java.nio.file.Path;

/** One thing to put on the disc; folders bring all that is in them. */
sealed interface DiscEntry {

    /** A file or folder of a file system, under a name of its own or, if that is empty, as the root's content. */
    record FromPath(String discPath, Path source) implements DiscEntry {}

    /** A file whose bytes come from the program. */
    record FromContent(String discPath, Content content) implements DiscEntry {}

    /** An empty folder. */
    record EmptyFolder(String discPath) implements DiscEntry {}

    /** A path on the disc with {@code /} between its names. */
    static String checked(String discPath) {
        String path = discPath.replace('\\', '/');
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("//")) {
            throw new IllegalArgumentException(
                    "A path on the disc is made of names with single slashes between them, not \"" + discPath + "\".");
        }
        return path;
    }
}
