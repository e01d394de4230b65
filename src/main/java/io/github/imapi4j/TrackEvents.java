package io.github.imapi4j;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2.DDiscFormat2TrackAtOnceEvents;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnceEventArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears the events of one track; its news are about the whole disc. */
final class TrackEvents extends WriteEvents implements DDiscFormat2TrackAtOnceEvents {

    private final IDiscFormat2TrackAtOnce format;
    private final AudioTracks.Track track;
    private final AudioTracks tracks;

    TrackEvents(
            IDiscFormat2TrackAtOnce format,
            Cancellation cancellation,
            Consumer<BurnProgress> listener,
            AudioTracks.Track track,
            AudioTracks tracks) {
        super(cancellation, listener);
        this.format = format;
        this.track = track;
        this.tracks = tracks;
    }

    @Override
    HResult cancelWrite() {
        return format.cancelAddTrack();
    }

    @Override
    public void update(IDispatch object, IDispatch progress) {
        try (IDiscFormat2TrackAtOnceEventArgs event = progress.queryInterface(IDiscFormat2TrackAtOnceEventArgs.class)) {
            read(event);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void read(IDiscFormat2TrackAtOnceEventArgs event) {
        Phase phase = Phase.ofTrack(event.getCurrentAction());
        long written = switch (phase) {
            case WRITING ->
                Math.max(0, Math.min((long) event.getLastWrittenLba() - event.getStartLba(), track.sectors()));
            case CLOSING_TRACK, VERIFYING -> track.sectors();
            default -> 0;
        };
        int remaining = event.getRemainingTime();
        BurnProgress news = new BurnProgress(
                phase,
                0,
                track.start() + written,
                tracks.sectors(),
                Duration.ofSeconds(Math.max(0, event.getElapsedTime())),
                remaining > 0 ? Optional.of(Duration.ofSeconds(remaining)) : Optional.empty(),
                Optional.empty(),
                track.number(),
                tracks.all().size());
        heard(news, written > 0);
    }
}
