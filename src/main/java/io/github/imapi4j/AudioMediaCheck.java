package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;

/**
 * Whether a disc will do for music, and what to say if not.
 *
 * @param discAtOnce whether it is written at once, which has constants of its own
 */
record AudioMediaCheck(boolean discAtOnce) {

    /** Fails unless it is a blank CD-R or CD-RW. */
    void requireUsable(Media media) {
        String disc = media.type().displayName();
        if (media.type() != MediaType.CD_R && media.type() != MediaType.CD_RW) {
            throw new ImapiException(
                    discAtOnce
                            ? ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_SUPPORTED
                            : ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED,
                    "Music goes on a blank CD-R or CD-RW only; this is a " + disc + ".");
        }
        if (media.states().contains(MediaState.WRITE_PROTECTED)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED);
        }
        if (!media.isBlank() || media.states().contains(MediaState.DAMAGED)) {
            String cure = media.type() == MediaType.CD_RW ? " It can be erased." : "";
            throw new ImapiException(
                    discAtOnce
                            ? ImapiCode.E_IMAPI_DF2RAW_MEDIA_IS_NOT_BLANK
                            : ImapiCode.E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK,
                    "Music goes on a blank disc only, and this " + disc + " is not blank." + cure);
        }
    }

    /** Refuses what cannot fit, with figures. */
    void requireRoom(AudioTracks tracks, long room) {
        if (tracks.sectors() > room) {
            throw new ImapiException(
                    discAtOnce ? ImapiCode.E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE : ImapiCode.E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE,
                    "The tracks need " + Sizes.playingTime(tracks.sectors()) + " minutes, and the disc has room for "
                            + Sizes.playingTime(room) + ".");
        }
    }
}
