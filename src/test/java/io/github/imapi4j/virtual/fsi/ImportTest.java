package io.github.imapi4j.virtual.fsi;

import static io.github.imapi4j.virtual.fsi.ImageTestCase.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.imapi2fs.DFileSystemImageImportEvents;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an image takes over from a disc, and what follows from that. */
class ImportTest {

    private SessionsRig rig = new SessionsRig(DiscType.DVD_R);

    @AfterEach
    void close() {
        rig.close();
    }

    private void useRig(VirtualRecorder recorder) {
        rig.close();
        rig = new SessionsRig(recorder);
    }

    private void writeTree(FlagSet<FsiFileSystems> fileSystems) {
        try (IFileSystemImage3 image = rig.image();
                IFsiDirectoryItem root = image.getRoot()) {
            image.setFileSystemsToCreate(fileSystems);
            image.setVolumeName("TREE");
            root.addDirectory("folder");
            root.addFile("folder\\inside.bin", ImageTestCase.stream(ImageTestCase.random(3_000)));
            root.addFile("top.bin", ImageTestCase.stream(ImageTestCase.random(10)));
            rig.burn(image);
        }
    }

    @Test
    void mostAdvancedFileSystemIsImported() {
        writeTree(SessionsRig.ALL);
        try (IFileSystemImage3 image = rig.connected()) {
            assertEquals(SessionsRig.UDF, image.importFileSystem());
            assertEquals("TREE", image.getImportedVolumeName());
            assertEquals("", image.getVolumeName());
            assertEquals(2, image.getFileCount());
            assertEquals(1, image.getDirectoryCount());
            assertEquals(SessionsRig.ALL, image.getFileSystemsToCreate());
            assertEquals(0x102, image.getUDFRevision());
            assertEquals(1, image.getChangePoint());
        }
    }

    @Test
    void givenFileSystemIsImported() {
        writeTree(SessionsRig.ALL);
        try (IFileSystemImage3 image = rig.connected()) {
            assertTrue(image.probeSpecificFileSystem(SessionsRig.ISO));
            image.importSpecificFileSystem(SessionsRig.ISO);
            assertEquals("FOLDER TOP.BIN", SessionsRig.names(image));
        }
    }

