package io.github.imapi4j;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdWriteAction;
import io.github.imapi4j.imapi2.ImapiFormat2TaoWriteAction;

/** What a burn is doing. */
public enum Phase {
    /** The files are looked at and the image is laid out; the disc is untouched. */
    PREPARING("preparing"),
    /** A disc or the drive is waited for, see {@link BurnProgress#waitingFor()}; the disc is untouched. */
    WAITING("waiting"),
    /** The drive looks at the disc. */
    VALIDATING_MEDIA("checking the disc"),
    /** The disc is formatted. */
    FORMATTING_MEDIA("formatting"),
    /** The drive gets ready to write. */
    INITIALIZING_HARDWARE("starting the drive"),
    /** The laser's power is adjusted to the disc. */
    CALIBRATING_POWER("calibrating"),
    /** The drive gets ready for the next track of an audio CD. */
    PREPARING_TRACK("preparing"),
    /** Data is written; the only phase whose fraction grows steadily. */
    WRITING("writing"),
    /** A track of an audio CD is ended. */
    CLOSING_TRACK("closing"),
    /** The session or the disc is closed; may take minutes without news. */
    FINALIZING("finalizing"),
    /** The disc is compared with the source. */
    VERIFYING("verifying"),
    /** All is done. */
    COMPLETED("completed"),
    /** Something newer than this library knows. */
    OTHER("working");

    private final String description;

    Phase(String description) {
        this.description = description;
    }

    static Phase of(EnumValue<ImapiFormat2DataWriteAction> action) {
        return action.known().map(Phase::of).orElse(OTHER);
    }

    private static Phase of(ImapiFormat2DataWriteAction action) {
        return switch (action) {
            case VALIDATING_MEDIA -> VALIDATING_MEDIA;
            case FORMATTING_MEDIA -> FORMATTING_MEDIA;
            case INITIALIZING_HARDWARE -> INITIALIZING_HARDWARE;
            case CALIBRATING_POWER -> CALIBRATING_POWER;
            case WRITING_DATA -> WRITING;
            case FINALIZATION -> FINALIZING;
            case VERIFYING -> VERIFYING;
            case COMPLETED -> COMPLETED;
        };
    }

    static Phase ofTrack(EnumValue<ImapiFormat2TaoWriteAction> action) {
        return action.known()
                .map(known -> switch (known) {
                    case UNKNOWN -> OTHER;
                    case PREPARING -> PREPARING_TRACK;
                    case WRITING -> WRITING;
                    case FINISHING -> CLOSING_TRACK;
                    case VERIFYING -> VERIFYING;
                })
                .orElse(OTHER);
    }

    static Phase ofDisc(EnumValue<ImapiFormat2RawCdWriteAction> action) {
        return action.known()
                .map(known -> switch (known) {
                    case UNKNOWN -> OTHER;
                    case PREPARING -> INITIALIZING_HARDWARE;
                    case WRITING -> WRITING;
                    case FINISHING -> FINALIZING;
                })
                .orElse(OTHER);
    }

    /**
     * The phase in a word or two.
     *
     * @return lower case, for example {@code calibrating}
     */
    public String description() {
        return description;
    }
}
