package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import java.util.List;
import java.util.function.Consumer;

/** Writes an audio CD track by track. */
final class TrackAtOnceBurn extends AudioBurn {

    /** Whether anything is on the disc that was not there before. */
    private boolean written;

    TrackAtOnceBurn(AudioRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        super(request, cancellation, listener);
    }

    @Override
    void requirePossible() {
        if (request().verification() == Verification.FULL) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL, "IMAPI2 cannot verify an audio CD in full; it can quickly, or not at all.");
        }
    }

    @Override
    Speed tryOut(AudioTracks tracks, Media media) {
        try (IDiscFormat2TrackAtOnce format = readiness().query(recorder().writers()::trackAtOnce)) {
            return speed(format::getCurrentWriteSpeed, media, configure(format, media));
        }
    }

    @Override
    Speed write(AudioTracks tracks, Media media) {
        try (IDiscFormat2TrackAtOnce format = readiness().query(recorder().writers()::trackAtOnce)) {
            SpeedAdjustment adjustment = configure(format, media);
            readiness().retry(() -> {
                format.prepareMedia();
                return true;
            });
            return Finishing.after(
                    () -> {
                        mediaCheck().requireRoom(tracks, Integer.toUnsignedLong(format.getFreeSectorsOnMedia()));
                        Speed speed = speed(format::getCurrentWriteSpeed, media, adjustment);
                        addAll(format, tracks);
                        return speed;
                    },
                    () -> release(format, tracks));
        }
    }

    /** Says how to write; answers what the drive changed of the speed. */
    private SpeedAdjustment configure(IDiscFormat2TrackAtOnce format, Media media) {
        if (request().keepsOpen()) {
            format.setDoNotFinalizeMedia(true);
        }
        setVerification(format);
        return setWriteSpeed(media.type(), wanted -> format.setWriteSpeed(wanted, false));
    }

    private void addAll(IDiscFormat2TrackAtOnce format, AudioTracks tracks) {
        List<AudioTracks.Track> all = tracks.all();
        for (AudioTracks.Track track : all) {
            try {
                readiness().retry(() -> {
                    add(format, track, tracks);
                    return true;
                });
            } catch (ImapiException e) {
                boolean complete = track.number() == all.size() && e.discState() == DiscState.WRITTEN;
                written |= e.discState() != DiscState.UNTOUCHED;
                throw written ? e.withDiscState(complete ? DiscState.WRITTEN : DiscState.SPOILED) : e;
            }
            written = true;
        }
    }

    /** A failure says of this track alone what it has done; one that was not begun may be tried again. */
    @SuppressWarnings("try") // the connection is only held
    private void add(IDiscFormat2TrackAtOnce format, AudioTracks.Track track, AudioTracks tracks) {
        TrackEvents events = new TrackEvents(format, cancellation(), listener(), track, tracks);
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2TrackAtOnceEvents.class, events);
                SourceStream stream = new SourceStream(track.samples())) {
            format.addAudioTrack(stream);
        } catch (ImapiException e) {
            throw e.withDiscState(stateAfter(e, events, format::getMediaPhysicallyBlank));
        }
    }

    /** Closes the disc, and gives the drive back; when that fails after tracks were written, no player finds these. */
    private void release(IDiscFormat2TrackAtOnce format, AudioTracks tracks) {
        if (written) {
            listener().accept(news(Phase.FINALIZING, tracks, tracks.sectors()));
        }
        try {
            format.releaseMedia();
        } catch (ImapiException e) {
            throw written ? e.withDiscState(DiscState.SPOILED) : e;
        }
    }
}
