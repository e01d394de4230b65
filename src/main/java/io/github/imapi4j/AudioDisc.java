package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.rawcd.Codes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What shall be on an audio CD. It is a description; files are looked at when it is burned. Immutable.
 *
 * <p>A disc has 1 to 99 tracks. Each is filled up with silence to whole sectors of 2,352 bytes (1/75 second) and to 4 seconds at the
 * least. Titles are not possible: IMAPI2 writes no CD-TEXT.
 */
public final class AudioDisc {

    /** Bytes in a sector of an audio CD. */
    public static final int SECTOR_SIZE = 2_352;

    /** Sectors that are played in a second. */
    public static final int SECTORS_PER_SECOND = 75;

    /** The most tracks that a disc can have. */
    public static final int MOST_TRACKS = 99;

    private final List<TrackSource> tracks;
    private final Optional<TrackSource> hidden;
    private final Optional<String> catalogNumber;
    private final boolean gapless;

    private AudioDisc(Builder builder) {
        tracks = List.copyOf(builder.tracks);
        hidden = builder.hidden;
        catalogNumber = builder.catalogNumber;
        gapless = builder.gapless;
    }

    /**
     * Begins a description.
     *
     * @return an empty one
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A disc of WAV files.
     *
     * @param files in the order of the tracks
     * @return the disc
     */
    public static AudioDisc of(List<Path> files) {
        Builder builder = builder();
        files.forEach(builder::add);
        return builder.build();
    }

    /**
     * The tracks.
     *
     * @return in order
     */
    public List<TrackSource> tracks() {
        return tracks;
    }

    /**
     * What is played before the first track, by searching backwards from it.
     *
     * @return audio, mostly empty
     */
    public Optional<TrackSource> hidden() {
        return hidden;
    }

    /**
     * The media catalog number.
     *
     * @return 13 digits, or empty
     */
    public Optional<String> catalogNumber() {
        return catalogNumber;
    }

    /**
     * Whether tracks run into each other.
     *
     * @return false for two seconds of silence between them
     */
    public boolean gapless() {
        return gapless;
    }

    /** Whether only a disc written at once can hold it. */
    boolean needsDiscAtOnce() {
        return gapless
                || hidden.isPresent()
                || catalogNumber.isPresent()
                || tracks.stream().anyMatch(TrackSource::needsDiscAtOnce);
    }

    /** Collects tracks. */
    public static final class Builder {

        private final List<TrackSource> tracks = new ArrayList<>();
        private Optional<TrackSource> hidden = Optional.empty();
        private Optional<String> catalogNumber = Optional.empty();
        private boolean gapless;

        private Builder() {}

        /**
         * Adds a WAV file as the next track.
         *
         * @param file 44.1 kHz, 16 bit, stereo
         * @return this
         */
        public Builder add(Path file) {
            return add(TrackSource.wav(file));
        }

        /**
         * Adds the next track.
         *
         * @param track from anywhere
         * @return this
         */
        public Builder add(TrackSource track) {
            tracks.add(track);
            return this;
        }

        /**
         * Puts audio before the first track, instead of the usual two seconds of silence. Disc at once only.
         *
         * @param audio filled up to 2 seconds at the least; of what it says only the samples count
         * @return this
         */
        public Builder hidden(TrackSource audio) {
            hidden = Optional.of(audio);
            return this;
        }

        /**
         * Sets the media catalog number (MCN), mostly the bar code of the sleeve. Disc at once only.
         *
         * @param number 13 digits, the last of them the check digit; leading zeros may be missing
         * @return this
         * @throws ImapiException {@code E_IMAPI_DF2TAO_INVALID_MCN} if it is none
         */
        public Builder catalogNumber(String number) {
            catalogNumber = Optional.of(Codes.catalogNumber(number.strip())
                    .orElseThrow(() -> new ImapiException(
                            ImapiCode.E_IMAPI_DF2TAO_INVALID_MCN,
                            "\"" + number
                                    + "\" is no media catalog number: that has 13 digits, the last of them the check"
                                    + " digit.")));
            return this;
        }

        /**
         * Lets tracks run into each other, as live recordings need it, instead of two seconds of silence between them. Disc at
         * once only. A track that does not end with a whole sector still has up to 1/75 second of silence at its end.
         *
         * @return this
         */
        public Builder gapless() {
            gapless = true;
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the disc
         * @throws IllegalStateException without a track
         */
        public AudioDisc build() {
            if (tracks.isEmpty()) {
                throw new IllegalStateException("An audio CD has one track at the least.");
            }
            return new AudioDisc(this);
        }
    }
}
