package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.rawcd.TableOfContents;
import java.util.List;
import java.util.Optional;

/** {@code MsftDiscFormat2TrackAtOnce}: writes audio to blank CDs, one track after the other, see {@link TrackWrite}. */
final class VirtualDiscFormat2TrackAtOnce extends PreparedFormat implements IDiscFormat2TrackAtOnce, IBurnVerification {

    private boolean doNotFinalize;
    private ImapiBurnVerificationLevel verification = ImapiBurnVerificationLevel.NONE;

    VirtualDiscFormat2TrackAtOnce(DriveBay bay) {
        super(bay, FormatCodes.TRACK_AT_ONCE, PreparedCodes.TRACK_AT_ONCE, DDiscFormat2TrackAtOnceEvents.class);
    }

    @Override
    public synchronized void prepareMedia() {
        prepare();
    }

    @Override
    public synchronized void releaseMedia() {
        release(!doNotFinalize);
    }

    // Tracks.

    @Override
    public void addAudioTrack(IStream data) {
        TrackWrite write = begin(required(data));
        try {
            write.run();
        } finally {
            end();
        }
    }

    private synchronized TrackWrite begin(IStream data) {
        requireIdle();
        AudioSession session = writable();
        VirtualDisc disc = preparedDisc();
        TrackWrite write = new TrackWrite(
                drive().clock(),
                disc,
                session,
                speedOn(disc.type()).speed().sectorsPerSecond(),
                verification,
                data,
                progress -> fire(UPDATE, this, progress));
        begin(write.progress());
        return write;
    }

    @Override
    public HResult cancelAddTrack() {
        cancel(ImapiCode.E_IMAPI_DF2TAO_WRITE_NOT_IN_PROGRESS, "CancelAddTrack");
        return HResult.S_OK;
    }

    // What is on the prepared disc. During a write, numbers of sectors are those from before it.

    @Override
    public synchronized int getNumberOfExistingTracks() {
        VirtualDisc disc = preparedDisc();
        requireIdle();
        return disc.audioTracks().size();
    }

    @Override
    public synchronized int getTotalSectorsOnMedia() {
        return (int) preparedDisc().totalSectors();
    }

    @Override
    public synchronized int getFreeSectorsOnMedia() {
        VirtualDisc disc = preparedDisc();
        return (int) Math.max(0, disc.totalSectors() - TrackWrite.nextStart(disc));
    }

    @Override
    public synchronized int getUsedSectorsOnMedia() {
        return (int) TrackWrite.usedSectors(preparedDisc());
    }

    @Override
    public synchronized List<Integer> getExpectedTableOfContents() {
        List<AudioTrack> tracks = preparedDisc().audioTracks();
        requireIdle();
        if (tracks.isEmpty()) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2TAO_TABLE_OF_CONTENTS_EMPTY_DISC);
        }
        return TableOfContents.of(tracks);
    }

    // Settings.

    @Override
    public synchronized void setDoNotFinalizeMedia(boolean value) {
        requireNotPrepared();
        boolean written = Optional.ofNullable(bound())
                .flatMap(InstalledDrive::mediaIfAny)
                .filter(disc -> disc.status() != DiscStatus.BLANK)
                .isPresent();
        if (written) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2TAO_PROPERTY_FOR_BLANK_MEDIA_ONLY);
        }
        doNotFinalize = value;
    }

    @Override
    public synchronized boolean getDoNotFinalizeMedia() {
        return doNotFinalize;
    }

    @Override
    public synchronized void setBurnVerificationLevel(ImapiBurnVerificationLevel value) {
        requireIdle();
        if (value == ImapiBurnVerificationLevel.FULL) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL,
                    "Full verification is not supported for audio tracks; quick verification is.");
        }
        verification = value;
    }

    @Override
    public synchronized EnumValue<ImapiBurnVerificationLevel> getBurnVerificationLevel() {
        return EnumValue.of(verification);
    }
}
