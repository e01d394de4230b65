package io.github.imapi4j.virtual.rawcd;

import io.github.imapi4j.virtual.disc.AudioFlags;
import io.github.imapi4j.virtual.disc.AudioFlags.Copying;

/** The control field of the Q channel: four bits that say what a track is (IEC 60908). */
public final class Control {

    /** Treble was raised. */
    static final int PRE_EMPHASIS = 1;

    /** Digital copies are permitted. */
    static final int COPY = 2;

    /** The track holds data, not audio. */
    static final int DATA = 4;

    /** Of a track under serial copy management the copy bit is on for 4 sectors and off for 4, that is 9.375 times a second. */
    private static final int SERIAL_SECTORS = 4;

    private Control() {}

    /**
     * The field in the table of contents.
     *
     * @param flags of a track of audio
     * @return 0 to 3
     */
    public static int of(AudioFlags flags) {
        return (flags.preEmphasis() ? PRE_EMPHASIS : 0) | (flags.copying() == Copying.PERMITTED ? COPY : 0);
    }

    /**
     * The field in a sector of the program area.
     *
     * @param flags of the track
     * @param address the sector's
     * @return 0 to 3
     */
    public static int at(AudioFlags flags, long address) {
        boolean on = flags.copying() == Copying.SERIAL && Math.floorMod(address / SERIAL_SECTORS, 2) == 1;
        return of(flags) | (on ? COPY : 0);
    }
}
