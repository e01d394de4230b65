package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImageResult;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem2;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of an image that users meet without having asked for them. */
class DocumentedLimitsTest extends ImageTestCase {

    private static final FlagSet<FsiFileSystems> ISO = FlagSet.of(FsiFileSystems.ISO9660);
    private static final long MEGABYTE = 1L << 20;

    @Test
    void moreThan650MegabytesNeedAnotherLimitThanTheDefault() {
        root.addFile("fits.bin", new UnreadStream(640 * MEGABYTE));
        assertFails(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> root.addFile("b.bin", new UnreadStream(15 * MEGABYTE)));
        image.setFreeMediaBlocks(2_295_104);
        root.addFile("b.bin", new UnreadStream(15 * MEGABYTE));
        assertEquals(2, image.getFileCount());
    }

    @Test
    void imageBeyondTheLargestNumberOfBlocksIsRefusedEvenWithoutALimit() {
        image.setFreeMediaBlocks(0);
        image.setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UDF));
        root.addFile("a.bin", new UnreadStream(3L << 40));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_IMAGE_TOO_BIG, () -> root.addFile("b.bin", new UnreadStream(3L << 40)));
        assertTrue(failure.getMessage().contains("2,147,483,647"), failure.getMessage());
        assertTrue(image.getUsedBlocks() > 3L << 29, "blocks of a large image stay a positive number");
    }

    @Test
    void imageCanBeChangedAgainOnceTheResultIsGone() {
        try (IFileSystemImageResult result = image.createResultImage()) {
            assertFails(ImapiCode.IMAPI_E_READONLY, () -> image.setFreeMediaBlocks(0));
            assertEquals(332_800, image.getFreeMediaBlocks(), result::getDiscId);
        }
        image.setFreeMediaBlocks(0);
        assertEquals(0, image.getFreeMediaBlocks());
    }

    @Test
    void bootOptionsOfAnotherKindAreNoInterface() {
        try (IBootOptions fine = Com.reference(new VirtualBootOptions(operation -> {}), IBootOptions.class)) {
            fine.assignBootImage(stream(random(2_048)));
            assertFails(SystemCode.E_NOINTERFACE, () -> image.setBootImageOptionsArray(mixed(fine, root)));
        }
        assertEquals(List.of(), image.getBootImageOptionsArray());
    }

    /** As a script can put anything into an array. */
    @SuppressWarnings("unchecked")
    private static List<IBootOptions> mixed(IUnknown first, IUnknown second) {
        return (List<IBootOptions>) (List<?>) List.of(first, second);
    }

    @Test
    void iso9660AloneHasNamesOfEightAndThree() {
        image.setFileSystemsToCreate(ISO);
        root.addDirectory("_internal");
        addFile("a long name.jpeg", 1);
        String folder = of("_internal", item -> item.fileSystemName(ISO));
        String file = of("a long name.jpeg", item -> item.fileSystemName(ISO));
        assertTrue(folder.length() <= 8 && !folder.equalsIgnoreCase("_internal"), folder);
        assertTrue(file.matches("[A-Z0-9_~]{1,8}\\.[A-Z0-9_]{1,3}"), file);
    }

    @Test
    void jolietCutsNamesAt64Characters() {
        String name = "x".repeat(61) + ".text";
        addFile(name, 1);
        String cut = of(name, item -> item.fileSystemName(FlagSet.of(FsiFileSystems.JOLIET)));
        assertTrue(cut.length() <= 64 && cut.endsWith(".text"), cut);
    }

    @Test
    void imageWithoutUdfOnlyWarnsOfWhatItLeavesOut() {
        HResult without = ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult();
        addFile("a.bin", 1);
        try (IFsiItem item = root.getItem("a.bin");
                IFsiFileItem file = item.queryInterface(IFsiFileItem.class);
                IFsiFileItem2 newer = file.queryInterface(IFsiFileItem2.class)) {
            assertEquals(without, newer.addStream("author", stream(random(1))));
            assertEquals(without, newer.setIsRealTime(true));
            image.setFileSystemsToCreate(ISO.with(FsiFileSystems.JOLIET).with(FsiFileSystems.UDF));
            image.setUDFRevision(0x201);
            assertEquals(HResult.S_OK, newer.setIsRealTime(true));
        }
    }

    @Test
    void namedStreamsAndTreesAreReadOnlyWhileTheResultLives(@TempDir Path folder) {
        addFile("a.bin", 1);
        try (IFsiItem item = root.getItem("a.bin");
                IFsiFileItem2 file = item.queryInterface(IFsiFileItem2.class);
                IFsiDirectoryItem2 newer = root.queryInterface(IFsiDirectoryItem2.class)) {
            file.addStream("author", stream(random(1)));
            try (IFileSystemImageResult result = image.createResultImage()) {
                assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.addStream("more", stream(random(1))));
                assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.removeStream("author"));
                assertFails(ImapiCode.IMAPI_E_READONLY, () -> newer.addTreeWithNamedStreams(folder.toString(), true));
                assertEquals(1, image.getFileCount(), result::getDiscId);
            }
            file.removeStream("author");
        }
    }

    @Test
    void missingStreamIsAMissingPointer() {
        assertFails(SystemCode.E_POINTER, () -> root.addFile("a.bin", null));
        assertEquals(0, image.getFileCount());
    }
}
