package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The properties of an image, and what it leaves out. */
class ImagePropertiesTest extends ImageTestCase {

    private static final FlagSet<FsiFileSystems> ISO = FlagSet.of(FsiFileSystems.ISO9660);
    private static final FlagSet<FsiFileSystems> BOTH = ISO.with(FsiFileSystems.JOLIET);
    private static final FlagSet<FsiFileSystems> UDF = FlagSet.of(FsiFileSystems.UDF);
    private static final FlagSet<FsiFileSystems> ALL = BOTH.with(FsiFileSystems.UDF);

    private ImapiMediaPhysicalType inDrive = ImapiMediaPhysicalType.DVDPLUSR;
    private int freeSectors = 2_295_104;

    @Override
    MediaProbe probe() {
        return new UnreadDrive(recorder -> {
            assertEquals("drive", recorder.getProductId());
            return new MediaProbe.Medium(EnumValue.of(inDrive), freeSectors);
        });
    }

    /** A Java object that answers some methods of an interface and nothing of the others. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            calls.add(method.getName());
            return answers.get(method.getName());
        }));
    }

    private static IDiscRecorder2 drive() {
        return stub(IDiscRecorder2.class, Map.of("getProductId", "drive"), new ArrayList<>());
    }

    @Test
    void newImageHasTheDocumentedDefaults() {
        assertEquals(332_800, image.getFreeMediaBlocks());
        assertEquals(0, image.getSessionStartBlock());
        assertEquals("", image.getVolumeName());
        assertEquals("", image.getImportedVolumeName());
        assertEquals(0, image.getFileCount());
        assertEquals(0, image.getDirectoryCount());
        assertEquals(0, image.getChangePoint());
        assertEquals(System.getProperty("java.io.tmpdir"), image.getWorkingDirectory());
        assertFalse(image.getStrictFileSystemCompliance());
        assertFalse(image.getUseRestrictedCharacterSet());
        assertFalse(image.getStageFiles());
        assertTrue(image.getCreateRedundantUdfMetadataFiles());
        assertEquals(BOTH, image.getFileSystemsToCreate());
        assertEquals(ALL, image.getFileSystemsSupported());
        assertEquals(1, image.getISO9660InterchangeLevel());
        assertEquals(List.of(1, 2), image.getISO9660InterchangeLevelsSupported());
        assertEquals(0x102, image.getUDFRevision());
        assertEquals(List.of(0x102, 0x150, 0x200, 0x201, 0x250, 0x260), image.getUDFRevisionsSupported());
        assertNull(image.getBootImageOptions());
        assertEquals(List.of(), image.getBootImageOptionsArray());
        assertEquals(List.of(), image.getMultisessionInterfaces());
    }

    @Test
    void everyFileSystemShowsWhatItMakesOfTheLabel() {
        image.setVolumeName("My holiday in Größenwahn");
        assertEquals("My holiday in Größenwahn", image.getVolumeName());
        assertEquals("MY_HOLIDAY_IN_GR__ENWAHN", image.getVolumeNameISO9660());
        assertEquals("My holiday in Gr", image.getVolumeNameJoliet());
        assertEquals("My holiday in Größenwahn", image.getVolumeNameUDF());
    }

    @Test
    void labelThatNoFileSystemHoldsIsRefused() {
        image.setVolumeName("KEPT");
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, () -> image.setVolumeName("A".repeat(33)));
        assertTrue(failure.getMessage().contains("32"), failure.getMessage());
        assertFails(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, () -> image.setVolumeName("A:B"));
        assertEquals("KEPT", image.getVolumeName());
    }

    @Test
    void strictImageHoldsTheDocumentedLabelsOnly() {
        image.setVolumeName("My holiday");
        assertFails(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, () -> image.setStrictFileSystemCompliance(true));
        image.setVolumeName("");
        image.setStrictFileSystemCompliance(true);
        assertFails(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, () -> image.setVolumeName("My holiday"));
        image.setVolumeName("My_holiday.2024");
    }

    @Test
    void onlyAnEmptyImageBecomesStrict() {
        addFile("a.txt", 1);
        assertFails(ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_EMPTY, () -> image.setStrictFileSystemCompliance(true));
        root.remove("a.txt");
        image.setStrictFileSystemCompliance(true);
        addFile("a.txt", 1);
        image.setStrictFileSystemCompliance(false);
        assertFalse(image.getStrictFileSystemCompliance());
    }

    @Test
    void limitBelowTheContentIsRefused() {
        addFile("a.bin", 1_000_000);
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, () -> image.setFreeMediaBlocks(100));
        assertTrue(failure.getMessage().contains("100"), failure.getMessage());
        assertEquals(332_800, image.getFreeMediaBlocks());
    }

    @Test
    void noLimitIsZeroOrLess() {
        for (int none : new int[] {0, -1}) {
            image.setFreeMediaBlocks(none);
            assertEquals(none, image.getFreeMediaBlocks());
            root.addFile("huge" + none, new EmptyGigabyte());
            root.addFile("more" + none, new EmptyGigabyte());
        }
        assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, () -> image.setFreeMediaBlocks(332_800));
    }

    /** A stream that only says that it has a gigabyte. */
    private static final class EmptyGigabyte extends UnreadStream {
        EmptyGigabyte() {
            super(1L << 30);
        }
    }

