package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.virtual.disc.DiscType;

/** What a program has set on a disc format. A write works with a copy. */
final class WriteSettings {

    private String clientName = "";
    private boolean bufferUnderrunFreeDisabled;
    private boolean postgapAlreadyInImage;
    private boolean forceMediaToBeClosed;
    private boolean dvdCompatibilityDisabled;
    private boolean forceOverwrite;
    private int requestedSpeed = SpeedChoice.FASTEST;
    private boolean requestedPureCav;
    private ImapiBurnVerificationLevel verification = ImapiBurnVerificationLevel.NONE;

    WriteSettings() {}

    WriteSettings copy() {
        WriteSettings copy = new WriteSettings();
        copy.clientName = clientName;
        copy.bufferUnderrunFreeDisabled = bufferUnderrunFreeDisabled;
        copy.postgapAlreadyInImage = postgapAlreadyInImage;
        copy.forceMediaToBeClosed = forceMediaToBeClosed;
        copy.dvdCompatibilityDisabled = dvdCompatibilityDisabled;
        copy.forceOverwrite = forceOverwrite;
        copy.requestedSpeed = requestedSpeed;
        copy.requestedPureCav = requestedPureCav;
        copy.verification = verification;
        return copy;
    }

    String clientName() {
        return clientName;
    }

    void clientName(String value) {
        clientName = value;
    }

    boolean bufferUnderrunFreeDisabled() {
        return bufferUnderrunFreeDisabled;
    }

    void bufferUnderrunFreeDisabled(boolean value) {
        bufferUnderrunFreeDisabled = value;
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

    int requestedSpeed() {
        return requestedSpeed;
    }

    boolean requestedPureCav() {
        return requestedPureCav;
    }

    void requestSpeed(int sectorsPerSecond, boolean pureCav) {
        requestedSpeed = sectorsPerSecond;
        requestedPureCav = pureCav;
    }

    SpeedChoice speedOn(DiscType type) {
        return SpeedChoice.of(type, requestedSpeed, requestedPureCav);
    }

    ImapiBurnVerificationLevel verification() {
        return verification;
    }

    void verification(ImapiBurnVerificationLevel value) {
        verification = value;
    }
}
