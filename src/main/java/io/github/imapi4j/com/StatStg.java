package io.github.imapi4j.com;

import java.time.Instant;
import java.util.Optional;

/**
 * {@code STATSTG}: the facts of a stream.
 *
 * @param name the name, where it was asked for and there is one
 * @param size bytes
 * @param modified when it was last written, if known
 * @param created when it was made, if known
 * @param accessed when it was last read, if known
 */
public record StatStg(
        Optional<String> name,
        long size,
        Optional<Instant> modified,
        Optional<Instant> created,
        Optional<Instant> accessed) {

    /**
     * The facts of a stream of which only the size is known.
     *
     * @param size bytes
     * @return the facts
     */
    public static StatStg ofSize(long size) {
        return new StatStg(Optional.empty(), size, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * These facts with a name.
     *
     * @param newName the name
     * @return a copy
     */
    public StatStg withName(String newName) {
        return new StatStg(Optional.of(newName), size, modified, created, accessed);
    }
}
