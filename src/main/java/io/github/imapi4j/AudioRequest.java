package io.github.imapi4j;

import java.util.function.Consumer;

/**
 * A burn of an audio CD that is being described. Not for use by several threads; each run is one burn.
 *
 * <p>Without more words tracks are written one after the other with two seconds of silence between them (track at once), at full
 * speed, not verified, and the disc is closed so that every player reads it. The disc must be a blank CD-R or CD-RW.
 *
 * <p>Before the first sector it fails
 *
 * <ul>
 * <li>with {@code E_IMAPI_DF2TAO_STREAM_NOT_SUPPORTED} if a file is not 44.1 kHz, 16 bit, stereo, or no WAV file, or cut short,
 * <li>with {@code E_IMAPI_DF2TAO_TRACK_LIMIT_REACHED} beyond 99 tracks, disc at once {@code E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS},
 * <li>with {@code E_IMAPI_DF2TAO_NOT_ENOUGH_SPACE}, {@code E_IMAPI_DF2TAO_MEDIA_IS_NOT_BLANK}, {@code
 *     E_IMAPI_DF2TAO_MEDIA_IS_NOT_SUPPORTED} because of the disc; disc at once these are {@code E_IMAPI_DF2RAW_…},
 * <li>with {@code E_NOTIMPL} if it shall be verified in full, or at all disc at once: IMAPI2 cannot do that.
 * </ul>
 *
 * <p>What fails later, or is cancelled, leaves a {@link io.github.imapi4j.error.DiscState#SPOILED spoiled} disc: track at once the
 * tracks before can be played all the same, and the last one as far as it was written.
 */
public final class AudioRequest extends DiscRequest<AudioRequest> {

    private final AudioDisc disc;
    private boolean discAtOnce;
    private boolean keepOpen;

    AudioRequest(Recorder recorder, AudioDisc disc) {
        super(recorder);
        this.disc = disc;
    }

    @Override
    AudioRequest self() {
        return this;
    }

    @Override
    DiscBurn burn(Cancellation cancellation, Consumer<BurnProgress> news) {
        if (!discAtOnce && disc.needsDiscAtOnce()) {
            throw new IllegalStateException(
                    "Gapless tracks, a hidden track, catalog number, ISRC, indexes, pre-emphasis and"
                            + " copying can be written disc at once only; call discAtOnce().");
        }
        if (discAtOnce && keepOpen) {
            throw new IllegalStateException("A disc that is written at once is closed; it cannot be kept open.");
        }
        return discAtOnce
                ? new DiscAtOnceBurn(this, cancellation, news)
                : new TrackAtOnceBurn(this, cancellation, news);
    }

    /**
     * Writes the whole disc in one go, with all that the description says; else tracks are written one at a time. Drives that cannot
     * do that refuse it before the first sector.
     *
     * @return this
     */
    public AudioRequest discAtOnce() {
        discAtOnce = true;
        return this;
    }

    /**
     * Leaves the disc open, so that a data session can follow. Until the disc is closed only computers play it. Track at once
     * only.
     *
     * @return this
     */
    public AudioRequest keepOpen() {
        keepOpen = true;
        return this;
    }

    /**
     * How to check the disc afterwards: quick reads parts of each track back, once it is written. Full verification fails, and disc
     * at once any.
     *
     * @param level none or quick
     * @return this
     */
    @Override
    public AudioRequest verify(Verification level) {
        return super.verify(level);
    }

    AudioDisc disc() {
        return disc;
    }

    boolean isDiscAtOnce() {
        return discAtOnce;
    }

    boolean keepsOpen() {
        return keepOpen;
    }
}
