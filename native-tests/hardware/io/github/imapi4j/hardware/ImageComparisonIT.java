package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.FileTimes;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.hardware.ImageTrees.Tree;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import io.github.imapi4j.imapi2fs.IIsoImageManager;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same input to the system's IMAPI2FS and to the virtual one: a reader must see the same in both images. Where on the disc it
 * lies may differ; that is noted.
 */
@HardwareTest
@RequiresImapi
class ImageComparisonIT {

    private static final Instant TIME = Instant.parse("2001-02-03T04:05:06Z");

    /** ISO 9660 holds names of 8.3 in capitals only. */
    private static final Set<FileSystemType> SHORT = Set.of(FileSystemType.ISO9660);

    private static FlagSet<FsiFileSystems> flags(int fileSystems) {
        return new FlagSet<>(FsiFileSystems.class, fileSystems);
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 5, 7})
    void foldersOfTheComputer(int fileSystems, Imapi imapi, Observations observations, @TempDir Path temp)
            throws IOException {
        Path folder = Files.createDirectories(temp.resolve("TREE"));
        Files.createDirectories(folder.resolve("SUB/EMPTY"));
        Files.write(folder.resolve("A.BIN"), TestBytes.random(3_000));
        Files.write(folder.resolve("NOTHING.BIN"), new byte[0]);
        Files.write(folder.resolve("SUB/B.BIN"), TestBytes.random(2_048));
        Twins.Images images = new Twins(imapi, observations).assertSame(flags(fileSystems), Set.of(), image -> {
            image.root().addTree(folder.toString(), true);
            image.folder("MORE");
            try (IFsiItem item = image.root().getItem("MORE");
                    IFsiDirectoryItem more = item.queryInterface(IFsiDirectoryItem.class)) {
                more.addTree(folder.toString(), false);
            }
        });
        noteLayout(flags(fileSystems), images, observations);
    }

    private static void noteLayout(
            FlagSet<FsiFileSystems> fileSystems, Twins.Images images, Observations observations) {
        observations.note(
                "image-differences",
                images.systemBlocks() == images.virtualBlocks()
                        ? "as many blocks where nothing else is said"
                        : fileSystems + " " + images.systemBlocks() + " blocks, the virtual image "
                                + images.virtualBlocks());
        Map<FileSystemType, Tree> virtual = ImageTrees.of(images.virtual()).byFileSystem();
        ImageTrees.of(images.system()).byFileSystem().forEach((type, tree) -> {
            String words = words(tree.volume());
            String others = words(virtual.get(type).volume());
            if (!words.equals(others)) {
                observations.note("image-differences", type.title() + ": " + words + ", the virtual one " + others);
            }
        });
    }

    private static String words(ImportedVolume volume) {
        return "system \"" + volume.systemId() + "\", application \"" + volume.applicationId() + "\", UDF revision "
                + Integer.toHexString(volume.udfRevision());
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 5, 7})
    void streamsBytesAndEmptyFiles(int fileSystems, Imapi imapi, Observations observations) {
        byte[] streamed = TestBytes.random(70_000);
        Twins.Images images = new Twins(imapi, observations).assertSame(flags(fileSystems), Set.of(), image -> {
            image.file("STREAM.BIN", streamed);
            image.file("SECTOR.BIN", TestBytes.random(2_048));
            image.file("EMPTY.BIN", new byte[0]);
            try (IFsiFileItem made = image.image().createFileItem("MADE.BIN");
                    IFsiFileItem unmade = image.image().createFileItem("UNMADE.BIN");
                    IFsiDirectoryItem folder = image.image().createDirectoryItem("FOLDER")) {
                made.setData(new SourceStream(new TestBytes(TestBytes.random(5_000))));
                image.root().add(folder);
                folder.add(made);
                folder.add(unmade);
            }
            image.file("REMOVED.BIN", TestBytes.random(10));
            image.root().remove("REMOVED.BIN");
        });
        CRC32 checksum = new CRC32();
        checksum.update(streamed);
        ImageTrees.of(images.system()).byFileSystem().forEach((type, tree) -> assertEquals(
                checksum.getValue(), tree.items().get("\\STREAM.BIN").checksum(), type.title()));
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 7})
    void namesOfAllKinds(int fileSystems, Imapi imapi, Observations observations) {
        new Twins(imapi, observations).assertSame(flags(fileSystems), SHORT, image -> {
            image.folder("_internal folder");
            image.file("_internal folder\\Größe & Gewicht.docx", TestBytes.random(11));
            image.file("日本語のファイル.txt", TestBytes.random(12));
            image.file("small.txt", TestBytes.random(13));
            image.file("two.dots.tar.gz", TestBytes.random(14));
            image.file("no extension", TestBytes.random(15));
            image.file(".hidden", TestBytes.random(16));
            for (int i = 0; i < 12; i++) {
                image.file("the same beginning " + i + ".text", TestBytes.random(100 + i));
            }
        });
    }

    /** Joliet holds 64 characters; whether IMAPI2FS makes use of the last few is not documented. */
    @Test
    void longNamesOfJoliet(Imapi imapi, Observations observations) {
        new Twins(imapi, observations).assertSame(Twins.ALL, SHORT, image -> {
            image.file("j".repeat(56) + ".txt", TestBytes.random(21));
            image.folder("d".repeat(60));
        });
    }

    @Test
    void namesAtAndBeyondTheLimitOfJoliet(Imapi imapi, Observations observations) {
        Set<FileSystemType> shortened = Set.of(FileSystemType.ISO9660, FileSystemType.JOLIET);
        new Twins(imapi, observations).assertSame(Twins.ALL, shortened, image -> {
            image.file("j".repeat(60) + ".txt", TestBytes.random(21));
            image.file("u".repeat(100) + ".txt", TestBytes.random(22));
            image.file("u".repeat(100) + ".text", TestBytes.random(23));
        });
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 7})
    void deepFolders(int fileSystems, Imapi imapi, Observations observations) {
        int levels = fileSystems == FsiFileSystems.UDF.value() ? 20 : 7;
        new Twins(imapi, observations).assertSame(flags(fileSystems), Set.of(), image -> {
            StringBuilder path = new StringBuilder();
            for (int level = 1; level <= levels; level++) {
                path.append(level == 1 ? "D" : "\\D").append(level);
                image.folder(path.toString());
            }
            image.file(path + "\\FILE.BIN", TestBytes.random(31));
        });
    }

    @Test
    void manyFiles(Imapi imapi, Observations observations) {
        new Twins(imapi, observations).assertSame(Twins.ALL, Set.of(), image -> {
            image.folder("MANY");
            for (int i = 0; i < 120; i++) {
                image.file(String.format(Locale.ROOT, "MANY\\F%05d.BIN", i), TestBytes.random(i % 50));
            }
        });
    }

    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 7})
    void hiddenItems(int fileSystems, Imapi imapi, Observations observations) {
        Twins.Images images = new Twins(imapi, observations).assertSame(flags(fileSystems), Set.of(), image -> {
            image.folder("SEEN");
            image.folder("HIDDEN");
            image.file("SEEN\\SECRET.BIN", TestBytes.random(41));
            image.hide("SEEN\\SECRET.BIN");
            image.hide("HIDDEN");
        });
        ImageTrees.of(images.system()).byFileSystem().forEach((type, tree) -> {
            assertTrue(tree.items().get("\\SEEN\\SECRET.BIN").hidden(), type.title());
            assertTrue(tree.items().get("\\HIDDEN").hidden(), type.title());
        });
    }

    @Test
    void timesThatWereSet(Imapi imapi, Observations observations) {
        LocalDateTime time = LocalDateTime.ofInstant(TIME, ZoneOffset.UTC);
        Twins.Images images = new Twins(imapi, observations).make(Twins.ALL, image -> {
            image.file("A.BIN", TestBytes.random(51));
            try (IFsiItem item = image.root().getItem("A.BIN")) {
                item.setCreationTime(time);
                item.setLastAccessedTime(time);
                item.setLastModifiedTime(time);
            }
        });
        Tree udf = ImageTrees.of(images.system()).byFileSystem().get(FileSystemType.UDF);
        assertNear(time, udf.modified().get("\\A.BIN"));
        noteTimes("set", images, "\\A.BIN", observations);
    }

    @Test
    void timesOfTheComputersFiles(Imapi imapi, Observations observations, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("A.BIN"), TestBytes.random(51));
        Files.setLastModifiedTime(file, FileTime.from(TIME));
        Twins.Images images = new Twins(imapi, observations)
                .make(Twins.ALL, image -> image.root().addTree(folder.toString(), false));
        assertEquals(
                ImageTrees.of(images.virtual()).byFileSystem().keySet(),
                ImageTrees.of(images.system()).byFileSystem().keySet());
        noteTimes("AddTree", images, "\\A.BIN", observations);
    }

    /** Readers give UTC; FAT, on which a file may have lain, counts in two seconds. */
    private static boolean isNear(LocalDateTime time, LocalDateTime other) {
        return Duration.between(other, time).abs().compareTo(Duration.ofSeconds(2)) <= 0;
    }

    private static void assertNear(LocalDateTime expected, LocalDateTime time) {
        assertTrue(isNear(time, expected), () -> time + " in place of " + expected);
    }

    /**
     * That times are UTC is documented for those that are set. It is not for those of the computer's files, and ISO 9660 and Joliet have
     * one time only, of which IMAPI2's pages speak as that of the recording.
     */
    private static void noteTimes(String what, Twins.Images images, String path, Observations observations) {
        Map<FileSystemType, Tree> virtual = ImageTrees.of(images.virtual()).byFileSystem();
        ImageTrees.of(images.system()).byFileSystem().forEach((type, tree) -> {
            LocalDateTime time = tree.modified().get(path);
            LocalDateTime other = virtual.get(type).modified().get(path);
            observations.note(
                    "file-times",
                    what + " in " + type.title() + ": "
                            + (isNear(time, other)
                                    ? "kept, in UTC"
                                    : "off by " + Duration.between(other, time) + " from that of the virtual image"));
        });
    }

    @Test
    void fileBeyondTwoGibibytes(Imapi imapi, Observations observations) {
        long size = (1L << 31) + 2_048;
        DiscRoom.assumeItHolds(size);
        try (Imapi virtual = Imapi.virtual()) {
            ImageTrees mine = treesOfLargeFile(imapi, size);
            new Twins(imapi, observations).assertSame(mine, treesOfLargeFile(virtual, size), Set.of());
            Tree udf = mine.byFileSystem().get(FileSystemType.UDF);
            assertEquals(size, udf.items().get("\\LARGE.BIN").size());
            assertEquals(10, udf.items().get("\\SMALL.BIN").size());
        }
    }

    /** Only the descriptors are read, not the two gibibytes. */
    private static ImageTrees treesOfLargeFile(Imapi imapi, long size) {
        try (NewImage image = NewImage.of(imapi, Twins.UDF)) {
            Answers.code(() -> image.image().setStageFiles(false));
            image.image().setVolumeName("TWINS");
            image.root().addFile("LARGE.BIN", new SourceStream(TestBytes.zeros(size)));
            image.file("SMALL.BIN", TestBytes.random(10));
            return image.trees();
        }
    }

    @Test
    void imagesDescribedInJava(Imapi imapi, Observations observations, @TempDir Path temp) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("PHOTOS/SUB")).getParent();
        Files.write(folder.resolve("ONE.JPG"), TestBytes.random(3_000));
        Files.write(folder.resolve("SUB/TWO.JPG"), TestBytes.random(2_000));
        Path single = Files.write(temp.resolve("SINGLE.BIN"), TestBytes.random(100));
        byte[] streamed = TestBytes.random(10_000);
        DiscImage image = DiscImage.builder()
                .label("TWINS")
                .add(folder)
                .add(single)
                .add("BYTES.BIN", Content.of(TestBytes.random(500)))
                .add("STREAM.BIN", Content.of(streamed.length, () -> new ByteArrayInputStream(streamed)))
                .addFolder("EMPTY")
                .hide("SINGLE.BIN")
                .times("BYTES.BIN", FileTimes.of(TIME))
                .build();
        try (Imapi virtual = Imapi.virtual()) {
            imapi.image(image).writeTo(temp.resolve("system.iso"));
            virtual.image(image).writeTo(temp.resolve("virtual.iso"));
        }
        Twins.Images images = new Twins.Images(
                Files.readAllBytes(temp.resolve("system.iso")), Files.readAllBytes(temp.resolve("virtual.iso")));
        new Twins(imapi, observations)
                .assertSame(ImageTrees.of(images.system()), ImageTrees.of(images.virtual()), Set.of());
        for (String path : List.of("\\PHOTOS\\ONE.JPG", "\\SINGLE.BIN", "\\BYTES.BIN")) {
            noteTimes("image", images, path, observations);
        }
    }

    /** Each checks what the other made. */
    @ParameterizedTest(name = "file systems {0}")
    @ValueSource(ints = {1, 3, 4, 7})
    void imagesThatWereMadeBeforeAreValid(int fileSystems, Imapi imapi, Observations observations) {
        Twins.Images images = new Twins(imapi, observations)
                .make(flags(fileSystems), image -> image.file("A.BIN", TestBytes.random(5_000)));
        try (Imapi virtual = Imapi.virtual()) {
            for (Imapi checker : List.of(imapi, virtual)) {
                for (byte[] image : List.of(images.system(), images.virtual())) {
                    try (NewImage objects = new NewImage(checker);
                            IIsoImageManager manager = objects.manager()) {
                        manager.setStream(new SourceStream(new TestBytes(image)));
                        assertEquals(SystemCode.S_OK, Answers.code(manager::validate));
                    }
                }
            }
        }
    }
}
