package io.github.imapi4j.virtual.disc;

/**
 * What the table of contents says of an audio track.
 *
 * @param preEmphasis whether the treble was raised and players shall lower it
 * @param copying whether consumer recorders may copy it
 */
public record AudioFlags(boolean preEmphasis, Copying copying) {

    /** Nothing out of the ordinary: no pre-emphasis, copying not permitted. */
    public static final AudioFlags NONE = new AudioFlags(false, Copying.PROHIBITED);

    /** Whether consumer recorders may copy a track. */
    public enum Copying {
        /** They may not. */
        PROHIBITED,
        /** They may. */
        PERMITTED,
        /** They may not, because it is a copy already (serial copy management). */
        SERIAL
    }
}
