package io.github.imapi4j;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2RawCDEvents;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import java.util.List;
import java.util.function.Consumer;

/** Writes an audio CD in one go, from a raw image that IMAPI2 puts together. */
final class DiscAtOnceBurn extends AudioBurn {

    /** The library brings no R to W of its own, so the form without them is enough, and the smallest. */
    private static final List<ImapiFormat2RawCdDataSectorType> PREFERENCE = List.of(
            ImapiFormat2RawCdDataSectorType.PQ_ONLY,
            ImapiFormat2RawCdDataSectorType.IS_COOKED,
            ImapiFormat2RawCdDataSectorType.IS_RAW);

    private boolean written;
    private long progressSectors;

    DiscAtOnceBurn(AudioRequest request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        super(request, cancellation, listener);
    }

    @Override
    void requirePossible() {
        if (request().verification() != Verification.NONE) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL,
                    "IMAPI2 cannot verify a disc that is written at once; track at once it can quickly.");
        }
    }

    @Override
    Speed tryOut(AudioTracks tracks, Media media) {
        try (IDiscFormat2RawCD format = readiness().query(recorder().writers()::rawCD);
                RawImage image = RawImage.of(recorder().classes(), tracks, PREFERENCE.get(0))) {
            image.requireWithin(media.totalSectors());
            return speed(format::getCurrentWriteSpeed, media, setSpeed(format, media));
        }
    }

    @Override
    Speed write(AudioTracks tracks, Media media) {
        try (IDiscFormat2RawCD format = readiness().query(recorder().writers()::rawCD)) {
            SpeedAdjustment early = setSpeed(format, media);
            return readiness().retry(() -> exclusively(format, tracks, media, early));
        }
    }

    /** Once the disc is done, a drive that cannot be given back takes nothing away from it. */
    private Speed exclusively(IDiscFormat2RawCD format, AudioTracks tracks, Media media, SpeedAdjustment early) {
        try {
            return recorder().exclusively(() -> {
                SpeedAdjustment late = SpeedAdjustment.of(format.prepareMedia());
                return Finishing.after(() -> prepared(format, tracks, media, early.and(late)), format::releaseMedia);
            });
        } catch (ImapiException e) {
            throw written ? e.withDiscState(DiscState.WRITTEN) : e;
        }
    }

    /** The drive counts lead-in and lead-out too; the last news agrees with those before. */
    @Override
    long progressSectors(AudioTracks tracks) {
        return progressSectors > 0 ? progressSectors : tracks.sectors();
    }

    private SpeedAdjustment setSpeed(IDiscFormat2RawCD format, Media media) {
        return setWriteSpeed(media.type(), wanted -> format.setWriteSpeed(wanted, false));
    }

    private Speed prepared(IDiscFormat2RawCD format, AudioTracks tracks, Media media, SpeedAdjustment adjustment) {
        int limit = format.getLastPossibleStartOfLeadout();
        mediaCheck().requireRoom(tracks, limit);
        ImapiFormat2RawCdDataSectorType type = sectorType(format);
        format.setRequestedSectorType(type);
        Speed speed = speed(format::getCurrentWriteSpeed, media, adjustment);
        try (RawImage image = RawImage.of(recorder().classes(), tracks, type)) {
            image.requireWithin(limit);
            write(format, image, tracks);
        }
        written = true;
        return speed;
    }

    private static ImapiFormat2RawCdDataSectorType sectorType(IDiscFormat2RawCD format) {
        List<EnumValue<ImapiFormat2RawCdDataSectorType>> offered = format.getSupportedSectorTypes();
        return PREFERENCE.stream()
                .filter(type -> offered.contains(EnumValue.of(type)))
                .findFirst()
                .orElseThrow(() -> new ImapiException(
                        ImapiCode.E_IMAPI_DF2RAW_DATA_BLOCK_TYPE_NOT_SUPPORTED,
                        "The drive takes none of the forms of raw sectors that IMAPI2 makes."));
    }

    @SuppressWarnings("try") // the connection is only held
    private void write(IDiscFormat2RawCD format, RawImage image, AudioTracks tracks) {
        cancellation().throwIfRequested();
        RawEvents events = new RawEvents(format, cancellation(), listener(), tracks);
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2RawCDEvents.class, events);
                IStream stream = image.result()) {
            format.writeMedia(stream);
            progressSectors = events.totalSectors();
        } catch (ImapiException e) {
            throw e.withDiscState(stateAfter(e, events, format::getMediaPhysicallyBlank));
        }
    }
}
