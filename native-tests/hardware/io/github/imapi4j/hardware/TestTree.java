package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.virtual.image.DiscVolumes;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Files for tests that burn: sizes about those of sectors, nested folders, a name that not every file system takes. */
final class TestTree {

    private static final int LARGE = 3_000_000;

    private final Map<String, byte[]> files = new TreeMap<>();

    private TestTree() {}

    /** A tree in a folder of its own; the seed makes its bytes. */
    static TestTree of(String folder, int seed) {
        Random random = new Random(seed);
        TestTree tree = new TestTree();
        tree.add(folder + "/empty.txt", random, 0);
        tree.add(folder + "/one.bin", random, 1);
        tree.add(folder + "/sector.bin", random, 2_048);
        tree.add(folder + "/sector and one.bin", random, 2_049);
        tree.add(folder + "/Gr\u00f6\u00dfe und L\u00e4nge eines Namens.dat", random, 70_001);
        tree.add(folder + "/a/b/c/large.bin", random, LARGE);
        return tree;
    }

    private void add(String path, Random random, int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        files.put(path, content);
    }

    /** This tree and another one in one. */
    TestTree with(TestTree other) {
        TestTree both = new TestTree();
        both.files.putAll(files);
        both.files.putAll(other.files);
        return both;
    }

    /** What is burned. */
    DiscImage image() {
        DiscImage.Builder image = DiscImage.builder().label("HARDWARE");
        files.forEach((path, content) -> image.add(path, Content.of(content)));
        return image.build();
    }

    /** Every file system of a session shows these files and no others, and the newest has their bytes. */
    void assertOn(SectorSource disc, long sessionStart) throws IOException {
        for (FileSystemType type : DiscVolumes.identify(disc, sessionStart)) {
            IsoDirectory root = DiscVolumes.read(disc, sessionStart, type, ZoneOffset.UTC).root();
            assertEquals(files.size(), root.fileCount(), type.name());
        }
        Map<String, byte[]> found = new TreeMap<>();
        collect(DiscVolumes.read(disc, sessionStart, ZoneOffset.UTC).root(), "", found);
        assertEquals(files.keySet(), found.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertArrayEquals(file.getValue(), found.get(file.getKey()), file.getKey());
        }
    }

    private static void collect(IsoDirectory folder, String path, Map<String, byte[]> found) throws IOException {
        for (IsoNode node : folder.children()) {
            if (node instanceof IsoDirectory inner) {
                collect(inner, path + inner.name() + "/", found);
            } else if (node instanceof IsoFile file) {
                found.put(path + file.name(), bytes(file));
            }
        }
    }

    private static byte[] bytes(IsoFile file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) file.size());
        try (IsoContent.Source source = file.content().open()) {
            while (content.hasRemaining()) {
                if (source.read(content.position(), content) < 0) {
                    throw new EOFException(file.name() + " ends after " + content.position() + " bytes.");
                }
            }
        }
        return content.array();
    }
}
