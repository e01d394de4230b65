package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tracks of an audio CD as they are found before the burn: every source was looked at, and its length is fixed from here on. */
final class AudioTracks {

    /** 2 seconds: the gap between tracks, and what comes before the first at the least. */
    static final int GAP = 150;

    /** 4 seconds: the shortest track. */
    static final int SHORTEST = 300;

    private static final int FRAME_BYTES = 4;

    /**
     * A track.
     *
     * @param number 1 to 99
     * @param source where it comes from
     * @param contentSize bytes of the source, header and all
     * @param samples what is written
     * @param start its first sector on the disc
     */
    record Track(int number, TrackSource source, long contentSize, AudioSamples samples, long start) {
        long sectors() {
            return samples.sectors();
        }

        long end() {
            return start + sectors();
        }
    }

    private final AudioDisc disc;
    private final boolean discAtOnce;
    private final List<Track> tracks = new ArrayList<>();
    private Optional<Track> hidden = Optional.empty();

    private AudioTracks(AudioDisc disc, boolean discAtOnce) {
        this.disc = disc;
        this.discAtOnce = discAtOnce;
    }

    /**
     * Looks at all sources.
     *
     * @throws ImapiException if one is missing, unreadable or not what an audio CD takes, or if there are too many
     */
    static AudioTracks look(AudioDisc disc, boolean discAtOnce, Cancellation cancellation) {
        AudioTracks tracks = new AudioTracks(disc, discAtOnce);
        tracks.requireNotTooMany();
        long start = 0;
        if (disc.hidden().isPresent()) {
            Track hidden = found(0, disc.hidden().get(), GAP, -GAP);
            tracks.hidden = Optional.of(hidden);
            start = hidden.end();
        }
        for (TrackSource source : disc.tracks()) {
            cancellation.throwIfRequested();
            Track track = found(tracks.tracks.size() + 1, source, SHORTEST, start);
            tracks.tracks.add(track);
            start = track.end() + (disc.gapless() ? 0 : GAP);
        }
        return tracks;
    }

    private void requireNotTooMany() {
        int count = disc.tracks().size();
        if (count > AudioDisc.MOST_TRACKS) {
            throw new ImapiException(
                    discAtOnce
                            ? ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS
                            : ImapiCode.E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED,
                    "An audio CD has at most 99 tracks, not " + count + ".");
        }
    }

    private static Track found(int number, TrackSource source, int leastSectors, long start) {
        try {
            Content content = source.content();
            long size = content.size();
            WavFile.Samples samples =
                    source.wav() ? WavFile.samples(source.name(), content, size) : raw(source.name(), size);
            long sectors = (samples.length() + AudioDisc.SECTOR_SIZE - 1) / AudioDisc.SECTOR_SIZE;
            AudioSamples padded = new AudioSamples(
                    source.name(), content, samples.offset(), samples.length(), Math.max(leastSectors, sectors));
            return new Track(number, source, size, padded, start);
        } catch (IOException e) {
            throw SourceTree.unreadable(source.name(), e);
        }
    }

    private static WavFile.Samples raw(String name, long size) {
        if (size == 0 || size % FRAME_BYTES != 0) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "\"%s\" has %,d bytes; samples of 16 bit, stereo, have a multiple of 4, above 0.",
                            name,
                            size));
        }
        return new WavFile.Samples(0, size);
    }

    boolean discAtOnce() {
        return discAtOnce;
    }

    AudioDisc disc() {
        return disc;
    }

    List<Track> all() {
        return tracks;
    }

    Optional<Track> hidden() {
        return hidden;
    }

    /** Up to the end of the last track, the gaps too. */
    long sectors() {
        return tracks.get(tracks.size() - 1).end();
    }

    /** What lies between tracks in sum, if there are gaps. */
    long gaps() {
        return (tracks.size() - 1L) * GAP;
    }

    /** Looks once more before the first sector is written, while the disc is untouched. */
    void checkUnchanged() {
        hidden.ifPresent(AudioTracks::checkUnchanged);
        tracks.forEach(AudioTracks::checkUnchanged);
    }

    private static void checkUnchanged(Track track) {
        SourceTree.checkUnchanged(track.source().name(), track.source().content(), track.contentSize());
    }

    AudioSummary summary() {
        return new AudioSummary(
                discAtOnce,
                disc.gapless(),
                disc.catalogNumber(),
                sectors(),
                tracks.stream()
                        .map(track -> new AudioSummary.Track(
                                track.number(),
                                track.source().name(),
                                track.source().isrc(),
                                track.start(),
                                track.sectors()))
                        .toList());
    }
}
