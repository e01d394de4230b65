package io.github.imapi4j.imapi2;

import io.github.imapi4j.com.ComInterface;
import io.github.imapi4j.com.DispId;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.com.Slot;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiException;
import java.util.List;

/**
 * A track of an image of a CD. {@link IRawCDImageCreator#getTrackInfo} gives it; setters change the image and fail with
 * {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage}. Windows 7 and later have
 * it, older ones with the Feature Pack for Storage.
 *
 * <p>The documentation's pages name no failures: those given here follow from the texts of the codes in the header.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-irawcdimagetrackinfo">IRawCDImageTrackInfo</a>
 */
@ComInterface("25983551-9D65-49CE-B335-40630D901227")
public interface IRawCDImageTrackInfo extends IDispatch {

    /**
     * {@code get_StartingLba(LONG*)}: the first sector of the track, without its pregap.
     *
     * @return a logical block address
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_startinglba">documentation</a>
     */
    @Slot(7)
    @DispId(256)
    int getStartingLba();

    /**
     * {@code get_SectorCount(LONG*)}: how long the track is, without pregap and postgap.
     *
     * @return sectors of 2,352 bytes
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_sectorcount">documentation</a>
     */
    @Slot(8)
    @DispId(257)
    int getSectorCount();

    /**
     * {@code get_TrackNumber(LONG*)}: the number of the track on the disc.
     *
     * @return 1 to 99, counted from {@link IRawCDImageCreator#getStartingTrackNumber}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_tracknumber">documentation</a>
     */
    @Slot(9)
    @DispId(258)
    int getTrackNumber();

    /**
     * {@code get_SectorType(IMAPI_CD_SECTOR_TYPE*)}: what the sectors of the track hold.
     *
     * @return the kind of sector, may be newer than the header
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_sectortype">documentation</a>
     */
    @Slot(10)
    @DispId(259)
    EnumValue<ImapiCdSectorType> getSectorType();

    /**
     * {@code get_ISRC(BSTR*)}: the international standard recording code of the track.
     *
     * @return 12 characters, or empty if none was given
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_isrc">documentation</a>
     */
    @Slot(11)
    @DispId(260)
    String getISRC();

    /**
     * {@code put_ISRC(BSTR)}: gives the track its international standard recording code; only for audio.
     *
     * @param value 12 characters: country, registrant, two digits of the year and five of the recording
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-put_isrc">documentation</a>
     */
    @Slot(12)
    @DispId(260)
    void setISRC(String value);

    /**
     * {@code get_DigitalAudioCopySetting(IMAPI_CD_TRACK_DIGITAL_COPY_SETTING*)}: whether the track may be copied.
     *
     * @return the setting
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_digitalaudiocopysetting">documentation</a>
     */
    @Slot(13)
    @DispId(261)
    EnumValue<ImapiCdTrackDigitalCopySetting> getDigitalAudioCopySetting();

    /**
     * {@code put_DigitalAudioCopySetting(IMAPI_CD_TRACK_DIGITAL_COPY_SETTING)}: says whether the track may be copied.
     *
     * @param value the setting
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-put_digitalaudiocopysetting">documentation</a>
     */
    @Slot(14)
    @DispId(261)
    void setDigitalAudioCopySetting(ImapiCdTrackDigitalCopySetting value);

    /**
     * {@code get_AudioHasPreemphasis(VARIANT_BOOL*)}: whether the samples have pre-emphasis, which the player takes
     * back.
     *
     * @return false at first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_audiohaspreemphasis">documentation</a>
     */
    @Slot(15)
    @DispId(262)
    boolean getAudioHasPreemphasis();

    /**
     * {@code put_AudioHasPreemphasis(VARIANT_BOOL)}: says that the samples have pre-emphasis, which the player takes
     * back; the samples are not changed.
     *
     * @param value true if they have
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage}
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-put_audiohaspreemphasis">documentation</a>
     */
    @Slot(16)
    @DispId(262)
    void setAudioHasPreemphasis(boolean value);

    /**
     * {@code get_TrackIndexes(SAFEARRAY**)}: the index marks within the track.
     *
     * @return where each mark is, in sectors from the start of the track; the first is 0 (index 1). The documentation
     * does not say more than "index"
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nf-imapi2-irawcdimagetrackinfo-get_trackindexes">documentation</a>
     */
    @Slot(17)
    @DispId(263)
    List<Integer> getTrackIndexes();

    /**
     * {@code AddTrackIndex(LONG)}: sets an index mark within the track. The method has no documentation page.
     *
     * @param lbaOffset sectors from the start of the track, at least ten from the next mark
     * @return {@code S_OK}, or {@code S_IMAPI_RAW_IMAGE_TRACK_INDEX_ALREADY_EXISTS} if there is a mark
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TOO_MANY_TRACK_INDEXES} beyond 99 marks;
     * {@code E_IMAPI_RAW_IMAGE_TRACK_INDEX_TOO_CLOSE_TO_OTHER_INDEX} within ten sectors of another
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-irawcdimagetrackinfo">documentation</a>
     */
    @Slot(18)
    @DispId(512)
    HResult addTrackIndex(int lbaOffset);

    /**
     * {@code ClearTrackIndex(LONG)}: takes an index mark away. The method has no documentation page.
     *
     * @param lbaOffset sectors from the start of the track
     * @throws ImapiException {@code E_IMAPI_RAW_IMAGE_IS_READ_ONLY} after {@link IRawCDImageCreator#createResultImage};
     * {@code E_IMAPI_RAW_IMAGE_TRACK_INDEX_NOT_FOUND} if there is no mark;
     * {@code E_IMAPI_RAW_IMAGE_TRACK_INDEX_OFFSET_ZERO_CANNOT_BE_CLEARED} for the first
     * @see <a href="https://learn.microsoft.com/windows/win32/api/imapi2/nn-imapi2-irawcdimagetrackinfo">documentation</a>
     */
    @Slot(19)
    @DispId(513)
    void clearTrackIndex(int lbaOffset);
}
