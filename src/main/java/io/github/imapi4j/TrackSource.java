package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.rawcd.Codes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a track of an audio CD comes from, and what the disc shall say of it. Immutable; it is looked at when it is burned, and read
 * while the disc is written.
 *
 * <p>Samples are 44.1 kHz, 16 bit, stereo; nothing is converted. There is no title: IMAPI2 writes no CD-TEXT. ISRC, indexes,
 * pre-emphasis and copying can be written disc at once only ({@link AudioRequest#discAtOnce()}).
 *
 * @param name what to call it in messages
 * @param content the bytes
 * @param wav whether they are a WAV file rather than samples alone
 * @param isrc its International Standard Recording Code, 12 letters and digits
 * @param indexes where index 2 and those after it begin, from the track's beginning
 * @param preEmphasis whether the samples were recorded with pre-emphasis, which players then undo
 * @param copying what the track says about digital copies, if anything
 */
public record TrackSource(
        String name,
        Content content,
        boolean wav,
        Optional<String> isrc,
        List<Duration> indexes,
        boolean preEmphasis,
        Optional<DigitalCopying> copying) {

    /**
     * Copies the indexes.
     *
     * @param name what to call it in messages
     * @param content the bytes
     * @param wav whether they are a WAV file
     * @param isrc its International Standard Recording Code
     * @param indexes where index 2 and those after it begin
     * @param preEmphasis whether the samples were recorded with pre-emphasis
     * @param copying what the track says about digital copies
     */
    public TrackSource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
        indexes = List.copyOf(indexes);
    }

    private TrackSource(String name, Content content, boolean wav) {
        this(name, content, wav, Optional.empty(), List.of(), false, Optional.empty());
    }

    /**
     * A WAV file.
     *
     * @param file the file
     * @return the track
     */
    public static TrackSource wav(Path file) {
        return wav(file.toString(), Content.of(file));
    }

    /**
     * A WAV file that comes from the program.
     *
     * @param name what to call it in messages
     * @param content its bytes, with the header
     * @return the track
     */
    public static TrackSource wav(String name, Content content) {
        return new TrackSource(name, content, true);
    }

    /**
     * Samples without a header: left and right in turn, 16 bits each, little endian, signed.
     *
     * @param file the file
     * @return the track
     */
    public static TrackSource pcm(Path file) {
        return pcm(file.toString(), Content.of(file));
    }

    /**
     * Samples without a header, from the program.
     *
     * @param name what to call them in messages
     * @param content left and right in turn, 16 bits each, little endian, signed
     * @return the track
     */
    public static TrackSource pcm(String name, Content content) {
        return new TrackSource(name, content, false);
    }

    /**
     * The same with an International Standard Recording Code.
     *
     * @param code for example {@code US-RC1-76-07839}, with or without hyphens
     * @return a new track
     * @throws ImapiException {@code E_IMAPI_DF2TAO_INVALID_ISRC} if it is none
     */
    public TrackSource isrc(String code) {
        String compact = Codes.isrc(code.strip())
                .orElseThrow(() -> new ImapiException(
                        ImapiCode.E_IMAPI_DF2TAO_INVALID_ISRC,
                        "\"" + code
                                + "\" is no ISRC: that has two letters, three letters or digits, and seven digits, for"
                                + " example US-RC1-76-07839."));
        return new TrackSource(name, content, wav, Optional.of(compact), indexes, preEmphasis, copying);
    }

    /**
     * The same with one index more. Tracks have index 1 at their beginning; few players show others.
     *
     * @param start where it begins, after the one before it; rounded down to 1/75 second
     * @return a new track
     */
    public TrackSource index(Duration start) {
        Duration last = indexes.isEmpty() ? Duration.ZERO : indexes.get(indexes.size() - 1);
        if (start.compareTo(last) <= 0) {
            throw new IllegalArgumentException("An index begins after the one before it, not at " + start + ".");
        }
        List<Duration> more = new ArrayList<>(indexes);
        more.add(start);
        return new TrackSource(name, content, wav, isrc, more, preEmphasis, copying);
    }

    /**
     * The same, recorded with pre-emphasis.
     *
     * @return a new track
     */
    public TrackSource withPreEmphasis() {
        return new TrackSource(name, content, wav, isrc, indexes, true, copying);
    }

    /**
     * The same with a word about digital copies.
     *
     * @param setting what the track says
     * @return a new track
     */
    public TrackSource copying(DigitalCopying setting) {
        return new TrackSource(name, content, wav, isrc, indexes, preEmphasis, Optional.of(setting));
    }

    /** Whether something is said that only a disc written at once can hold. */
    boolean needsDiscAtOnce() {
        return isrc.isPresent() || !indexes.isEmpty() || preEmphasis || copying.isPresent();
    }
}
