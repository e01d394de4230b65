package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem2;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the computer, added as they are or not at all. */
class AddTreeTest extends ImageTestCase {

    @TempDir
    Path temp;

    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectory(temp.resolve("photos"));
        Files.createDirectories(source.resolve("2024/empty"));
        Files.write(source.resolve("2024/one.jpg"), random(3000));
        Files.write(source.resolve("two.jpg"), random(20));
    }

    private void assertUnchanged() {
        assertEquals(0, root.getCount());
        assertEquals(0, image.getChangePoint());
    }

    private static void assumeLinks(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("symbolic links cannot be made here: " + e);
        }
        Assumptions.assumeTrue(Files.isSymbolicLink(link), "Wine says that it made a link, and made none");
    }

    @Test
    void wholeTreeIsMirrored() {
        root.addTree(source.toString(), true);
        assertEquals(FsiItemType.DIRECTORY, typeAt("\\photos\\2024\\empty"));
        assertArrayEquals(random(3000), read("photos\\2024\\one.jpg"));
        assertEquals(2, image.getFileCount());
        assertEquals(3, image.getDirectoryCount());
        assertEquals(1, image.getChangePoint());
    }

    @Test
    void baseFolderIsLeftOutIfSoAsked() {
        root.addTree(source.toString(), false);
        assertEquals(FsiItemType.FILE, typeAt("\\two.jpg"));
        assertEquals(FsiItemType.FILE, typeAt("\\2024\\one.jpg"));
        assertEquals(2, root.getCount());
    }

    @Test
    void treeWithNamedStreamsSaysThatItLeavesThemOut() {
        try (IFsiDirectoryItem2 folder = root.queryInterface(IFsiDirectoryItem2.class)) {
            assertEquals(
                    ImapiCode.IMAPI_S_IMAGE_FEATURE_NOT_SUPPORTED.hresult(),
                    folder.addTreeWithNamedStreams(source.toString(), false));
        }
        assertEquals(2, image.getFileCount());
    }

    @Test
    void filesKeepTheirTimes() throws IOException {
        Instant time = Instant.parse("2001-02-03T04:05:06Z");
        Files.setLastModifiedTime(source.resolve("two.jpg"), FileTime.from(time));
        root.addTree(source.toString(), false);
        assertEquals(LocalDateTime.of(2001, 2, 3, 4, 5, 6), of("two.jpg", IFsiItem::getLastModifiedTime));
    }

    @Test
    void whatIsAddedPrevailsOverWhatWasThere() {
        root.addDirectory("TWO.jpg");
        addFile("TWO.jpg\\inside", 1);
        root.addDirectory("2024");
        addFile("2024\\ONE.jpg", 7);
        addFile("2024\\stays.jpg", 8);
        root.addTree(source.toString(), false);
        assertArrayEquals(random(20), read("two.jpg"));
        assertArrayEquals(random(3000), read("2024\\one.jpg"));
        assertArrayEquals(random(8), read("2024\\stays.jpg"));
        assertEquals(3, image.getFileCount());
    }

    @Test
    void collisionsComeBackOnRollback() {
        addFile("two.jpg", 7);
        int point = image.getChangePoint();
        root.addTree(source.toString(), false);
        image.rollbackToChangePoint(point);
        assertArrayEquals(random(7), read("two.jpg"));
        assertEquals(1, image.getFileCount());
        assertEquals(0, image.getDirectoryCount());
    }

    @Test
    void missingFolderIsAWindowsError() {
        Path missing = temp.resolve("nowhere");
        ImapiException failure =
                assertFails(SystemCode.ERROR_FILE_NOT_FOUND, () -> root.addTree(missing.toString(), true));
        assertTrue(failure.getMessage().contains(missing.toString()), failure.getMessage());
        assertFails(
                SystemCode.ERROR_PATH_NOT_FOUND,
                () -> root.addTree(missing.resolve("below").toString(), true));
        assertUnchanged();
    }

    @Test
    void fileIsNoTree() {
        assertFails(
                ImapiCode.IMAPI_E_NOT_DIR,
                () -> root.addTree(source.resolve("two.jpg").toString(), true));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.addTree("", true));
    }

    @Test
    void rootOfTheComputerHasNoNameToInclude() {
        String top = source.toAbsolutePath().getRoot().toString();
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.addTree(top, true));
    }

    @Test
    void fileThatCannotBeOpenedIsNamedAndNothingIsAdded() throws IOException {
        Path broken = source.resolve("2024/broken.jpg");
        assumeLinks(broken, temp.resolve("nowhere.jpg"));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, () -> root.addTree(source.toString(), true));
        assertTrue(failure.getMessage().contains("'" + broken + "'"), failure.getMessage());
        assertInstanceOf(NoSuchFileException.class, failure.getCause());
        assertUnchanged();
    }

    @Test
    void fileThatMayNotBeReadIsNamed() throws IOException {
        Path secret = source.resolve("two.jpg");
        forbid(secret);
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, () -> root.addTree(source.toString(), true));
        assertTrue(failure.getMessage().contains("'" + secret + "'. Access was denied."), failure.getMessage());
        assertUnchanged();
    }

    @Test
    void folderThatMayNotBeReadIsNamed() throws IOException {
        Path secret = source.resolve("2024");
        forbid(secret);
        try {
            ImapiException failure =
                    assertFails(ImapiCode.IMAPI_E_DIRECTORY_READ_FAILURE, () -> root.addTree(source.toString(), true));
            assertTrue(failure.getMessage().contains("'" + secret + "': Access was denied."), failure.getMessage());
            assertInstanceOf(AccessDeniedException.class, failure.getCause());
        } finally {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
        }
        assertUnchanged();
    }

    private static void forbid(Path path) throws IOException {
        Assumptions.assumeTrue(
                path.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "only POSIX permissions are known to this test");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(path), "this user may read everything");
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.write(elsewhere.resolve("three.jpg"), random(33));
        assumeLinks(source.resolve("linked"), elsewhere);
        assumeLinks(source.resolve("again"), elsewhere);
        root.addTree(source.toString(), false);
        assertArrayEquals(random(33), read("linked\\three.jpg"));
        assertArrayEquals(random(33), read("again\\three.jpg"));
    }

    @Test
    void linkBackToAFolderAroundItIsRefused() throws IOException {
        Path loop = source.resolve("2024/loop");
        assumeLinks(loop, source);
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DIRECTORY_READ_FAILURE, () -> root.addTree(source.toString(), false));
        assertTrue(failure.getMessage().contains(loop.toString()), failure.getMessage());
        assertUnchanged();
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws IOException {
        Files.write(source.resolve("TWO.JPG"), random(1));
        Assumptions.assumeTrue(
                Files.size(source.resolve("two.jpg")) == 20, "names differ in more than case on this file system");
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_DUP_NAME, () -> root.addTree(source.toString(), false));
        assertTrue(failure.getMessage().contains("two.jpg"), failure.getMessage());
        assertUnchanged();
    }

    @Test
    void nameThatNoDiscTakesIsRefused() throws IOException {
        Path bad;
        try {
            bad = Files.createFile(source.resolve("what?.txt"));
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("this file system refuses such names itself: " + e);
            return;
        }
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> root.addTree(source.toString(), false));
        assertTrue(failure.getMessage().contains(bad.toString()), failure.getMessage());
        assertUnchanged();
    }

    @Test
    void tooManyLevelsRevertTheWholeTree() throws IOException {
        Files.createDirectories(source.resolve("2024/c/d/e/f/g/h/i"));
        root.addTree(source.toString(), false);
        root.removeTree("\\");
        assertFails(ImapiCode.IMAPI_E_ISO9660_LEVELS, () -> root.addTree(source.toString(), true));
        assertEquals(0, root.getCount());
    }

    @Test
    void treeThatDoesNotFitIsRevertedAndTheFileNamed() throws IOException {
        Files.write(source.resolve("2024/big.jpg"), random(300 * 2048));
        image.setFreeMediaBlocks(200);
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_IMAGE_SIZE_LIMIT, () -> root.addTree(source.toString(), true));
        assertTrue(failure.getMessage().contains("'\\photos\\2024\\big.jpg'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("200"), failure.getMessage());
        assertUnchanged();
    }

    @Test
    void fileThatShrinksBeforeItIsReadIsInconsistent() throws IOException {
        root.addTree(source.toString(), false);
        Files.write(source.resolve("2024/one.jpg"), random(2999));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_INCONSISTENCY, () -> write(temp.resolve("image.iso")));
        assertTrue(failure.getMessage().contains("'\\2024\\one.jpg'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("expected 3000 bytes, found 2999"), failure.getMessage());
    }

    @Test
    void fileThatVanishesBeforeItIsReadIsNamed() throws IOException {
        root.addTree(source.toString(), false);
        Files.delete(source.resolve("two.jpg"));
        ImapiException failure =
                assertFails(ImapiCode.IMAPI_E_DATA_STREAM_CREATE_FAILURE, () -> write(temp.resolve("image.iso")));
        assertTrue(failure.getMessage().contains("'\\two.jpg'"), failure.getMessage());
        assertInstanceOf(NoSuchFileException.class, failure.getCause());
    }

    @Test
    void filesAreNotHeldOpen() throws IOException {
        root.addTree(source.toString(), true);
        write(temp.resolve("image.iso"));
        Files.delete(source.resolve("two.jpg"));
        assertThrows(NoSuchFileException.class, () -> Files.size(source.resolve("two.jpg")));
    }
}
