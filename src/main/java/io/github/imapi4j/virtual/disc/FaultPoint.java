package io.github.imapi4j.virtual.disc;

/** Where a fault can strike. */
public enum FaultPoint {
    /** Writing one sector; the sectors before it are written. */
    WRITE,
    /** Reading one sector back for verification. */
    VERIFY,
    /** Closing the session or the disc after the last sector. */
    FINALIZE,
    /** Any access to the medium. */
    MEDIA,
    /** Acquiring exclusive access to the drive. */
    LOCK,
    /** Opening the tray. */
    EJECT,
    /** Closing the tray. */
    LOAD,
    /** Calling one COM method. */
    METHOD
}
