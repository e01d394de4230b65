package io.github.imapi4j;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The raw image of an audio CD, put together by IMAPI2. */
final class RawImage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RawImage.class);

    /** 88:29:74, beyond which no image can go. Whether the disc has so much is seen once the tracks are in. */
    private static final int LAST_LEAD_OUT = 398_099;

    private final IRawCDImageCreator creator;

    private RawImage(IRawCDImageCreator creator) {
        this.creator = creator;
    }

    /**
     * Puts tracks together.
     *
     * @param classes where IMAPI2's classes come from
     * @param tracks what goes on the disc
     * @param type how the image is laid out
     * @return to be closed by the caller
     */
    static RawImage of(ClassSource classes, AudioTracks tracks, ImapiFormat2RawCdDataSectorType type) {
        boolean gaps = !tracks.disc().gapless();
        RawImage image = build(classes, tracks, type, gaps);
        try {
            if (!image.isOtherWayRound(tracks)) {
                return image;
            }
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
        // The documentation says the opposite of what the property is called; where it is right, the property is
        // turned.
        LOG.info("DisableGaplessAudio works the other way round here.");
        image.close();
        return build(classes, tracks, type, !gaps);
    }

    private static RawImage build(
            ClassSource classes, AudioTracks tracks, ImapiFormat2RawCdDataSectorType type, boolean gaps) {
        RawImage image = new RawImage(
                classes.createInstance(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR.clsid(), IRawCDImageCreator.class));
        try {
            image.creator.setResultingImageType(type);
            image.creator.setStartOfLeadoutLimit(LAST_LEAD_OUT);
            image.creator.setDisableGaplessAudio(gaps);
            tracks.disc().catalogNumber().ifPresent(image.creator::setMediaCatalogNumber);
            tracks.hidden().ifPresent(hidden -> image.creator.addSpecialPregap(new SourceStream(hidden.samples())));
            tracks.all().forEach(image::add);
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    private void add(AudioTracks.Track track) {
        int index = creator.addTrack(ImapiCdSectorType.AUDIO, new SourceStream(track.samples()));
        TrackSource source = track.source();
        if (!source.needsDiscAtOnce()) {
            return;
        }
        try (IRawCDImageTrackInfo info = creator.getTrackInfo(index)) {
            source.isrc().ifPresent(info::setISRC);
            source.copying().ifPresent(copying -> info.setDigitalAudioCopySetting(copying.setting()));
            if (source.preEmphasis()) {
                info.setAudioHasPreemphasis(true);
            }
            for (Duration start : source.indexes()) {
                info.addTrackIndex(Math.toIntExact(start.toMillis() * AudioDisc.SECTORS_PER_SECOND / 1_000));
            }
        }
    }

    /** Whether there are gaps where there should be none, or the reverse. */
    private boolean isOtherWayRound(AudioTracks tracks) {
        long gaps = tracks.gaps();
        long other = tracks.disc().gapless() ? tracks.sectors() + gaps : tracks.sectors() - gaps;
        return gaps > 0 && leadOut() == other;
    }

    /** Where the lead-out begins. */
    int leadOut() {
        return creator.getStartOfLeadout();
    }

    /** Fails if the image is too long for a disc. */
    void requireWithin(long limit) {
        int leadOut = leadOut();
        if (leadOut > limit) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE,
                    "The tracks need " + Sizes.playingTime(leadOut) + " minutes, and the disc has room for "
                            + Sizes.playingTime(limit) + ".");
        }
    }

    /** The image, once, to be closed by the caller. */
    IStream result() {
        return creator.createResultImage();
    }

    @Override
    public void close() {
        creator.close();
    }
}
