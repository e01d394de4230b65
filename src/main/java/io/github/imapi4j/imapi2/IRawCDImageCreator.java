package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * Makes the image of a whole audio CD, subchannels included, for {@link IDiscFormat2RawCD#writeMedia}. The class
 * {@link Imapi2Class#MSFT_RAW_CD_IMAGE_CREATOR} gives it. Settings come first, then {@link #addTrack} for each track,
 * then {@link #createResultImage}, once; after that the object can only be read. A sector of audio has 2,352 bytes and
 * lasts 1/75 second. Windows 7 and later have it, older ones with the Feature Pack for Storage.
 *
 * <p>The documentation's pages name no failures: those given here follow from the texts of the codes in the header.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-irawcdimagecreator">IRawCDImageCreator</a>
 */
@ComInterface("25983550-9D65-49CE-B335-40630D901227")
public interface IRawCDImageCreator extends IDispatch {

    /**
     * {@code CreateResultImage(IStream**)}: makes the image out of the tracks and settings so far; possible once.
     *
     * @return an image that begins at 95:00:00 (minutes, seconds, 1/75 seconds), to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} if it was called before;
     * {@code E_IMAPI_RAW_IMAGE_NO_TRACKS} before {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-createresultimage">documentation</a>
     */
    @Slot(7)
    @DispId(512)
    IStream createResultImage();

    /**
     * {@code AddTrack(IMAPI_CD_SECTOR_TYPE, IStream*, LONG*)}: adds a track after those that are there.
     *
     * @param dataType what the sectors hold; only {@code AUDIO} is supported
     * @param data samples as in a WAV file without its header: 44,100 a second, two channels, 16 bits signed each,
     * little endian; a multiple of 2,352 bytes and at least 300 sectors (4 seconds); kept until the image is closed
     * @return what {@link #getTrackInfo} knows the track by, 1 to 99
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS} beyond 99 tracks; {@code E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED}
     * for other sectors than audio; {@code E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE} if the lead-out would begin after
     * {@link #getStartOfLeadoutLimit}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-addtrack">documentation</a>
     */
    @Slot(8)
    @DispId(513)
    int addTrack(ImapiCdSectorType dataType, IStream data);

    /**
     * {@code AddSpecialPregap(IStream*)}: hides audio before the first track, to be heard by winding back from its
     * start; before {@link #addTrack}.
     *
     * @param data samples as for {@link #addTrack}, at least 150 sectors (2 seconds) and no further than sector
     * 397,799; kept until the image is closed
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED} after {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-addspecialpregap">documentation</a>
     */
    @Slot(9)
    @DispId(514)
    void addSpecialPregap(IStream data);

    /**
     * {@code AddSubcodeRWGenerator(IStream*)}: gives the subchannels R to W, for CD+G and the like; not for an image
     * without them ({@link #setResultingImageType}).
     *
     * @param subcode 96 bytes for each sector of the image, the two upper bits of each byte 0; kept until the image is
     * closed
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-addsubcoderwgenerator">documentation</a>
     */
    @Slot(10)
    @DispId(515)
    void addSubcodeRWGenerator(IStream subcode);

    /**
     * {@code put_ResultingImageType(IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE)}: chooses which subchannels the image has;
     * before {@link #addTrack}.
     *
     * @param value one that {@link IDiscFormat2RawCD#getSupportedSectorTypes} lists
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED} after {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-put_resultingimagetype">documentation</a>
     */
    @Slot(11)
    @DispId(256)
    void setResultingImageType(ImapiFormat2RawCdDataSectorType value);

    /**
     * {@code get_ResultingImageType(IMAPI_FORMAT2_RAW_CD_DATA_SECTOR_TYPE*)}: which subchannels the image has.
     *
     * @return the subchannels
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_resultingimagetype">documentation</a>
     */
    @Slot(12)
    @DispId(256)
    EnumValue<ImapiFormat2RawCdDataSectorType> getResultingImageType();

    /**
     * {@code get_StartOfLeadout(LONG*)}: where the lead-out would begin with the tracks so far.
     *
     * @return a logical block address
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_NO_TRACKS} before {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_startofleadout">documentation</a>
     */
    @Slot(13)
    @DispId(257)
    int getStartOfLeadout();

    /**
     * {@code put_StartOfLeadoutLimit(LONG)}: limits where the lead-out may begin, to the size of the disc to come.
     *
     * @param value a logical block address, at most 398,099 (88:29:74)
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE} if the tracks so far do not fit
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-put_startofleadoutlimit">documentation</a>
     */
    @Slot(14)
    @DispId(258)
    void setStartOfLeadoutLimit(int value);

    /**
     * {@code get_StartOfLeadoutLimit(LONG*)}: the limit of where the lead-out may begin.
     *
     * @return a logical block address
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_startofleadoutlimit">documentation</a>
     */
    @Slot(15)
    @DispId(258)
    int getStartOfLeadoutLimit();

    /**
     * {@code put_DisableGaplessAudio(VARIANT_BOOL)}: puts two seconds of silence between the tracks, or does not;
     * before {@link #addTrack}. The documentation says the opposite of the name: that false, the value at first, makes
     * the gaps. Programs in use rely on the name.
     *
     * @param value true for gaps, false for tracks that run into each other, going by the name
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-put_disablegaplessaudio">documentation</a>
     */
    @Slot(16)
    @DispId(259)
    void setDisableGaplessAudio(boolean value);

    /**
     * {@code get_DisableGaplessAudio(VARIANT_BOOL*)}: whether there are gaps between the tracks; see
     * {@link #setDisableGaplessAudio}.
     *
     * @return false at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_disablegaplessaudio">documentation</a>
     */
    @Slot(17)
    @DispId(259)
    boolean getDisableGaplessAudio();

    /**
     * {@code put_MediaCatalogNumber(BSTR)}: gives the disc its catalog number (MCN).
     *
     * @param value 13 decimal digits, the last a check digit that must be right; leading zeros can be left out
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-put_mediacatalognumber">documentation</a>
     */
    @Slot(18)
    @DispId(260)
    void setMediaCatalogNumber(String value);

    /**
     * {@code get_MediaCatalogNumber(BSTR*)}: the catalog number (MCN) of the disc.
     *
     * @return 13 decimal digits, or empty if none was given
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_mediacatalognumber">documentation</a>
     */
    @Slot(19)
    @DispId(260)
    String getMediaCatalogNumber();

    /**
     * {@code put_StartingTrackNumber(LONG)}: says which number the first track has; before {@link #addTrack}.
     *
     * @param value 1 to 99; with any other than 1 all tracks must be audio
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link #createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED} after {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-put_startingtracknumber">documentation</a>
     */
    @Slot(20)
    @DispId(261)
    void setStartingTrackNumber(int value);

    /**
     * {@code get_StartingTrackNumber(LONG*)}: the number of the first track.
     *
     * @return 1 to 99, 1 at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_startingtracknumber">documentation</a>
     */
    @Slot(21)
    @DispId(261)
    int getStartingTrackNumber();

    /**
     * {@code get_TrackInfo(LONG, IRawCDImageTrackInfo**)}: the properties of a track, to be read and changed.
     *
     * @param trackIndex what {@link #addTrack} answered, 1 to 99
     * @return the properties, to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_NO_TRACKS} before {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_trackinfo">documentation</a>
     */
    @Slot(22)
    @DispId(262)
    IRawCDImageTrackInfo getTrackInfo(int trackIndex);

    /**
     * {@code get_NumberOfExistingTracks(LONG*)}: how many tracks the image has.
     *
     * @return 0 to 99
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_numberofexistingtracks">documentation</a>
     */
    @Slot(23)
    @DispId(263)
    int getNumberOfExistingTracks();

    /**
     * {@code get_LastUsedUserSectorInImage(LONG*)}: the last sector that belongs to a track.
     *
     * @return a logical block address; lead-in, lead-out and the first two seconds do not count
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_NO_TRACKS} before {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_lastusedusersectorinimage">documentation</a>
     */
    @Slot(24)
    @DispId(264)
    int getLastUsedUserSectorInImage();

    /**
     * {@code get_ExpectedTableOfContents(SAFEARRAY**)}: the table of contents that the disc will have; right only after
     * all settings.
     *
     * @return the answer to READ TOC as MMC lays it out, each byte as 0 to 255
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_NO_TRACKS} before {@link #addTrack}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagecreator-get_expectedtableofcontents">documentation</a>
     */
    @Slot(25)
    @DispId(265)
    List<Integer> getExpectedTableOfContents();
}
