package io.github.imapi4j.virtual.iso;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.virtual.image.ImageLayout;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoDirectoryTest {

    @Test
    void aNameCanBeAddedOnceWhateverItsCase() {
        IsoDirectory root = root();
        IsoDirectory folder = directory(root, "folder");
        folder.add(file("README.txt", 1));
        assertFails(
                ImapiCode.IMAPI_E_DUP_NAME,
                "'\\folder\\readme.TXT' name already exists",
                () -> folder.add(file("readme.TXT", 2)));
        assertEquals(1, root.fileCount());
    }

    @Test
    void aNodeIsInOneDirectoryOnly() {
        IsoDirectory root = root();
        IsoDirectory a = directory(root, "a");
        IsoDirectory b = directory(root, "b");
        IsoFile file = file("f", 1);
        a.add(file);
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, "added already", () -> b.add(file));
        assertEquals(List.of(), List.copyOf(b.children()));
    }

    @Test
    void aDirectoryCannotContainItself() {
        IsoDirectory a = new IsoDirectory("a", TIME);
        IsoDirectory b = directory(a, "b");
        assertFails(ImapiCode.IMAPI_E_INVALID_PARAM, "itself", () -> b.add(a));
    }

    @Test
    void nodesAreFoundByPathWhateverTheirCase() {
        IsoDirectory root = root();
        IsoFile file = file("File.txt", 1);
        directory(directory(root, "Outer"), "Inner").add(file);
        assertSame(file, root.find("outer\\INNER\\file.TXT").orElseThrow());
        assertEquals("\\Outer\\Inner\\File.txt", file.path());
        assertSame(root, root.find("\\").orElseThrow());
        assertEquals("\\", root.path());
        assertEquals(Optional.empty(), root.find("outer\\nothing"));
        assertEquals(Optional.empty(), root.find("outer\\inner\\file.txt\\below"));
    }

    @Test
    void aMissingDirectoryAndAFileInItsPlaceAreDifferentFailures() {
        IsoDirectory root = root();
        root.add(file("file", 1));
        assertFails(ImapiCode.IMAPI_E_DIR_NOT_FOUND, "'no\\where'", () -> root.directory("no\\where"));
        assertFails(ImapiCode.IMAPI_E_NOT_DIR, "'file'", () -> root.directory("file"));
    }

    @Test
    void totalsFollowWhatIsAddedChangedAndRemoved() {
        IsoDirectory root = root();
        long empty = root.maxBlocks();
        IsoDirectory folder = directory(root, "folder");
        IsoFile file = file("file", 1);
        folder.add(file);
        file.setContent(4097, IsoContent.of(new byte[4097]));
        assertEquals(1, root.fileCount());
        assertEquals(1, root.directoryCount());
        assertTrue(root.maxBlocks() >= empty + 3, "three blocks of data");
        IsoNode removed = root.remove("FOLDER").orElseThrow();
        assertSame(folder, removed);
        assertEquals(0, root.fileCount());
        assertEquals(0, root.directoryCount());
        assertEquals(empty, root.maxBlocks());
        root.add(removed);
        assertEquals(1, root.fileCount());
    }

    @Test
    void theQuickBoundIsNeverBelowTheExactSizeAndCloseToIt() {
        for (int seed = 0; seed < 20; seed++) {
            IsoDirectory root = randomTree(new Random(seed));
            for (int level : NameStyle.LEVELS) {
                long exact = ImageLayout.of(root, options().withLevel(level)).totalBlocks();
                assertTrue(root.maxBlocks() >= exact, "seed " + seed);
                long slack = 8 + 2 * root.directoryCount() + root.fileCount() / 10;
                assertTrue(root.maxBlocks() - exact <= slack, "seed " + seed + " exact " + exact);
            }
        }
    }

    private static IsoDirectory randomTree(Random random) {
        IsoDirectory root = root();
        IsoDirectory[] folders = new IsoDirectory[1 + random.nextInt(30)];
        folders[0] = root;
        for (int i = 1; i < folders.length; i++) {
            IsoDirectory parent = folders[random.nextInt(Math.min(i, 3))];
            folders[i] = directory(parent, "d" + "o".repeat(random.nextInt(70)) + i);
        }
        int files = random.nextInt(1500);
        for (int i = 0; i < files; i++) {
            String name = i + "n".repeat(random.nextInt(80)) + (random.nextBoolean() ? ".extension" : "");
            folders[random.nextInt(folders.length)].add(file(name, random.nextInt(5000)));
        }
        return root;
    }
}
