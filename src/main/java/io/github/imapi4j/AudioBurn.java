package io.github.imapi4j;

import io.github.imapi4j.imapi2.IDiscFormat2Data;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What both ways to write an audio CD have in common: the look at the sources and at the disc, and what to say of it afterwards. */
abstract class AudioBurn extends DiscBurn {

    private static final Logger LOG = LoggerFactory.getLogger(AudioBurn.class);

    private final AudioRequest request;
    private final AudioMediaCheck mediaCheck;

    AudioBurn(AudioRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        super(request, cancellation, listener);
        this.request = request;
        this.mediaCheck = new AudioMediaCheck(request.isDiscAtOnce());
    }

    /** At what speed, and what the drive changed of it. */
    record Speed(WriteSpeed speed, SpeedAdjustment adjustment) {}

    /** Fails if the way of writing cannot do what was asked for. */
    abstract void requirePossible();

    /** Does all that can be done without holding the drive; nothing is written. */
    abstract Speed tryOut(AudioTracks tracks, Media media);

    /** Writes. */
    abstract Speed write(AudioTracks tracks, Media media);

    /** How many sectors the progress of the whole disc counts. */
    long progressSectors(AudioTracks tracks) {
        return tracks.sectors();
    }

    final AudioRequest request() {
        return request;
    }

    final AudioMediaCheck mediaCheck() {
        return mediaCheck;
    }

    @Override
    final BurnPlan check() {
        AudioTracks tracks = look();
        return recorder().named(() -> {
            Media media = usableMedia(tracks);
            Speed speed = tryOut(tracks, media);
            return new BurnPlan(
                    media, tracks.sectors(), Optional.empty(), Optional.of(tracks.summary()), warnings(speed));
        });
    }

    @Override
    final BurnResult write() {
        Instant begin = Instant.now();
        AudioTracks tracks = look();
        return recorder().named(() -> {
            Media media = usableMedia(tracks);
            cancellation().throwIfRequested();
            tracks.checkUnchanged();
            LOG.info("Writing {} tracks to {}", tracks.all().size(), recorder().name());
            Speed speed = write(tracks, media);
            listener().accept(news(Phase.COMPLETED, tracks, progressSectors(tracks)));
            return new BurnResult(
                    tracks.sectors(),
                    request.speed(),
                    speed.speed(),
                    speed.adjustment(),
                    request.verification(),
                    Optional.empty(),
                    Optional.of(tracks.summary()),
                    warnings(speed),
                    Duration.between(begin, Instant.now()));
        });
    }

    private AudioTracks look() {
        requirePossible();
        listener().accept(BurnProgress.of(Phase.PREPARING));
        return AudioTracks.look(request.disc(), request.isDiscAtOnce(), cancellation());
    }

    /** Audio formats tell of a disc only once it is prepared, so the data format is asked. */
    private Media usableMedia(AudioTracks tracks) {
        try (IDiscFormat2Data format = readiness().query(recorder().writers()::data)) {
            return readiness().query(() -> {
                Media media = MediaReader.read(format);
                mediaCheck.requireUsable(media);
                mediaCheck.requireRoom(tracks, Math.max(media.totalSectors(), media.freeSectors()));
                return media;
            });
        }
    }

    private List<Warning> warnings(Speed speed) {
        return SpeedWarning.of(request.speed(), speed.speed(), speed.adjustment()).stream()
                .toList();
    }

    /** At what speed a disc would be written now. */
    final Speed speed(Supplier<Integer> property, Media media, SpeedAdjustment adjustment) {
        return new Speed(currentSpeed(property, media.type(), request.speed()), adjustment);
    }

    /** News about the whole disc. */
    static BurnProgress news(Phase phase, AudioTracks tracks, long sectors) {
        return new BurnProgress(
                phase,
                0,
                sectors,
                sectors,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                0,
                tracks.all().size());
    }
}
