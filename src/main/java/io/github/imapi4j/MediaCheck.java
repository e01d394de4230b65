package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;

/** Whether a disc may be written as it is, and what to say if not. */
final class MediaCheck {

    private final Media media;
    private final BurnRequest request;

    MediaCheck(Media media, BurnRequest request) {
        this.media = media;
        this.request = request;
    }

    /** Fails unless the disc may be written in the way that was asked for. */
    void requireUsable() {
        if (has(MediaState.WRITE_PROTECTED)) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_MEDIA_WRITE_PROTECTED);
        }
        if (media.isBlank() && request.onlyCloses()) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_EMPTY_DISC,
                    "The " + media.type().displayName() + " is blank: there is nothing on it to close.");
        }
        boolean replaces = request.isOverwrite() && has(MediaState.OVERWRITABLE);
        boolean sound = !has(MediaState.DAMAGED);
        if (replaces || (media.isBlank() && sound) || (appends() && sound && !has(MediaState.UNSUPPORTED))) {
            return;
        }
        throw unusable();
    }

    /** Whether earlier sessions are to be kept and can be followed by another. */
    boolean appends() {
        return request.isAppend()
                && !media.isBlank()
                && !has(MediaState.FINALIZED)
                && (has(MediaState.APPENDABLE) || has(MediaState.OVERWRITABLE));
    }

    private boolean has(MediaState state) {
        return media.states().contains(state);
    }

    private ImapiException unusable() {
        String disc = "The " + media.type().displayName();
        String cure = has(MediaState.OVERWRITABLE) ? " It can be overwritten." : "";
        if (has(MediaState.UNSUPPORTED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_MEDIA_IS_NOT_SUPPORTED, disc + " cannot be written in this drive.");
        }
        if (has(MediaState.DAMAGED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE,
                    disc + " is spoiled: an earlier write to it did not end well." + cure);
        }
        if (has(MediaState.FINALIZED)) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, disc + " is finalized: nothing can be added to it.");
        }
        if (request.isAppend()) {
            return new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, disc + " cannot take another session.");
        }
        String more = has(MediaState.APPENDABLE) ? " More can be added to it." : cure;
        return new ImapiException(ImapiCode.E_IMAPI_DF2DATA_MEDIA_NOT_BLANK, disc + " already holds data." + more);
    }

    /** Sectors of 2,048 bytes that can be written. */
    long room() {
        return request.isOverwrite() && !media.isBlank() ? media.totalSectors() : media.freeSectors();
    }

    /** Refuses what cannot fit before any image is laid out, with figures. */
    void requireRoom(Payload.Sources sources) {
        if (sources.leastSectors() > room()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                    sources.need() + " " + Sizes.format(sources.leastSectors() * Media.SECTOR_SIZE) + ", and the "
                            + media.type().displayName() + " has room for "
                            + Sizes.format(room() * Media.SECTOR_SIZE) + ".");
        }
    }
}
