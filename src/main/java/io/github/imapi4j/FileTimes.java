package io.github.imapi4j;

import java.time.Instant;

/**
 * When a file or folder was made, changed and read. ISO 9660 and Joliet hold only when it was changed.
 *
 * @param created when it was made
 * @param modified when its content was last changed
 * @param accessed when it was last read
 */
public record FileTimes(Instant created, Instant modified, Instant accessed) {

    /**
     * One time for all three.
     *
     * @param time when
     * @return the times
     */
    public static FileTimes of(Instant time) {
        return new FileTimes(time, time, time);
    }

    /** IMAPI2FS refuses a modification before the creation, which copied files have. */
    FileTimes inOrder() {
        return new FileTimes(
                created.isBefore(modified) ? created : modified,
                modified,
                accessed.isBefore(modified) ? modified : accessed);
    }
}
