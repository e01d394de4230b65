package io.github.imapi4j;

/**
 * Hears of recorders that come and go, see {@link Imapi#watch}. Called on threads of IMAPI2's or of the library's own, one call at a
 * time: be quick. What it throws is logged.
 */
public interface DriveListener {

    /**
     * A recorder has come.
     *
     * @param id its unique id, for {@link Imapi#recorder(String)}
     */
    void driveAdded(String id);

    /**
     * A recorder has gone.
     *
     * @param id its unique id
     */
    void driveRemoved(String id);
}