    @Test
    void usedBlocksGrowWithTheContent() {
        int empty = image.getUsedBlocks();
        addFile("a.bin", 100 * 2048);
        int filled = image.getUsedBlocks();
        assertTrue(filled >= empty + 100, empty + " " + filled);
        root.remove("a.bin");
        assertEquals(empty, image.getUsedBlocks());
    }

    @Test
    void fileSystemsMustBeMakable() {
        assertEquals(HResult.S_OK, image.setFileSystemsToCreate(ISO));
        assertEquals(ISO, image.getFileSystemsToCreate());
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.JOLIET)));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setFileSystemsToCreate(UDF.with(FsiFileSystems.JOLIET)));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                () -> image.setFileSystemsToCreate(new FlagSet<>(FsiFileSystems.class, 8)));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                () -> image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UNKNOWN)));
        assertEquals(ISO, image.getFileSystemsToCreate());
    }

    @Test
    void interchangeLevelIsOneOrTwo() {
        addFile("a longer name.text", 1);
        image.setISO9660InterchangeLevel(2);
        assertEquals(2, image.getISO9660InterchangeLevel());
        assertEquals("A_LONGER_NAME.TEXT", of("a longer name.text", item -> item.fileSystemName(ISO)));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setISO9660InterchangeLevel(3));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setISO9660InterchangeLevel(0));
    }

    @Test
    void sessionStartsAtABlock() {
        image.setSessionStartBlock(11_000);
        assertEquals(11_000, image.getSessionStartBlock());
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setSessionStartBlock(-1));
    }

    @Test
    void workingDirectoryMustBeUsable(@TempDir Path temp) throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        image.setWorkingDirectory(temp.toString());
        assertEquals(temp.toString(), image.getWorkingDirectory());
        ImapiException failure = assertFails(
                ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY, () -> image.setWorkingDirectory(file.toString()));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertFails(
                ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY,
                () -> image.setWorkingDirectory(temp.resolve("no").toString()));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setWorkingDirectory(""));
    }

    @Test
    void defaultsAreChosenForTheDiscInTheDrive() {
        image.setFileSystemsToCreate(ISO);
        image.chooseImageDefaults(drive());
        assertEquals(ALL, image.getFileSystemsToCreate());
        assertEquals(0x102, image.getUDFRevision());
        assertEquals(2_295_104, image.getFreeMediaBlocks());
        inDrive = ImapiMediaPhysicalType.CDR;
        image.chooseImageDefaults(drive());
        assertEquals(BOTH, image.getFileSystemsToCreate());
        inDrive = ImapiMediaPhysicalType.BDRE;
        image.chooseImageDefaults(drive());
        assertEquals(UDF, image.getFileSystemsToCreate());
        assertEquals(0x250, image.getUDFRevision());
    }

    @Test
    void limitIsTakenFromTheDiscInTheDrive() {
        image.setFileSystemsToCreate(ISO);
        freeSectors = 4_711;
        image.setMaxMediaBlocksFromDevice(drive());
        assertEquals(4_711, image.getFreeMediaBlocks());
        assertEquals(ISO, image.getFileSystemsToCreate());
    }

    @Test
    void discThatIsTooSmallOrUnknownIsRefused() {
        addFile("a.bin", 1_000_000);
        freeSectors = 100;
        assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, () -> image.chooseImageDefaults(drive()));
        assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, () -> image.setMaxMediaBlocksFromDevice(drive()));
        inDrive = ImapiMediaPhysicalType.UNKNOWN;
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, () -> image.chooseImageDefaults(drive()));
        assertEquals(332_800, image.getFreeMediaBlocks());
    }

    @Test
    void probeAsksADiscFormatAndClosesIt() {
        List<String> calls = new ArrayList<>();
        IDiscFormat2Data format = stub(
                IDiscFormat2Data.class,
                Map.of(
                        "getCurrentPhysicalMediaType",
                        EnumValue.of(ImapiMediaPhysicalType.BDR),
                        "getFreeSectorsOnMedia",
                        12_219_392),
                calls);
        MediaProbe probe = MediaProbe.through(() -> Com.reference(format, IDiscFormat2Data.class), recorder -> {
            throw new AssertionError("nothing was to be read");
        });
        assertEquals(new MediaProbe.Medium(EnumValue.of(ImapiMediaPhysicalType.BDR), 12_219_392), probe.probe(drive()));
        assertEquals("setRecorder", calls.get(0));
        assertEquals("close", calls.get(calls.size() - 1));
    }

    @Test
    void defaultsAreChosenForAKindOfDisc() {
        image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.BDR);
        assertEquals(12_219_392, image.getFreeMediaBlocks());
        image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.CDROM);
        assertEquals(359_849, image.getFreeMediaBlocks());
        image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.DISK);
        assertEquals(0, image.getFreeMediaBlocks());
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                () -> image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.UNKNOWN));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                () -> image.chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.HDDVDR));
    }

    @Test
    void importNeedsTheMultisessionInterfaces() {
        assertFails(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, () -> image.calculateDiscIdentifier());
        assertFails(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, () -> image.importFileSystem());
        assertFails(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, () -> image.importSpecificFileSystem(ISO));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.importSpecificFileSystem(BOTH));
        assertFails(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, () -> image.probeSpecificFileSystem(ISO));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.probeSpecificFileSystem(BOTH));
        assertFails(SystemCode.E_POINTER, () -> image.identifyFileSystemsOnDisc(null));
    }

    @Test
    void mostAdvancedFileSystemIsTheDefaultForImport() {
        FlagSet<FsiFileSystems> udf = FlagSet.of(FsiFileSystems.UDF);
        assertEquals(udf, image.getDefaultFileSystemForImport(BOTH.with(FsiFileSystems.UDF)));
        assertEquals(FlagSet.of(FsiFileSystems.JOLIET), image.getDefaultFileSystemForImport(BOTH));
        assertEquals(ISO, image.getDefaultFileSystemForImport(ISO));
        FlagSet<FsiFileSystems> none = FlagSet.of(FsiFileSystems.NONE);
        assertEquals(none, image.getDefaultFileSystemForImport(none));
        assertFails(
                ImapiCode.IMAPI_E_INVALID_PARAM,
                () -> image.getDefaultFileSystemForImport(FlagSet.of(FsiFileSystems.UNKNOWN)));
    }

    @Test
    void udfRevisionMustBeKnown() {
        image.setUDFRevision(0x201);
        assertEquals(0x201, image.getUDFRevision());
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.setUDFRevision(0x103));
        assertTrue(failure.getMessage().contains("0x103"), failure.getMessage());
        assertEquals(0x201, image.getUDFRevision());
    }

    @Test
    void secondCopyOfUdfNeedsAMetadataFile() {
        HResult without = ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
        assertEquals(without, image.setCreateRedundantUdfMetadataFiles(true));
        assertEquals(HResult.S_OK, image.setCreateRedundantUdfMetadataFiles(false));
        assertFalse(image.getCreateRedundantUdfMetadataFiles());
        image.setFileSystemsToCreate(UDF);
        assertEquals(without, image.setCreateRedundantUdfMetadataFiles(true));
        image.setUDFRevision(0x250);
        assertEquals(HResult.S_OK, image.setCreateRedundantUdfMetadataFiles(true));
        assertTrue(image.getCreateRedundantUdfMetadataFiles());
    }
}
