package io.github.imapi4j.virtual.disc;

/** Where a fault can strike. */
public enum FaultPoint {
    /** Writing one sector; the sectors before it are written. */
    WRITE,
    /** Reading one sector back for verification. */
    VERIFY,
    /** Writing one sector: the disc holds other bytes there from then on, and nothing fails. */
    CORRUPT,
    /** Looking at the disc when a write begins; nothing is written then. */
    VALIDATE,
    /** Formatting a disc that was never written, before its first sector; a failure spoils it. */
    FORMAT,
    /** Getting ready to write; nothing is written then. */
    INITIALIZE,
    /** Adjusting the laser's power to a write-once disc; nothing is written then. */
    CALIBRATE,
    /** Beginning one track of audio, by its number; the tracks before are written. */
    TRACK,
    /** Erasing, at a number of percent; at 0 the disc is as it was. */
    ERASE,
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
    METHOD;

    /** Whether it is written with a number behind it. */
    boolean takesNumber() {
        return this == WRITE || this == VERIFY || this == CORRUPT || this == TRACK || this == ERASE;
    }

    /** Whether the caller sees a failure, so that there is a code for it. */
    boolean fails() {
        return this != CORRUPT;
    }

    /** The greatest number it takes. */
    long most() {
        return switch (this) {
            case TRACK -> AudioTrack.MOST_TRACKS;
            case ERASE -> 99;
            default -> Integer.MAX_VALUE;
        };
    }

    /** The least number it takes. */
    long least() {
        return this == TRACK ? 1 : 0;
    }
}
