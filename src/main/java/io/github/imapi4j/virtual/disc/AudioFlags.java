package io.github.imapi4j.virtual.disc;

/**
 * What the table of contents says of an audio track.
 *
 * @param preEmphasis whether the treble was raised and players shall lower it
 * @param copyPermitted whether consumer recorders may copy it
 */
public record AudioFlags(boolean preEmphasis, boolean copyPermitted) {

    /** Neither. */
    public static final AudioFlags NONE = new AudioFlags(false, false);
}
