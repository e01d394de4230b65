package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Images.bytes;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images read back, byte for byte, by programs that are not ours. */
class ReadBackTest {

    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void xorrisoGivesBackEveryFileOfAMixedTree() throws Exception {
        IsoDirectory root = mixedTree();
        Trees.assertSame(root, extractWithXorriso(write(root, options())));
    }

    @Test
    void sevenZipGivesBackEveryFileOfAMixedTree() throws Exception {
        IsoDirectory root = mixedTree();
        root.add(file("smile 😀 and 𝄞.txt", 77));
        Trees.assertSame(root, extractWith7z(write(root, options())));
    }

    @Test
    void xorrisoGivesBackNamesWithEmoji() throws Exception {
        IsoDirectory root = root();
        root.add(file("smile 😀 and 𝄞.txt", 77));
        Trees.assertSame(root, extractWithXorriso(write(root, options())));
    }

    @Test
    void xorrisoGivesBackTenThousandFilesOfOneFolder() throws Exception {
        IsoDirectory root = manyFiles();
        Trees.assertSame(root, extractWithXorriso(write(root, options())));
    }

    @Test
    void sevenZipGivesBackTenThousandFilesOfOneFolder() throws Exception {
        IsoDirectory root = manyFiles();
        Trees.assertSame(root, extractWith7z(write(root, options())));
    }

    @Test
    void xorrisoReadsIso9660NamesOfTenThousandFilesWithoutJoliet() throws Exception {
        IsoDirectory root = manyFiles();
        Path out = extractWithXorriso(write(root, options().withJoliet(false)));
        try (Stream<Path> files = Files.list(out.resolve("MANY_F~1"))) {
            assertEquals(MANY, files.count());
        }
    }

    @Test
    void isoinfoListsMangledNamesInTheTreeOfIso9660() throws Exception {
        Path image = write(mixedTree(), options());
        Tool.Result result = Tool.run(folder, "isoinfo", "-l", "-i", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().contains("_INTER~1"), result.output());
        assertTrue(result.output().contains("README.TXT"), result.output());
    }

    @Test
    void isoinfoListsFullNamesInTheTreeOfJoliet() throws Exception {
        Path image = write(mixedTree(), options());
        Tool.Result result = Tool.run(folder, "isoinfo", "-J", "-l", "-i", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().contains("_internal"), result.output());
        assertTrue(result.output().contains("two.dots.tar.gz"), result.output());
    }

    @Test
    void isoinfoReadsTheVolumeDescriptors() throws Exception {
        Path image = write(mixedTree(), options());
        Tool.Result result = Tool.run(folder, "isoinfo", "-d", "-i", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().contains("Volume id: HOLIDAY"), result.output());
        assertTrue(result.output().contains("Logical block size is: 2048"), result.output());
        assertTrue(result.output().contains("Joliet with UCS level 3 found"), result.output());
    }

    @Test
    void isovfyFindsNoFault() throws Exception {
        Path image = write(mixedTree(), options());
        Tool.Result result = Tool.run(folder, "isovfy", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().toLowerCase(Locale.ROOT).contains("no errors found"), result.output());
    }

    @Test
    void xorrisoReadsEveryBlockOfTheImage() throws Exception {
        Path image = write(mixedTree(), options());
        Tool.Result result =
                Tool.run(folder, "xorriso", "-indev", image.toString(), "-check_media", "use=indev", "what=disc", "--");
        assertEquals(0, result.exit(), result.output());
        assertFalse(result.output().contains("unreadable"), result.output());
    }

    @Test
    void aFolderOfManyLongNamesSpansManySectors() throws Exception {
        IsoDirectory root = root();
        IsoDirectory wide = directory(root, "wide");
        for (int i = 0; i < 500; i++) {
            wide.add(file("x".repeat(40) + String.format(Locale.ROOT, "-%019d", i), i % 3));
        }
        Trees.assertSame(root, extractWithXorriso(write(root, options())));
    }

    private Path write(IsoDirectory root, IsoOptions options) throws IOException {
        return Images.write(ImageLayout.of(root, options), folder.resolve("disc.img"));
    }

    private Path extractWithXorriso(Path image) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Tool.Result result = Tool.run(
                folder, "xorriso", "-osirrox", "on", "-indev", image.toString(), "-extract", "/", out.toString());
        assertEquals(0, result.exit(), result.output());
        makeWritable(out);
        return out;
    }

    private Path extractWith7z(Path image) throws Exception {
        Path out = folder.resolve("out");
        Tool.Result result = Tool.run(folder, "7z", "x", "-y", "-o" + out, image.toString());
        assertEquals(0, result.exit(), result.output());
        return out;
    }

    /** What xorriso extracts is read-only, folders too, which would keep the temporary folder from being deleted. */
    private static void makeWritable(Path out) throws IOException {
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(Files::isDirectory).forEach(path -> path.toFile().setWritable(true));
        }
    }

    private static IsoDirectory manyFiles() {
        IsoDirectory root = root();
        IsoDirectory many = directory(root, "many files");
        for (int i = 0; i < MANY; i++) {
            String name = "file number " + i + ".txt";
            many.add(file(name, bytes(name, i % 7)));
        }
        return root;
    }

    private static IsoDirectory mixedTree() {
        IsoDirectory root = root();
        root.add(file("README.txt", 100));
        root.add(file("no extension", 10));
        root.add(file("two.dots.tar.gz", 2048));
        root.add(file("Zażółć gęślą jaźń.txt", 2049));
        root.add(file("Привет мир.док", 5000));
        root.add(file("日本語のファイル名.txt", 1));
        root.add(file("semi" + "x".repeat(52) + ".txt", 60));
        root.add(file("y".repeat(64), 64));
        root.add(file(".profile", 12));
        for (int size : new int[] {0, 1, 2047, 2048, 2049, 4096, 65536, 65537, 300_000}) {
            root.add(file("size " + size, size));
        }
        IsoDirectory internal = directory(root, "_internal");
        internal.add(file("_internal", 3));
        directory(root, "empty folder");
        directory(directory(root, "folder.with.dots"), "also empty");
        IsoDirectory deep = root;
        for (int level = 1; level <= 8; level++) {
            deep = directory(deep, "level " + level);
            deep.add(file("at level " + level + ".txt", level));
        }
        for (int i = 0; i < 300; i++) {
            directory(internal, "folder " + i).add(file("f", i));
        }
        return root;
    }
}
