package io.github.imapi4j.virtual.fsi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much room a directory has. */
@FunctionalInterface
interface FreeSpace {

    /** What the system says. */
    FreeSpace OF_THE_DISK = directory -> Files.getFileStore(directory).getUsableSpace();

    /**
     * The room in a directory.
     *
     * @param directory one that exists
     * @return bytes, 0 or more
     * @throws IOException if it cannot be found out
     */
    long in(Path directory) throws IOException;
}
