package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.CdRig.SECTOR;
import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.IRawCDImageTrackInfo;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiCdSectorType;
import io.github.imapi4j.imapi2.ImapiCdTrackDigitalCopySetting;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.virtual.VirtualRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the creator of raw images, through native references: each ends in its constant. */
class RawCDImageCreatorTest {

    private static CdRig rig() {
        return new CdRig(VirtualRecorder.inMemory());
    }

    private static IRawCDImageCreator creator(CdRig rig) {
        return rig.create(Imapi2Class.MSFT_RAW_CD_IMAGE_CREATOR, IRawCDImageCreator.class);
    }

    private static IStream silence(CdRig rig, long sectors) {
        IStream zeros = rig.create(Imapi2Class.MSFT_STREAM_ZERO, IStream.class);
        zeros.setSize(sectors * SECTOR);
        return zeros;
    }

    private static int track(CdRig rig, IRawCDImageCreator creator, long sectors) {
        return creator.addTrack(ImapiCdSectorType.AUDIO, silence(rig, sectors));
    }

    private static IRawCDImageTrackInfo info(CdRig rig, IRawCDImageCreator creator, int track) {
        return rig.created(creator.getTrackInfo(track));
    }

    @Test
    void valuesAtFirstAreThoseOfTheDocumentation() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertEquals(398_099, creator.getStartOfLeadoutLimit());
            assertEquals(1, creator.getStartingTrackNumber());
            assertEquals(0, creator.getNumberOfExistingTracks());
            assertEquals("", creator.getMediaCatalogNumber());
            assertFalse(creator.getDisableGaplessAudio());
            assertEquals(
                    ImapiFormat2RawCdDataSectorType.IS_COOKED,
                    creator.getResultingImageType().known().orElseThrow());
            track(rig, creator, 300);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            assertEquals("", info.getISRC());
            assertEquals(List.of(0), info.getTrackIndexes());
            assertFalse(info.getAudioHasPreemphasis());
            assertEquals(ImapiCdSectorType.AUDIO, info.getSectorType().known().orElseThrow());
        }
    }

    @Test
    void settingsOfATrackAreKept() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 300);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            for (ImapiCdTrackDigitalCopySetting setting : ImapiCdTrackDigitalCopySetting.values()) {
                info.setDigitalAudioCopySetting(setting);
                assertTrue(info.getDigitalAudioCopySetting().is(setting), setting.name());
            }
            info.setAudioHasPreemphasis(true);
            assertTrue(info.getAudioHasPreemphasis());
        }
    }

    @Test
    void tracksLieOneAfterTheOther() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertEquals(1, track(rig, creator, 300));
            assertEquals(2, track(rig, creator, 400));
            assertEquals(2, creator.getNumberOfExistingTracks());
            assertEquals(300, info(rig, creator, 2).getStartingLba());
            assertEquals(400, info(rig, creator, 2).getSectorCount());
            assertEquals(700, creator.getStartOfLeadout());
            assertEquals(699, creator.getLastUsedUserSectorInImage());
            assertEquals(
                    List.of(
                            0,
                            26,
                            1,
                            2, //
                            0,
                            0x12,
                            1,
                            0,
                            0,
                            0,
                            0,
                            0, //
                            0,
                            0x12,
                            2,
                            0,
                            0,
                            0,
                            300 >> 8,
                            300 & 0xFF, //
                            0,
                            0x12,
                            0xAA,
                            0,
                            0,
                            0,
                            700 >> 8,
                            700 & 0xFF),
                    creator.getExpectedTableOfContents());
            creator.setDisableGaplessAudio(true);
            assertEquals(450, info(rig, creator, 2).getStartingLba());
            assertEquals(850, creator.getStartOfLeadout());
        }
    }

    @Test
    void imageBeginsAt95MinutesAndHasALeadOut() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.PQ_ONLY);
            track(rig, creator, 300);
            IStream image = rig.created(creator.createResultImage());
            assertEquals(
                    (22_650L + 300 + 6_750) * 2_368,
                    image.stat(IStream.STATFLAG_NONAME).size());
        }
    }

    @Test
    void resultMakesEverythingReadOnly() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 300);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            rig.created(creator.createResultImage());
            ImapiCode code = ImapiCode.E_IMAPI_RAW_IMAGE_IS_READ_ONLY;
            IStream data = silence(rig, 300);
            assertFails(code, creator::createResultImage);
            assertFails(code, () -> creator.addTrack(ImapiCdSectorType.AUDIO, data));
            assertFails(code, () -> creator.addSpecialPregap(data));
            assertFails(code, () -> creator.addSubcodeRWGenerator(data));
            assertFails(code, () -> creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.IS_RAW));
            assertFails(code, () -> creator.setStartOfLeadoutLimit(1_000));
            assertFails(code, () -> creator.setDisableGaplessAudio(true));
            assertFails(code, () -> creator.setMediaCatalogNumber(""));
            assertFails(code, () -> creator.setStartingTrackNumber(1));
            assertFails(code, () -> info.setISRC(""));
            assertFails(code, () -> info.setAudioHasPreemphasis(true));
            assertFails(code, () -> info.setDigitalAudioCopySetting(ImapiCdTrackDigitalCopySetting.SCMS));
            assertFails(code, () -> info.addTrackIndex(100));
            assertFails(code, () -> info.clearTrackIndex(100));
            assertEquals(300, creator.getStartOfLeadout(), "it can still be read");
        }
    }

    @Test
    void questionsAboutTracksNeedOne() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            ImapiCode code = ImapiCode.E_IMAPI_RAW_IMAGE_NO_TRACKS;
            assertFails(code, creator::createResultImage);
            assertFails(code, creator::getStartOfLeadout);
            assertFails(code, creator::getLastUsedUserSectorInImage);
            assertFails(code, creator::getExpectedTableOfContents);
            assertFails(code, () -> creator.getTrackInfo(1));
            track(rig, creator, 300);
            assertFails(SystemCode.E_INVALIDARG, () -> creator.getTrackInfo(0));
            assertFails(SystemCode.E_INVALIDARG, () -> creator.getTrackInfo(2));
        }
    }

    @Test
    void whatComesBeforeTracksCannotComeAfterThem() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 300);
            ImapiCode code = ImapiCode.E_IMAPI_RAW_IMAGE_TRACKS_ALREADY_ADDED;
            assertFails(code, () -> creator.addSpecialPregap(silence(rig, 150)));
            assertFails(code, () -> creator.setStartingTrackNumber(2));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDIO")
    void onlyAudioIsSupported(ImapiCdSectorType type) {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertFails(
                    ImapiCode.E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED,
                    () -> creator.addTrack(type, silence(rig, 300)));
        }
    }

    @Test
    void imageOfPAndQHasNoSubcode() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            ImapiCode code = ImapiCode.E_IMAPI_RAW_IMAGE_SECTOR_TYPE_NOT_SUPPORTED;
            creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.PQ_ONLY);
            assertFails(code, () -> creator.addSubcodeRWGenerator(silence(rig, 1)));
            creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.IS_RAW);
            creator.addSubcodeRWGenerator(silence(rig, 1));
            assertFails(code, () -> creator.setResultingImageType(ImapiFormat2RawCdDataSectorType.PQ_ONLY));
            track(rig, creator, 300);
            assertFails(SystemCode.E_INVALIDARG, creator::createResultImage);
        }
    }

    @Test
    void trackNumbersEndAt99() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertFails(SystemCode.E_INVALIDARG, () -> creator.setStartingTrackNumber(0));
            assertFails(SystemCode.E_INVALIDARG, () -> creator.setStartingTrackNumber(100));
            creator.setStartingTrackNumber(98);
            track(rig, creator, 300);
            assertEquals(2, track(rig, creator, 300));
            assertEquals(99, info(rig, creator, 2).getTrackNumber());
            assertFails(ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACKS, () -> track(rig, creator, 300));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 299})
    void trackHasFourSecondsAtTheLeast(long sectors) {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertFails(ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, () -> track(rig, creator, sectors));
            assertFails(
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, () -> creator.addSpecialPregap(silence(rig, 149)));
            assertEquals(0, creator.getNumberOfExistingTracks());
        }
    }

    @Test
    void leadOutKeepsItsLimit() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            assertFails(SystemCode.E_INVALIDARG, () -> creator.setStartOfLeadoutLimit(398_100));
            assertFails(SystemCode.E_INVALIDARG, () -> creator.setStartOfLeadoutLimit(-1));
            ImapiCode code = ImapiCode.E_IMAPI_RAW_IMAGE_INSUFFICIENT_SPACE;
            assertFails(code, () -> track(rig, creator, 398_100));
            assertFails(code, () -> creator.addSpecialPregap(silence(rig, 397_950)));
            creator.setStartOfLeadoutLimit(1_000);
            track(rig, creator, 600);
            assertFails(code, () -> track(rig, creator, 401));
            assertFails(code, () -> creator.setStartOfLeadoutLimit(599));
            track(rig, creator, 400);
            assertEquals(1_000, creator.getStartOfLeadout());
        }
    }

    @ParameterizedTest
    @CsvSource({"0012345678905, 0012345678905", "12345678905, 0012345678905", "'', ''"})
    void catalogNumberMayLackItsZeros(String text, String expected) {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            creator.setMediaCatalogNumber(text);
            assertEquals(expected, creator.getMediaCatalogNumber());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0012345678906", "00123456789050", "abc", "-1"})
    void wrongCatalogNumberIsRefused(String text) {
        try (CdRig rig = rig()) {
            assertFails(ImapiCode.E_IMAPI_DF2TAO_INVALID_MCN, () -> creator(rig).setMediaCatalogNumber(text));
        }
    }

    @Test
    void isrcIsCheckedAndHyphenated() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 300);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            info.setISRC("USK7Y9812345");
            assertEquals("US-K7Y-98-12345", info.getISRC());
            assertFails(ImapiCode.E_IMAPI_DF2TAO_INVALID_ISRC, () -> info.setISRC("US-K7Y-98-1234"));
            assertEquals("US-K7Y-98-12345", info.getISRC(), "what was there stays");
            info.setISRC("");
            assertEquals("", info.getISRC());
        }
    }

    @Test
    void indexesKeepTenSectorsBetweenThem() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 300);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            ImapiCode close = ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_TOO_CLOSE_TO_OTHER_INDEX;
            assertFails(close, () -> info.addTrackIndex(9));
            assertEquals(HResult.S_OK, info.addTrackIndex(10));
            assertFails(close, () -> info.addTrackIndex(19));
            assertFails(close, () -> info.addTrackIndex(291));
            assertEquals(HResult.S_OK, info.addTrackIndex(290));
            assertFails(close, () -> info.addTrackIndex(281));
            assertFails(SystemCode.E_INVALIDARG, () -> info.addTrackIndex(300));
            assertFails(SystemCode.E_INVALIDARG, () -> info.addTrackIndex(-1));
            assertEquals(ImapiCode.S_IMAPI_RAW_IMAGE_TRACK_INDEX_ALREADY_EXISTS.hresult(), info.addTrackIndex(290));
            assertEquals(List.of(0, 10, 290), info.getTrackIndexes());
            info.clearTrackIndex(10);
            assertEquals(List.of(0, 290), info.getTrackIndexes());
            assertFails(ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_NOT_FOUND, () -> info.clearTrackIndex(10));
            assertFails(
                    ImapiCode.E_IMAPI_RAW_IMAGE_TRACK_INDEX_OFFSET_ZERO_CANNOT_BE_CLEARED,
                    () -> info.clearTrackIndex(0));
        }
    }

    @Test
    void hundredthIndexIsOneTooMany() {
        try (CdRig rig = rig()) {
            IRawCDImageCreator creator = creator(rig);
            track(rig, creator, 2_000);
            IRawCDImageTrackInfo info = info(rig, creator, 1);
            for (int i = 1; i < 99; i++) {
                info.addTrackIndex(i * 10);
            }
            assertEquals(99, info.getTrackIndexes().size());
            assertFails(ImapiCode.E_IMAPI_RAW_IMAGE_TOO_MANY_TRACK_INDEXES, () -> info.addTrackIndex(1_500));
            assertTrue(creator.getStartOfLeadout() > 0);
        }
    }
}
