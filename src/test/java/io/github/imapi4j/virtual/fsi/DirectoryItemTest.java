package io.github.imapi4j.virtual.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.FsiItemType;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFileSystemImage3;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem2;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and files of the image, one by one. */
class DirectoryItemTest extends ImageTestCase {

    private IFsiDirectoryItem directory(String path) {
        try (IFsiItem item = root.getItem(path)) {
            return item.queryInterface(IFsiDirectoryItem.class);
        }
    }

    @Test
    void addedFileIsFoundWithItsPathSizeAndBytes() {
        root.addDirectory("docs");
        addFile("docs\\Read Me.txt", 5000);

        assertEquals("Read Me.txt", of("\\docs\\read me.TXT", IFsiItem::getName));
        assertEquals("\\docs\\Read Me.txt", of("docs/Read Me.txt", IFsiItem::getFullPath));
        assertArrayEquals(random(5000), read("docs\\Read Me.txt"));
        assertEquals(1, image.getFileCount());
        assertEquals(1, image.getDirectoryCount());
        assertEquals(1, root.getCount());
    }

    @Test
    void rootIsFoundAndHasNoName() {
        assertEquals("\\", root.getFullPath());
        assertEquals("", root.getName());
        assertEquals("\\", of("\\", IFsiItem::getFullPath));
    }

    @Test
    void itemsTellWhetherTheyAreFilesOrFolders() {
        root.addDirectory("docs");
        addFile("a.txt", 1);
        try (IFsiItem file = root.getItem("a.txt");
                IFsiItem folder = root.getItem("docs")) {
            folder.queryInterface(IFsiDirectoryItem2.class).close();
            file.queryInterface(IFsiFileItem.class).close();
            assertFails(SystemCode.E_NOINTERFACE, () -> file.queryInterface(IFsiDirectoryItem.class));
            assertFails(SystemCode.E_NOINTERFACE, () -> folder.queryInterface(IFsiFileItem.class));
        }
    }

    @Test
    void sameItemIsTheSameObjectWhileItIsHeld() {
        addFile("a.txt", 1);
        try (IFsiItem first = root.getItem("a.txt");
                IFsiItem second = root.getItem("A.TXT")) {
            first.setIsHidden(true);
            assertTrue(second.getIsHidden());
            try (ItemIdentity one = first.queryInterface(ItemIdentity.class);
                    ItemIdentity other = second.queryInterface(ItemIdentity.class)) {
                assertEquals(one.getNumber(), other.getNumber());
            }
        }
    }

