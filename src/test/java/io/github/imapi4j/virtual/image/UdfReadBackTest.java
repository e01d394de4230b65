package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static io.github.imapi4j.virtual.image.Images.udf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images with UDF, read back byte for byte by programs that are not ours. */
class UdfReadBackTest {

    private static final long FIVE_GIB = 5L << 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void sevenZipGivesBackEveryFileOfUdfAlone(UdfRevision revision) throws Exception {
        IsoDirectory root = Trees.mixed();
        Trees.assertSame(root, extractWith7z(write(root, udf(revision))));
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void sevenZipGivesBackEveryFileOfTheUdfOfABridge(UdfRevision revision) throws Exception {
        IsoDirectory root = Trees.mixed();
        ImageOptions options = udf(revision).withFileSystems(ImageOptions.ALL).withRedundantMetadata(true);
        Path out = extractWith7z(write(root, options));
        Trees.assertSame(root, out);
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void udfinfoKnowsLabelRevisionAndNumberOfFiles(UdfRevision revision) throws Exception {
        ImageLayout layout = ImageLayout.of(Trees.mixed(), udf(revision, "Święta ☃ 2024"));
        Path image = Images.write(layout, folder.resolve("disc.img"));
        String output = udfinfo(image);
        assertTrue(output.contains("\nlvid=Święta ☃ 2024\n"), output);
        assertTrue(output.contains("\nudfwriterev=" + revision + "\n"), output);
        assertTrue(output.contains("\nnumfiles=223\n"), output);
        assertTrue(output.contains("\nnumdirs=211\n"), output);
        assertTrue(output.contains("\nintegrity=closed\n"), output);
        assertTrue(output.contains("\naccesstype=readonly\n"), output);
        assertTrue(output.contains("start=" + (layout.totalBlocks() - 1) + ", blocks=1, type=ANCHOR"), output);
    }

    @Test
    void xorrisoGivesBackEveryFileOfTheJolietOfABridge() throws Exception {
        IsoDirectory root = Trees.mixed();
        Path image = write(root, udf(UdfRevision.V1_02).withFileSystems(ImageOptions.ALL));
        Path out = Files.createDirectory(folder.resolve("out"));
        Tool.Result result = Tool.run(
                folder, "xorriso", "-osirrox", "on", "-indev", image.toString(), "-extract", "/", out.toString());
        assertEquals(0, result.exit(), result.output());
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(Files::isDirectory).forEach(path -> path.toFile().setWritable(true));
        }
        Trees.assertSame(root, out);
    }

    @Test
    void isovfyFindsNoFaultInABridge() throws Exception {
        Path image = write(Trees.mixed(), udf(UdfRevision.V2_50).withFileSystems(ImageOptions.ALL));
        Tool.Result result = Tool.run(folder, "isovfy", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().toLowerCase(Locale.ROOT).contains("no errors found"), result.output());
    }

    @Test
    void sevenZipGivesBackTwentyThousandFiles() throws Exception {
        IsoDirectory root = root();
        for (int d = 0; d < 20; d++) {
            IsoDirectory many = directory(root, "many files " + d);
            for (int i = 0; i < 1000; i++) {
                many.add(file("file number " + i + ".txt", (d + i) % 3));
            }
        }
        Trees.assertSame(root, extractWith7z(write(root, udf(UdfRevision.V2_50))));
    }

    @Test
    void sevenZipFindsEveryByteOfASparseFileOfFiveGibibytes() throws Exception {
        IsoDirectory root = root();
        root.add(file("before", 10));
        root.add(new IsoFile("huge", FIVE_GIB + 7, sparse(), TIME));
        root.add(file("what follows", 5000));
        ImageLayout layout = ImageLayout.of(root, udf(UdfRevision.V1_02));
        Path image = writeSparse(layout, folder.resolve("disc.img"));
        Tool.Result list = Tool.run(folder, "7z", "l", "-slt", image.toString());
        assertTrue(list.output().contains("Path = huge"), list.output());
        assertTrue(list.output().contains("Size = " + (FIVE_GIB + 7)), list.output());
        Tool.Result test = Tool.run(folder, "7z", "t", "-scrcCRC32", image.toString(), "huge");
        assertEquals(0, test.exit(), test.output());
        String checksum = checksum(sparse(), FIVE_GIB + 7);
        assertTrue(test.output().contains(checksum), test.output() + checksum);
        Path out = folder.resolve("out");
        Tool.Result extract = Tool.run(folder, "7z", "x", "-y", "-o" + out, image.toString(), "before", "what follows");
        assertEquals(0, extract.exit(), extract.output());
        assertEquals(-1, Files.mismatch(out.resolve("what follows"), bytesOf("what follows", 5000)));
        assertUdfMarks(layout, image);
    }

    private static String checksum(IsoContent content, long size) throws IOException {
        CRC32 checksum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        try (IsoContent.Source source = content.open()) {
            for (long at = 0; at < size; at += buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), size - at));
                source.read(at, buffer);
                checksum.update(buffer.flip());
            }
        }
        return String.format(Locale.ROOT, "%08X", checksum.getValue());
    }

    /** The reader finds the marks of the sparse content at every place where two extents meet. */
    private static void assertUdfMarks(ImageLayout layout, Path image) throws IOException {
        try (DiscFile disc = new DiscFile(image)) {
            IsoDirectory root =
                    DiscVolumes.read(disc, 0, layout.options().iso().zone()).root();
            IsoFile huge = (IsoFile) root.child("huge").orElseThrow();
            assertEquals(FIVE_GIB + 7, huge.size());
            try (IsoContent.Source source = huge.content().open()) {
                for (long gib = 0; gib <= 5; gib++) {
                    ByteBuffer mark = ByteBuffer.allocate(7);
                    source.read(gib << 30, mark);
                    assertEquals(gib + 1, mark.get(0));
                }
            }
        }
    }

    /** Zeros but for a mark at every gibibyte. */
    private static IsoContent sparse() {
        return () -> (position, target) -> {
            int count = target.remaining();
            target.put(new byte[count]);
            long next = (position + (1L << 30) - 1) >> 30 << 30;
            if (next < position + count) {
                target.put(target.position() - count + (int) (next - position), (byte) ((next >> 30) + 1));
            }
            return count;
        };
    }

    @Test
    void xorrisoFindsTwoBootImages() throws Exception {
        IsoDirectory root = Trees.mixed();
        BootImage bios =
                new BootImage(5000, IsoContent.of(new byte[5000]), BootImage.PLATFORM_BIOS, BootEmulation.NONE, "Acme");
        BootImage efi = new BootImage(
                1_474_560, IsoContent.of(new byte[1_474_560]), BootImage.PLATFORM_EFI, BootEmulation.NONE, "Acme EFI");
        for (Set<FileSystemType> fileSystems :
                List.of(Set.of(FileSystemType.ISO9660), Set.of(FileSystemType.UDF), ImageOptions.ALL)) {
            ImageLayout layout = ImageLayout.of(
                    root, udf(UdfRevision.V1_02).withFileSystems(fileSystems).withBootImages(List.of(bios, efi)));
            Path image = Images.write(layout, folder.resolve(fileSystems.size() + fileSystems.toString() + ".img"));
            Tool.Result result = Tool.run(folder, "xorriso", "-indev", image.toString(), "-report_el_torito", "plain");
            long place = layout.extents().stream()
                    .filter(extent -> extent.name().equals("Boot image 2"))
                    .findFirst()
                    .orElseThrow()
                    .firstBlock();
            assertTrue(result.output().contains("1  BIOS  y   none  0x0000  0x00     12"), result.output());
            assertTrue(
                    result.output().contains("2  UEFI  y   none  0x0000  0x00   2880  " + pad(place)), result.output());
        }
    }

    private static String pad(long block) {
        return String.format(Locale.ROOT, "%10d", block);
    }

    @Test
    void aLaterSessionShowsAllFilesToOtherPrograms() throws Exception {
        for (UdfRevision revision : UdfRevision.values()) {
            Path disc = folder.resolve(revision + " disc.img");
            IsoDirectory first = Trees.mixed();
            ImageLayout one = ImageLayout.of(first, udf(revision).withFileSystems(ImageOptions.ALL));
            Images.write(one, disc);
            int start = (int) (one.totalBlocks() + 150 + 31) / 32 * 32 + 5;
            IsoDirectory expected = Trees.mixed();
            try (DiscFile source = new DiscFile(disc)) {
                IsoDirectory root =
                        DiscVolumes.read(source, 0, options().zone()).root();
                for (IsoDirectory tree : List.of(root, expected)) {
                    tree.add(file("new in session 2", 12_345));
                    tree.remove("README.txt");
                    tree.directory("_internal\\folder 7").add(file("added", 1));
                }
                append(disc, root, revision, start);
            }
            Trees.assertSame(expected, extractWith7z(disc));
            // The partition has to reach back to the first session, so that udfinfo notices what else lies between.
            Tool.Result information = Tool.run(folder, "udfinfo", disc.toString());
            assertTrue(information.output().contains("\nnumfiles=224\n"), information.output());
            assertJolietOfSession(expected, disc, start);
        }
    }

    private void append(Path disc, IsoDirectory root, UdfRevision revision, int start) throws IOException {
        ImageOptions options = udf(revision).withFileSystems(ImageOptions.ALL);
        ImageLayout layout =
                ImageLayout.of(root, options.withSessionStart(start).withRedundantMetadata(true));
        assertEquals(
                List.of("\\_internal\\folder 7\\added", "\\new in session 2"),
                layout.extents().stream()
                        .filter(ImageExtent::file)
                        .map(ImageExtent::name)
                        .sorted()
                        .toList(),
                "files of the first session are not written again");
        ByteBuffer image = ByteBuffer.wrap(Images.bytes(layout));
        try (FileChannel channel = FileChannel.open(disc, StandardOpenOption.WRITE)) {
            channel.write(image, start * 2048L);
            channel.write(ByteBuffer.wrap(layout.anchorFor(256).orElseThrow()), 256 * 2048L);
        }
    }

    private void assertJolietOfSession(IsoDirectory expected, Path disc, int start) throws Exception {
        Path out = Files.createDirectory(folder.resolve("joliet " + disc.getFileName()));
        Tool.Result result = Tool.run(
                folder,
                "xorriso",
                "-load",
                "sbsector",
                String.valueOf(start),
                "-osirrox",
                "on",
                "-indev",
                disc.toString(),
                "-extract",
                "/",
                out.toString());
        assertEquals(0, result.exit(), result.output());
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(Files::isDirectory).forEach(path -> path.toFile().setWritable(true));
        }
        Trees.assertSame(expected, out);
    }

    private Path bytesOf(String name, int size) throws IOException {
        return Files.write(folder.resolve("expected"), Images.bytes(name, size));
    }

    private String udfinfo(Path image) throws Exception {
        Tool.Result result = Tool.run(folder, "udfinfo", "--utf8", image.toString());
        assertEquals(0, result.exit(), result.output());
        assertFalse(result.output().contains("Warning"), result.output());
        assertFalse(result.output().contains("Error"), result.output());
        return result.output();
    }

    private Path write(IsoDirectory root, ImageOptions options) throws IOException {
        return Images.write(ImageLayout.of(root, options), folder.resolve("disc.img"));
    }

    /** As {@link Images#write}, but blocks of zeros are left out. */
    private static Path writeSparse(ImageLayout layout, Path target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        byte[] zeros = new byte[1 << 20];
        try (ImageReader reader = layout.open();
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long at = 0;
            int count = reader.read(at, buffer.clear());
            while (count > 0) {
                boolean last = at + count == layout.totalBytes();
                if (last || Arrays.mismatch(buffer.array(), 0, count, zeros, 0, count) >= 0) {
                    out.write(buffer.flip(), at);
                }
                at += count;
                count = reader.read(at, buffer.clear());
            }
        }
        return target;
    }

    private Path extractWith7z(Path image) throws Exception {
        Path out = folder.resolve("out of " + image.getFileName());
        Tool.Result result = Tool.run(folder, "7z", "x", "-y", "-o" + out, image.toString());
        assertEquals(0, result.exit(), result.output());
        return out;
    }
}
