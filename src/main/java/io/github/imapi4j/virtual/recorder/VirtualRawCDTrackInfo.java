package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiCdTrackDigitalCopySetting;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.rawcd.Codes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One track of a raw image; changes go to its creator's image, which may have become read-only. */
final class VirtualRawCDTrackInfo extends VirtualObject implements IRawCDImageTrackInfo {

    private static final int MOST_INDEXES = 99;

    private final VirtualRawCDImageCreator creator;
    private final int position;
    private final RawTrack track;

    VirtualRawCDTrackInfo(VirtualRawCDImageCreator creator, int position, RawTrack track) {
        super(creator.bay());
        this.creator = creator;
        this.position = position;
        this.track = track;
    }

    private AudioTrack placed() {
        return creator.layout().tracks().get(position);
    }

    @Override
    public int getStartingLba() {
        return (int) placed().start();
    }

    @Override
    public int getSectorCount() {
        return track.sectors();
    }

    @Override
    public int getTrackNumber() {
        return placed().number();
    }

    @Override
    public EnumValue<ImapiCdSectorType> getSectorType() {
        return EnumValue.of(ImapiCdSectorType.AUDIO);
    }

    @Override
    public String getISRC() {
        synchronized (creator) {
            return track.isrc().map(Codes::hyphenated).orElse("");
        }
    }

    @Override
    public void setISRC(@Nullable String value) {
        synchronized (creator) {
            creator.requireChangeable();
            String code = text(value);
            if (!code.isEmpty() && Codes.isrc(code).isEmpty()) {
                throw new ImapiException(
                        ImapiCode.E_IMAPI_DF2TAO_INVALID_ISRC,
                        "\"" + code + "\" is no ISRC: that has two letters, three letters or digits, and seven digits,"
                                + " for example US-RC1-76-07839.");
            }
            track.isrc(Codes.isrc(code));
        }
    }

    @Override
    public EnumValue<ImapiCdTrackDigitalCopySetting> getDigitalAudioCopySetting() {
        synchronized (creator) {
            return EnumValue.of(track.copying());
        }
    }

    @Override
    public void setDigitalAudioCopySetting(ImapiCdTrackDigitalCopySetting value) {
        synchronized (creator) {
            creator.requireChangeable();
            track.copying(value);
        }
    }

    @Override
    public boolean getAudioHasPreemphasis() {
        synchronized (creator) {
            return track.preEmphasis();
        }
    }

    @Override
    public void setAudioHasPreemphasis(boolean value) {
        synchronized (creator) {
            creator.requireChangeable();
            track.preEmphasis(value);
        }
    }

    @Override
    public List<Integer> getTrackIndexes() {
        synchronized (creator) {
            return List.copyOf(track.indexes());
        }
    }

    @Override
    public HResult addTrackIndex(int lbaOffset) {
        synchronized (creator) {
            creator.requireChangeable();
            if (track.indexes().contains(lbaOffset)) {
                return ImapiCode.S_IMAPI_RAW_IMAGE_TRACK_INDEX_ALREADY_EXISTS.hresult();
            }
            if (lbaOffset < 0 || lbaOffset >= track.sectors()) {
                throw new ImapiException(
                        SystemCode.E_INVALIDARG,
                        "The track has sectors 0 to " + (track.sectors() - 1) + ", so no index begins at " + lbaOffset
                                + ".");
            }
            requireSpace(lbaOffset);
            if (track.indexes().size() >= MOST_INDEXES) {
                throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACK_INDEXES);
            }
            track.indexes().add(lbaOffset);
            return HResult.S_OK;
        }
    }

    private void requireSpace(int offset) {
        Integer before = track.indexes().floor(offset);
        Integer after = track.indexes().ceiling(offset);
        int end = after == null ? track.sectors() : after;
        if ((before != null && offset - before < RawTrack.LEAST_INDEX) || end - offset < RawTrack.LEAST_INDEX) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_TOO_CLOSE_TO_OTHER_INDEX);
        }
    }

    @Override
    public void clearTrackIndex(int lbaOffset) {
        synchronized (creator) {
            creator.requireChangeable();
            if (lbaOffset == 0) {
                throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_OFFSET_ZERO_CANNOT_BE_CLEARED);
            }
            if (!track.indexes().remove(lbaOffset)) {
                throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_NOT_FOUND);
            }
        }
    }
}
