package io.github.imapi4j.hardware;

import io.github.imapi4j.Imapi;
import java.util.Optional;

/** The machine under test: this Windows with its recorder, or a virtual recorder in its place. */
public interface Bench extends AutoCloseable {

    /** What it is, for the report: {@code this machine}, or which virtual recorder. */
    String name();

    /** What was decided for this run. */
    HardwareSettings settings();

    /** Windows' own facts; empty where this is not Windows. */
    Optional<WindowsFacts> windows();

    /**
     * A new entrance to IMAPI2.
     *
     * @return to be closed by the caller
     * @throws io.github.imapi4j.error.ImapiException {@code REGDB_E_CLASSNOTREG} where there is no IMAPI2
     */
    Imapi open();

    /** Somebody who can plug and unplug the recorder, if there is anybody. */
    Optional<Hands> hands();

    /**
     * Puts a blank disc of the same kind in place of the one that is in the recorder.
     *
     * @return false where nobody can do that
     */
    default boolean renewDisc() {
        return false;
    }

    /** A test begins; what it calls from now on is its own doing. */
    default void begin(String test) {}

    /** The test has ended. */
    default void end() {}

    /** The bench for some settings. */
    static Bench of(HardwareSettings settings) {
        return settings.virtual()
                .<Bench>map(medium -> VirtualBench.of(settings, medium))
                .orElseGet(() -> new WindowsBench(settings));
    }

    @Override
    default void close() {}
}