    @Test
    void importedFileCanBeRead() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.imported();
                IFsiDirectoryItem root = image.getRoot();
                IFsiItem item = root.getItem("folder\\inside.bin");
                IFsiFileItem file = item.queryInterface(IFsiFileItem.class);
                IStream data = file.getData()) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(4_000);
            assertEquals(3_000, data.read(bytes));
            byte[] found = new byte[3_000];
            bytes.position(0).get(found);
            assertArrayEquals(ImageTestCase.random(3_000), found);
        }
    }

    @Test
    void fileSystemThatTheDiscLacksIsNotFound() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected()) {
            assertFalse(image.probeSpecificFileSystem(SessionsRig.ISO));
            assertFails(ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND, () -> image.importSpecificFileSystem(SessionsRig.ISO));
        }
    }

    @Test
    void discWithoutAFileSystemIsRefused() {
        try (IStream zeros =
                io.github.imapi4j.com.Com.reference(ImageTestCase.stream(new byte[400 * 2048]), IStream.class)) {
            rig.format.write(zeros);
        }
        try (IFileSystemImage3 image = rig.connected()) {
            assertFails(ImapiCode.IMAPI_E_NO_SUPPORTED_FILE_SYSTEM, image::importFileSystem);
        }
        try (IFileSystemImage3 image = rig.image()) {
            assertEquals(FlagSet.of(FsiFileSystems.NONE), image.identifyFileSystemsOnDisc(rig.recorder));
        }
    }

    @Test
    void fileSystemsOnTheDiscAreIdentified() {
        try (IFileSystemImage3 image = rig.image()) {
            assertEquals(FlagSet.of(FsiFileSystems.NONE), image.identifyFileSystemsOnDisc(rig.recorder));
            writeTree(SessionsRig.JOLIET);
            assertEquals(SessionsRig.JOLIET, image.identifyFileSystemsOnDisc(rig.recorder));
        }
    }

    @Test
    void discThatIsTakenOutIsNoCompatibleType() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected()) {
            rig.recorder.ejectMedia();
            assertFails(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE, image::importFileSystem);
        }
    }

    @Test
    void whatIsInTheImagePrevails() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected()) {
            SessionsRig.add(image, "TOP.bin", 77);
            image.importFileSystem();
            assertEquals(2, image.getFileCount());
            try (IFsiDirectoryItem root = image.getRoot();
                    IFsiItem item = root.getItem("top.bin");
                    IFsiFileItem file = item.queryInterface(IFsiFileItem.class)) {
                assertEquals(77, file.getDataSize());
            }
        }
    }

    @Test
    void fileAndFolderOfOneNameCollide() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected();
                IFsiDirectoryItem root = image.getRoot()) {
            root.addDirectory("top.bin");
            assertTrue(assertFails(
                            ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_FILE_EXISTS_AS_DIRECTORY, image::importFileSystem)
                    .getMessage()
                    .contains("top.bin"));
            root.remove("top.bin");
            SessionsRig.add(image, "folder", 1);
            assertFails(ImapiCode.IMAPI_E_IMPORT_TYPE_COLLISION_DIRECTORY_EXISTS_AS_FILE, image::importFileSystem);
            assertEquals("folder", SessionsRig.names(image));
            assertEquals("", image.getImportedVolumeName());
        }
    }

    @Test
    void importCanBeRolledBack() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected()) {
            FlagSet<FsiFileSystems> before = image.getFileSystemsToCreate();
            image.importFileSystem();
            image.rollbackToChangePoint(0);
            assertEquals(0, image.getFileCount());
            assertEquals(before, image.getFileSystemsToCreate());
            assertEquals("", image.getImportedVolumeName());
        }
    }

    @Test
    void importDecidesAboutFileSystemsAndPlace() {
        writeTree(SessionsRig.ALL);
        try (IFileSystemImage3 image = rig.imported()) {
            assertFails(
                    ImapiCode.IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED,
                    () -> image.setFileSystemsToCreate(SessionsRig.UDF));
            assertFails(ImapiCode.IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED, () -> image.setUDFRevision(0x250));
            assertFails(ImapiCode.IMAPI_E_PROPERTY_NOT_ACCESSIBLE, () -> image.setSessionStartBlock(0));
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> rig.connect(image));
            image.setUDFRevision(0x102);
            image.setFileSystemsToCreate(SessionsRig.ALL);
        }
    }

    @Test
    void bootImageGoesIntoAFirstSessionOnly() {
        writeTree(SessionsRig.ALL);
        try (IFileSystemImage3 image = rig.imported();
                IFileSystemImage3 bootable = rig.image();
                IBootOptions boot = rig.system.createInstance(Imapi2fsClass.BOOT_OPTIONS.clsid(), IBootOptions.class)) {
            boot.assignBootImage(ImageTestCase.stream(new byte[2048]));
            assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, () -> image.setBootImageOptions(boot));
            assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, () -> image.setBootImageOptionsArray(List.of(boot)));
            bootable.setBootImageOptions(boot);
            assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, () -> rig.connect(bootable));
        }
    }

    @Test
    void bootImageForbidsAnImport() {
        useRig(VirtualRecorder.inMemory().media(DiscType.DVD_PLUS_RW));
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.connected();
                IBootOptions boot = rig.system.createInstance(Imapi2fsClass.BOOT_OPTIONS.clsid(), IBootOptions.class)) {
            boot.assignBootImage(ImageTestCase.stream(new byte[2048]));
            image.setBootImageOptions(boot);
            assertFails(ImapiCode.IMAPI_E_BOOT_OBJECT_CONFLICT, image::importFileSystem);
        }
    }

    @Test
    void namedStreamsStayAsTheyAreAfterAnImport() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.imported();
                IFsiDirectoryItem root = image.getRoot();
                IFsiItem item = root.getItem("top.bin");
                IFsiFileItem2 file = item.queryInterface(IFsiFileItem2.class)) {
            assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.addStream("s", ImageTestCase.stream(new byte[1])));
            assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.removeStream("s"));
        }
    }

    @Test
    void imageForOneDiscIsNotMadeForAnother() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.imported()) {
            rig.more("meanwhile.bin", 1);
            assertFails(ImapiCode.IMAPI_E_DISC_MISMATCH, image::createResultImage);
        }
    }

    @Test
    void discIdentifierChangesWithEverySession() {
        writeTree(SessionsRig.UDF);
        String first;
        try (IFileSystemImage3 image = rig.connected()) {
            first = image.calculateDiscIdentifier();
            assertEquals(first, image.calculateDiscIdentifier());
        }
        rig.more("two.bin", 1);
        try (IFileSystemImage3 image = rig.connected()) {
            assertNotEquals(first, image.calculateDiscIdentifier());
        }
    }

    private List<String> heard(FlagSet<FsiFileSystems> fileSystems) {
        writeTree(fileSystems);
        List<String> heard = new ArrayList<>();
        DFileSystemImageImportEvents sink =
                (object, system, item, directories, allDirectories, files, allFiles) -> heard.add(
                        item + " " + directories + "/" + allDirectories + " " + files + "/" + allFiles + " " + system);
        try (IFileSystemImage3 image = rig.connected();
                EventConnection connection = EventConnection.advise(image, DFileSystemImageImportEvents.class, sink)) {
            image.importFileSystem();
        }
        return heard;
    }

    @Test
    void sinksHearOfEveryFileAndFolder() {
        List<String> heard = heard(SessionsRig.UDF);
        assertEquals(3, heard.size(), heard.toString());
        assertTrue(heard.contains("\\folder\\ 0/1 0/2 " + SessionsRig.UDF), heard.toString());
        int folder = heard.indexOf("\\folder\\ 0/1 0/2 " + SessionsRig.UDF);
        assertTrue(heard.get(folder + 1).startsWith("\\folder\\inside.bin 1/1 1/2"), heard.toString());
    }

    @Test
    void jolietDoesNotTellHowManyFilesThereAre() {
        List<String> heard = heard(SessionsRig.JOLIET);
        assertEquals(3, heard.size());
        assertTrue(heard.stream().allMatch(event -> event.contains("/-1 ")), heard.toString());
    }

    @Test
    void discThatIsTooFullForTheFilesIsSaid() {
        writeTree(SessionsRig.UDF);
        try (IFileSystemImage3 image = rig.imported();
                IFsiDirectoryItem root = image.getRoot()) {
            assertFails(
                    ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> root.addFile("huge.bin", new UnreadStream(5L << 30) {}));
        }
    }
}
