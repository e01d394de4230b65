package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.rawcd.Codes;
import io.github.imapi4j.virtual.rawcd.Msf;
import io.github.imapi4j.virtual.rawcd.RawLayout;
import io.github.imapi4j.virtual.rawcd.Subcode;
import io.github.imapi4j.virtual.rawcd.TableOfContents;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code MsftRawCDImageCreator}: puts tracks of audio together to a raw image. Tracks run into each other unless gapless audio is
 * disabled, as the property's name says; the last two seconds of a track are the next one's gap then.
 */
final class VirtualRawCDImageCreator extends VirtualObject implements IRawCDImageCreator {

    private final RawSources sources = new RawSources();
    private ImapiFormat2RawCdDataSectorType imageType = ImapiFormat2RawCdDataSectorType.IS_COOKED;
    private int leadOutLimit = Msf.LAST_LEAD_OUT;
    private int firstTrack = 1;
    private boolean gaps;
    private String catalog = "";
    private boolean readOnly;
    private boolean closed;

    VirtualRawCDImageCreator(DriveBay bay) {
        super(bay);
    }

    // What every change and every question about tracks checks.

    synchronized void requireChangeable() {
        if (readOnly) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_IS_READ_ONLY);
        }
    }

    private void requireNoTracks() {
        if (!sources.tracks().isEmpty()) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED);
        }
    }

    /** Where everything lies as things are now. */
    synchronized RawLayout layout() {
        if (sources.tracks().isEmpty()) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_NO_TRACKS);
        }
        List<AudioTrack> placed = new ArrayList<>();
        long pregap = pregapSectors();
        long start = pregap - Msf.PREGAP;
        long gap = pregap;
        for (RawTrack track : sources.tracks()) {
            placed.add(track.placed(firstTrack + placed.size(), start, gap));
            gap = gaps ? AudioTrack.GAP_SECTORS : track.sectorsForGap();
            start += track.sectors() + (gaps ? AudioTrack.GAP_SECTORS : 0);
        }
        return new RawLayout(placed, catalog);
    }

    private long pregapSectors() {
        return sources.pregap()
                .map(stream -> stream.size() / AudioTrack.SECTOR_BYTES)
                .orElse((long) Msf.PREGAP);
    }

    private void requireRoom(long leadOut, long limit) {
        if (leadOut > limit) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE,
                    "The lead-out would begin at sector " + leadOut + ", and it may begin at " + limit
                            + " at the latest.");
        }
    }

    private HeldStream held(IStream data, int leastSectors) {
        HeldStream stream = new HeldStream(data);
        if (!RawImageStream.isWhole(stream.size(), leastSectors)) {
            stream.close();
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED,
                    "The stream has " + stream.size() + " bytes; it needs a multiple of " + AudioTrack.SECTOR_BYTES
                            + " and " + (long) leastSectors * AudioTrack.SECTOR_BYTES + " at the least.");
        }
        return stream;
    }

    // Tracks.

    @Override
    public synchronized int addTrack(ImapiCdSectorType dataType, IStream data) {
        requireChangeable();
        if (dataType != ImapiCdSectorType.AUDIO) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED);
        }
        List<RawTrack> tracks = sources.tracks();
        if (firstTrack + tracks.size() > AudioTrack.MOST_TRACKS) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS);
        }
        HeldStream samples = held(required(data), AudioTrack.LEAST_SECTORS);
        tracks.add(new RawTrack(samples));
        try {
            requireRoom(layout().leadOut(), leadOutLimit);
        } catch (ImapiException e) {
            tracks.remove(tracks.size() - 1);
            samples.close();
            throw e;
        }
        return tracks.size();
    }

    @Override
    public synchronized void addSpecialPregap(IStream data) {
        requireChangeable();
        requireNoTracks();
        HeldStream samples = held(required(data), Msf.PREGAP);
        long start = samples.size() / AudioTrack.SECTOR_BYTES - Msf.PREGAP;
        try {
            requireRoom(start + AudioTrack.LEAST_SECTORS, leadOutLimit);
        } catch (ImapiException e) {
            samples.close();
            throw e;
        }
        sources.pregap(samples);
    }

    @Override
    public synchronized void addSubcodeRWGenerator(IStream subcode) {
        requireChangeable();
        if (imageType == ImapiFormat2RawCdDataSectorType.PQ_ONLY) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED, "An image of P and Q only has no R to W.");
        }
        sources.subcode(new HeldStream(required(subcode)));
    }

    @Override
    public synchronized IRawCDImageTrackInfo getTrackInfo(int trackIndex) {
        List<RawTrack> tracks = sources.tracks();
        if (tracks.isEmpty()) {
            throw new ImapiException(ImapiCode.E_IMAPI_RAW_IMAGE_NO_TRACKS);
        }
        if (trackIndex < 1 || trackIndex > tracks.size()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "There is no track " + trackIndex + "; the image has 1 to " + tracks.size() + ".");
        }
        return new VirtualRawCDTrackInfo(this, trackIndex - 1, tracks.get(trackIndex - 1));
    }

    @Override
    public synchronized int getNumberOfExistingTracks() {
        return sources.tracks().size();
    }

    // The image.

    @Override
    public synchronized IStream createResultImage() {
        requireChangeable();
        RawLayout layout = layout();
        Subcode form = form(imageType);
        requireRoom(layout.leadOut(), leadOutLimit);
        long subcodeBytes = RawImageStream.sectors(layout) * Subcode.RAW.bytes();
        sources.subcode().filter(stream -> stream.size() != subcodeBytes).ifPresent(stream -> {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "The R to W subcode has " + stream.size() + " bytes; the image needs " + subcodeBytes + ".");
        });
        readOnly = true;
        return new RawImageStream(bay(), sources, layout, form, 0);
    }

    /** How an image of a type is laid out. */
    static Subcode form(ImapiFormat2RawCdDataSectorType type) {
        return switch (type) {
            case PQ_ONLY -> Subcode.PQ;
            case IS_COOKED -> Subcode.COOKED;
            case IS_RAW -> Subcode.RAW;
        };
    }

    @Override
    public synchronized int getStartOfLeadout() {
        return (int) layout().leadOut();
    }

    @Override
    public synchronized int getLastUsedUserSectorInImage() {
        return (int) layout().leadOut() - 1;
    }

    @Override
    public synchronized List<Integer> getExpectedTableOfContents() {
        return TableOfContents.of(layout().tracks());
    }

    // Settings.

    @Override
    public synchronized void setResultingImageType(ImapiFormat2RawCdDataSectorType value) {
        requireChangeable();
        if (value == ImapiFormat2RawCdDataSectorType.PQ_ONLY
                && sources.subcode().isPresent()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED,
                    "An image of P and Q only has no room for the R to W that was added.");
        }
        imageType = value;
    }

    @Override
    public synchronized EnumValue<ImapiFormat2RawCdDataSectorType> getResultingImageType() {
        return EnumValue.of(imageType);
    }

    @Override
    public synchronized void setStartOfLeadoutLimit(int value) {
        requireChangeable();
        if (value < 0 || value > Msf.LAST_LEAD_OUT) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "The lead-out begins at sector " + Msf.LAST_LEAD_OUT + " at the latest, not at " + value + ".");
        }
        if (!sources.tracks().isEmpty()) {
            requireRoom(layout().leadOut(), value);
        }
        leadOutLimit = value;
    }

    @Override
    public synchronized int getStartOfLeadoutLimit() {
        return leadOutLimit;
    }

    @Override
    public synchronized void setDisableGaplessAudio(boolean value) {
        requireChangeable();
        gaps = value;
    }

    @Override
    public synchronized boolean getDisableGaplessAudio() {
        return gaps;
    }

    @Override
    public synchronized void setMediaCatalogNumber(String value) {
        requireChangeable();
        String number = text(value);
        catalog = number.isEmpty()
                ? ""
                : Codes.catalogNumber(number)
                        .orElseThrow(() -> new ImapiException(
                                ImapiCode.E_IMAPI_DF2TAO_INVALID_MCN,
                                "\"" + number + "\" is no media catalog number: that has 13 digits, the last of them"
                                        + " the check digit."));
    }

    @Override
    public synchronized String getMediaCatalogNumber() {
        return catalog;
    }

    @Override
    public synchronized void setStartingTrackNumber(int value) {
        requireChangeable();
        requireNoTracks();
        if (value < 1 || value > AudioTrack.MOST_TRACKS) {
            throw new ImapiException(SystemCode.E_INVALIDARG, "Tracks have numbers from 1 to 99, not " + value + ".");
        }
        firstTrack = value;
    }

    @Override
    public synchronized int getStartingTrackNumber() {
        return firstTrack;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            sources.release();
        }
    }
}
