package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;

/** What a program has set on the format for data. A write works with a copy. */
final class WriteSettings {

    private boolean postgapAlreadyInImage;
    private boolean forceMediaToBeClosed;
    private boolean dvdCompatibilityDisabled;
    private boolean forceOverwrite;
    private ImapiBurnVerificationLevel verification = ImapiBurnVerificationLevel.NONE;

    WriteSettings() {}

    WriteSettings copy() {
        WriteSettings copy = new WriteSettings();
        copy.postgapAlreadyInImage = postgapAlreadyInImage;
        copy.forceMediaToBeClosed = forceMediaToBeClosed;
        copy.dvdCompatibilityDisabled = dvdCompatibilityDisabled;
        copy.forceOverwrite = forceOverwrite;
        copy.verification = verification;
        return copy;
    }

    boolean postgapAlreadyInImage() {
        return postgapAlreadyInImage;
    }

    void postgapAlreadyInImage(boolean value) {
        postgapAlreadyInImage = value;
    }

    boolean forceMediaToBeClosed() {
        return forceMediaToBeClosed;
    }

    void forceMediaToBeClosed(boolean value) {
        forceMediaToBeClosed = value;
    }

    boolean dvdCompatibilityDisabled() {
        return dvdCompatibilityDisabled;
    }

    void dvdCompatibilityDisabled(boolean value) {
        dvdCompatibilityDisabled = value;
    }

    boolean forceOverwrite() {
        return forceOverwrite;
    }

    void forceOverwrite(boolean value) {
        forceOverwrite = value;
    }

    ImapiBurnVerificationLevel verification() {
        return verification;
    }

    void verification(ImapiBurnVerificationLevel value) {
        verification = value;
    }
}