    @Test
    void pathsOfAFolderAreRelativeToIt() {
        root.addDirectory("a");
        root.addDirectory("a\\b");
        try (IFsiDirectoryItem folder = directory("a")) {
            folder.addFile("b\\c.txt", stream(random(3)));
            assertEquals(FsiItemType.FILE, typeAt("\\a\\b\\c.txt"));
            ImapiException failure = assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> folder.getItem("\\b"));
            assertTrue(failure.getMessage().contains("relative to '\\a'"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\\\b", "a\\", "a:b", "what?", "x\tz", "con*", "..", "end.", "end "})
    void badlyFormedPathIsRefused(String path) {
        ImapiException file = assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> addFile(path, 1));
        assertTrue(file.getMessage().contains(path), file.getMessage());
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> root.addDirectory(path));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> root.getItem(path));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> root.remove(path));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> root.removeTree(path));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> image.exists("\\" + path));
        assertEquals(0, root.getCount());
    }

    @Test
    void emptyPathIsAnInvalidParameter() {
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> addFile("", 1));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.addDirectory(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.getItem(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.remove(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.removeTree(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.exists(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.remove("\\"));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.addDirectory("\\"));
    }

    @Test
    void missingPointersAreRefused() {
        assertFails(SystemCode.E_POINTER, () -> root.addFile("a.txt", null));
        assertFails(SystemCode.E_POINTER, () -> root.add(null));
        assertFails(SystemCode.E_POINTER, () -> image.chooseImageDefaults(null));
        assertFails(SystemCode.E_POINTER, () -> image.setMaxMediaBlocksFromDevice(null));
        try (IFsiFileItem file = image.createFileItem("a.txt")) {
            assertFails(SystemCode.E_POINTER, () -> file.setData(null));
        }
    }

    @Test
    void folderOnTheWayMustExist() {
        addFile("file", 1);
        ImapiException missing = assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> addFile("no\\such\\a.txt", 1));
        assertTrue(missing.getMessage().contains("'\\no'"), missing.getMessage());
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> root.addDirectory("no\\folder"));
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> root.addDirectory("file\\folder"));
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> image.exists("\\no\\a.txt"));
    }

    @Test
    void existsTellsWhatIsThere() {
        root.addDirectory("docs");
        addFile("docs\\a.txt", 1);
        assertEquals(FsiItemType.DIRECTORY, typeAt("\\"));
        assertEquals(FsiItemType.DIRECTORY, typeAt("/docs"));
        assertEquals(FsiItemType.FILE, typeAt("\\DOCS/a.txt"));
        assertEquals(FsiItemType.NOT_FOUND, typeAt("\\docs\\b.txt"));
        assertFails(ImapiCode.IMAPI_E_INVALID_PATH, () -> image.exists("docs"));
    }

    @Test
    void namesAreUniqueWithoutRegardToCase() {
        addFile("Letter.txt", 1);
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_DUP_NAME, () -> addFile("LETTER.TXT", 1));
        assertTrue(failure.getMessage().contains("'\\LETTER.TXT'"), failure.getMessage());
        assertFails(ImapiCode.IMAPI_E_DUP_NAME, () -> root.addDirectory("letter.txt"));
        try (IFsiDirectoryItem item = image.createDirectoryItem("LETTER.txt")) {
            assertFails(ImapiCode.IMAPI_E_DUP_NAME, () -> root.add(item));
        }
        assertEquals(1, image.getFileCount());
    }

    @Test
    void missingItemIsNotFound() {
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_ITEM_NOT_FOUND, () -> root.getItem("no\\a.txt"));
        assertTrue(failure.getMessage().contains("'\\no\\a.txt'"), failure.getMessage());
        assertFails(ImapiCode.IMAPI_E_ITEM_NOT_FOUND, () -> root.remove("a.txt"));
    }

    @Test
    void onlyFilesAndEmptyFoldersAreRemoved() {
        root.addDirectory("docs");
        addFile("docs\\a.txt", 1);
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_DIR_NOT_EMPTY, () -> root.remove("docs"));
        assertTrue(failure.getMessage().contains("'\\docs'"), failure.getMessage());
        root.remove("docs\\a.txt");
        root.remove("docs");
        assertEquals(0, root.getCount());
    }

    @Test
    void treesAreRemovedWithAllThatIsInThem() {
        root.addDirectory("docs");
        addFile("docs\\a.txt", 1);
        addFile("b.txt", 1);
        assertFails(ImapiCode.IMAPI_E_NOT_DIR, () -> root.removeTree("b.txt"));
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, () -> root.removeTree("no"));
        root.removeTree("docs");
        assertEquals(1, root.getCount());
        root.removeTree("\\");
        assertEquals(0, root.getCount());
    }

    @Test
    void itemsAreMadeFirstAndAddedThen() {
        try (IFsiDirectoryItem folder = image.createDirectoryItem("new");
                IFsiFileItem file = image.createFileItem("data.bin")) {
            assertNull(file.getData());
            file.setData(stream(random(4000)));
            file.setIsHidden(true);
            assertEquals(0, image.getFileCount());
            root.add(folder);
            folder.add(file);
            assertEquals("\\new\\data.bin", file.getFullPath());
            assertEquals(4000, file.getDataSize());
            assertEquals(4000, file.getDataSize32BitLow());
            assertEquals(0, file.getDataSize32BitHigh());
        }
        assertArrayEquals(random(4000), read("new\\data.bin"));
        assertTrue(of("new\\data.bin", IFsiItem::getIsHidden));
    }

    @Test
    void itemIsAddedOnce() {
        try (IFsiFileItem file = image.createFileItem("a.txt")) {
            root.add(file);
            root.addDirectory("b");
            try (IFsiDirectoryItem other = directory("b")) {
                assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> other.add(file));
            }
        }
    }

    @Test
    void itemOfAnotherImageIsRefused() {
        try (IFileSystemImage3 other = Com.reference(new VirtualFileSystemImage(probe()), IFileSystemImage3.class);
                IFsiFileItem foreign = other.createFileItem("a.txt")) {
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> root.add(foreign));
        }
    }

    @Test
    void dataOfAnAddedFileIsReadOnly() {
        try (IFsiFileItem file = image.createFileItem("a.txt")) {
            file.setData(stream(random(1)));
            file.setData(stream(random(2)));
            assertEquals(2, file.getDataSize());
            root.add(file);
            ImapiException failure = assertFails(ImapiCode.IMAPI_E_READONLY, () -> file.setData(stream(random(3))));
            assertTrue(failure.getMessage().contains("'\\a.txt'"), failure.getMessage());
            assertEquals(2, file.getDataSize());
        }
    }

    @Test
    void folderThatIsNotInTheImageTakesNothing() {
        try (IFsiDirectoryItem folder = image.createDirectoryItem("new");
                IFsiFileItem file = image.createFileItem("a.txt")) {
            ImapiException failure =
                    assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.addDirectory("sub"));
            assertTrue(failure.getMessage().startsWith("'new' is not part of the file system."), failure.getMessage());
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.addFile("a", stream(random(1))));
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.add(file));
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.addTree(".", false));
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.remove("a"));
            assertFails(ImapiCode.IMAPI_E_NOT_IN_FILE_SYSTEM, () -> folder.removeTree("a"));
            assertEquals(0, folder.getCount());
        }
    }

    @Test
    void nameOfANewItemMustBeValid() {
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.createFileItem(""));
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.createFileItem("a\\b"));
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> image.createDirectoryItem("a:b"));
        assertTrue(failure.getMessage().contains("':'"), failure.getMessage());
    }

    @Test
    void walksGoThroughAllItemsInOrder() {
        addFile("c", 1);
        addFile("a", 1);
        root.addDirectory("B");
        try (IEnumFsiItems walk = root.getEnumFsiItems()) {
            assertEquals(List.of("a", "B"), names(walk.next(2)));
            try (IEnumFsiItems copy = walk.cloneEnum()) {
                assertEquals(List.of("c"), names(copy.next(2)));
            }
            assertEquals(HResult.S_OK, walk.skip(1));
            assertEquals(HResult.S_FALSE, walk.skip(1));
            walk.reset();
            assertEquals(3, names(walk.next(10)).size());
        }
    }

    @Test
    void scriptsWalkThroughVariants() {
        addFile("a", 1);
        root.addDirectory("b");
        try (IEnumVariant walk = root.getNewEnum()) {
            List<String> names = new ArrayList<>();
            for (Object element : walk.next(5)) {
                try (IUnknown pointer = (IUnknown) element;
                        IFsiItem item = pointer.queryInterface(IFsiItem.class)) {
                    names.add(item.getName());
                }
            }
            assertEquals(List.of("a", "b"), names);
        }
    }

    private static List<String> names(List<IFsiItem> items) {
        List<String> names = new ArrayList<>();
        for (IFsiItem item : items) {
            try (item) {
                names.add(item.getName());
            }
        }
        return names;
    }

    @Test
    void timesAreThoseOfTheAdditionInUtcUntilTheyAreSet() {
        addFile("a.txt", 1);
        LocalDateTime old = LocalDateTime.of(1999, 12, 31, 23, 59, 58);
        try (IFsiItem item = root.getItem("a.txt")) {
            assertEquals(NOW, item.getCreationTime());
            assertEquals(NOW, item.getLastModifiedTime());
            assertEquals(NOW, item.getLastAccessedTime());
            item.setLastModifiedTime(old);
            item.setLastAccessedTime(old);
            item.setCreationTime(old);
            assertEquals(old, item.getLastModifiedTime());
            assertEquals(old, item.getLastAccessedTime());
            assertEquals(old, item.getCreationTime());
        }
    }

    @Test
    void strictImageRefusesChangesBeforeCreation() {
        image.setStrictFileSystemCompliance(true);
        addFile("a.txt", 1);
        try (IFsiItem item = root.getItem("a.txt")) {
            ImapiException failure =
                    assertFails(ImapiCode.IMAPI_E_INVALID_DATE, () -> item.setLastModifiedTime(NOW.minusSeconds(1)));
            assertTrue(failure.getMessage().contains("LastModified time is earlier than Creation"), failure.toString());
            assertFails(ImapiCode.IMAPI_E_INVALID_DATE, () -> item.setCreationTime(NOW.plusDays(1)));
            assertEquals(NOW, item.getLastModifiedTime());
            assertEquals(NOW, item.getCreationTime());
        }
    }

    @Test
    void fileSystemsShowTheirOwnNames() {
        root.addDirectory("_internal folder");
        addFile("_internal folder\\Größe & Gewicht.docx", 1);
        FlagSet<FsiFileSystems> iso = FlagSet.of(FsiFileSystems.ISO9660);
        FlagSet<FsiFileSystems> joliet = FlagSet.of(FsiFileSystems.JOLIET);
        try (IFsiItem item = root.getItem("_internal folder\\Größe & Gewicht.docx")) {
            assertEquals("GR__E_~1.DOC", item.fileSystemName(iso));
            assertEquals("\\_INTER~1\\GR__E_~1.DOC", item.fileSystemPath(iso));
            assertEquals("Größe & Gewicht.docx", item.fileSystemName(joliet));
            assertEquals("\\_internal folder\\Größe & Gewicht.docx", item.fileSystemPath(joliet));
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> item.fileSystemName(FlagSet.of(FsiFileSystems.UDF)));
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> item.fileSystemPath(iso.with(FsiFileSystems.JOLIET)));
            image.setFileSystemsToCreate(iso);
            assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, () -> item.fileSystemName(joliet));
        }
    }

    @Test
    void ninthLevelIsRefusedAndNothingChanged() {
        String path = "1";
        for (int level = 2; level <= 8; level++) {
            root.addDirectory(path);
            path += "\\" + level;
        }
        root.addDirectory(path);
        String ninth = path + "\\9";
        ImapiException failure = assertFails(ImapiCode.IMAPI_E_ISO9660_LEVELS, () -> root.addDirectory(ninth));
        assertTrue(failure.getMessage().contains(ninth), failure.getMessage());
        assertEquals(8, image.getDirectoryCount());
        root.addFile(ninth, stream(random(1)));
    }

    @Test
    void restrictedNamesAreAnsi() {
        addFile("Ω before.txt", 1);
        image.setUseRestrictedCharacterSet(true);
        addFile("Größe.txt", 1);
        assertFails(ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION, () -> addFile("Ω.txt", 1));
        assertFails(ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION, () -> root.addDirectory("Ω"));
        assertFails(ImapiCode.IMAPI_E_RESTRICTED_NAME_VIOLATION, () -> image.createFileItem("Ω"));
        assertFalse(of("Größe.txt", IFsiItem::getIsHidden));
    }
}
