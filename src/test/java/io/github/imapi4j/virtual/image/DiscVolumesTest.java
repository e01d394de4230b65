package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Failures.assertFails;
import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static io.github.imapi4j.virtual.image.Images.udf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.RecordedContent;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Volumes read back, those of other programs and damaged ones among them. */
class DiscVolumesTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final int FILE_SET = 257;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void everyFileOfUdfAndJolietComesBack(UdfRevision revision) throws IOException {
        IsoDirectory root = Trees.mixed();
        SectorSource disc = disc(ImageLayout.of(root, udf(revision).withFileSystems(ImageOptions.ALL)));
        assertEquals(ImageOptions.ALL, DiscVolumes.identify(disc, 0));
        ImportedVolume volume = DiscVolumes.read(disc, 0, UTC);
        assertEquals(FileSystemType.UDF, volume.type());
        assertEquals("HOLIDAY", volume.label());
        assertEquals("IMAPI4J", volume.applicationId());
        assertEquals(revision.value(), volume.udfRevision());
        assertTrue(volume.appendable());
        Trees.assertSame(root, volume.root());
        Trees.assertSame(
                root, DiscVolumes.read(disc, 0, FileSystemType.JOLIET, UTC).root());
    }

    @Test
    void iso9660ComesBackWithItsOwnNames() {
        IsoDirectory root = root();
        directory(root, "_internal").add(file("no extension", 5));
        ImportedVolume volume =
                DiscVolumes.read(disc(ImageLayout.of(root, Images.options())), 0, FileSystemType.ISO9660, UTC);
        assertEquals("HOLIDAY", volume.label());
        assertTrue(volume.root().find("_INTER~1\\NO_EXT~1").isPresent());
    }

    @Test
    void timesHiddenFlagsAndStreamsComeBack() throws IOException {
        IsoDirectory root = root();
        IsoFile main = file("main", 10);
        main.setHidden(true);
        main.setRealTime(true);
        main.setCreated(LocalDateTime.of(2001, 2, 3, 4, 5, 6));
        main.setAccessed(LocalDateTime.of(2030, 2, 3, 4, 5, 6, 123_456_000));
        main.addStream(file("stream", 5000));
        root.add(main);
        for (UdfRevision revision : UdfRevision.values()) {
            IsoDirectory read = DiscVolumes.read(disc(ImageLayout.of(root, udf(revision))), 0, ZoneOffset.ofHours(3))
                    .root();
            IsoFile found = (IsoFile) read.child("main").orElseThrow();
            assertTrue(found.hidden());
            assertEquals(LocalDateTime.of(2001, 2, 3, 7, 5, 6), found.created());
            assertEquals(LocalDateTime.of(2030, 2, 3, 7, 5, 6, 123_456_000), found.accessed());
            assertEquals(TIME.plusHours(3), found.modified());
            assertEquals(revision.hasRealTimeFiles(), found.realTime());
            assertEquals(revision.hasStreams() ? 1 : 0, found.streams().size());
            for (IsoFile stream : found.streams()) {
                assertEquals("stream", stream.name());
                assertArrayEquals(Images.bytes("stream", 5000), Trees.content(stream));
            }
        }
    }

    @Test
    void whatLiesInManyPiecesIsReferredToWhereItLies() {
        List<DiscExtent> extents = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            extents.add(new DiscExtent(3L * i, 2048));
        }
        IsoDirectory root = root();
        root.add(new IsoFile("pieces", 500 * 2048, new RecordedContent(extents, memory(new byte[0])), TIME));
        for (UdfRevision revision : List.of(UdfRevision.V1_02, UdfRevision.V2_60)) {
            ImageOptions options =
                    udf(revision).withFileSystems(ImageOptions.ALL).withSessionStart(1600);
            ImageLayout layout = ImageLayout.of(root, options);
            byte[] disc = new byte[(int) (1600 + layout.totalBlocks()) * 2048];
            System.arraycopy(Images.bytes(layout), 0, disc, 1600 * 2048, (int) layout.totalBytes());
            for (FileSystemType type : FileSystemType.values()) {
                IsoDirectory read =
                        DiscVolumes.read(memory(disc), 1600, type, UTC).root();
                IsoFile found = (IsoFile) read.children().iterator().next();
                RecordedContent content = assertInstanceOf(RecordedContent.class, found.content());
                assertEquals(extents, content.extents(), type.title());
                assertEquals(500 * 2048, found.size());
            }
        }
    }

    @Test
    void anImageThatWouldLieOnFilesOfTheDiscIsRefused() {
        IsoDirectory root = root();
        RecordedContent content = new RecordedContent(List.of(new DiscExtent(100, 5000)), memory(new byte[0]));
        root.add(new IsoFile("file", 5000, content, TIME));
        assertFails(
                ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                "end at block 102",
                () -> ImageLayout.of(root, udf(UdfRevision.V1_02).withSessionStart(102)));
        assertEquals(
                0,
                ImageLayout.of(root, udf(UdfRevision.V1_02).withSessionStart(103)).extents().stream()
                        .filter(ImageExtent::file)
                        .count());
    }

    @Test
    void genisoimagesBridgeIsRead() throws Exception {
        Path source = exported();
        Path image = folder.resolve("g.iso");
        Tool.Result result = Tool.run(
                folder,
                "genisoimage",
                "-quiet",
                "-udf",
                "-J",
                "-joliet-long",
                "-input-charset",
                "utf-8",
                "-V",
                "OTHER",
                "-o",
                image.toString(),
                source.toString());
        assertEquals(0, result.exit(), result.output());
        assertReads(image, ImageOptions.ALL);
    }

    @Test
    void xorrisosImageIsRead() throws Exception {
        Path source = exported();
        Path image = folder.resolve("x.iso");
        Tool.Result result = Tool.run(
                folder, "xorriso", "-as", "mkisofs", "-J", "-V", "OTHER", "-o", image.toString(), source.toString());
        assertEquals(0, result.exit(), result.output());
        assertReads(image, Set.of(FileSystemType.ISO9660, FileSystemType.JOLIET));
    }

    private void assertReads(Path image, Set<FileSystemType> types) throws IOException {
        try (DiscFile disc = new DiscFile(image)) {
            assertEquals(types, DiscVolumes.identify(disc, 0));
            for (FileSystemType type : types) {
                ImportedVolume volume = DiscVolumes.read(disc, 0, type, UTC);
                assertEquals("OTHER", volume.label());
                assertEquals(4, volume.root().fileCount());
                if (type != FileSystemType.ISO9660) {
                    Trees.assertSame(others(), volume.root());
                }
            }
        }
    }

    private static IsoDirectory others() {
        IsoDirectory root = root();
        root.add(file("README.txt", 100));
        root.add(file("empty", 0));
        directory(root, "Zażółć").add(file("large file", 300_000));
        directory(directory(root, "deep"), "deeper").add(file("x", 2048));
        return root;
    }

    private Path exported() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (var entry : Trees.contents(others()).entrySet()) {
            Path target = source.resolve(entry.getKey());
            if (entry.getKey().endsWith("/")) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(source));
                Files.write(target, entry.getValue());
            }
        }
        return source;
    }

    @Test
    void whatMkudffsFormatsCanBeReadButNotAppendedTo() throws Exception {
        for (String revision : List.of("0x102", "0x150", "0x200", "0x201")) {
            Path image = folder.resolve(revision);
            Files.write(image, new byte[2 << 20]);
            Tool.Result result = Tool.run(
                    folder,
                    "mkudffs",
                    "--utf8",
                    "-b",
                    "2048",
                    "--media-type=hd",
                    "--udfrev=" + revision,
                    "--label=Świat",
                    image.toString());
            assertEquals(0, result.exit(), result.output());
            try (DiscFile disc = new DiscFile(image)) {
                ImportedVolume volume = DiscVolumes.read(disc, 0, UTC);
                assertEquals("Świat", volume.label());
                assertEquals(Integer.decode(revision), volume.udfRevision());
                assertFalse(volume.appendable(), "its partition can be overwritten");
                assertEquals(0, volume.root().fileCount());
            }
        }
    }

    @Test
    void aVirtualAllocationTableIsNotSupported() throws Exception {
        Path image = folder.resolve("vat");
        Files.write(image, new byte[4 << 20]);
        Tool.Result result =
                Tool.run(folder, "mkudffs", "-b", "2048", "--media-type=cdr", "--udfrev=0x201", image.toString());
        assertEquals(0, result.exit(), result.output());
        try (DiscFile disc = new DiscFile(image)) {
            assertFails(
                    ImapiCode.IMAPI_E_FILE_SYSTEM_FEATURE_NOT_SUPPORTED,
                    "UDF Virtual Partition",
                    () -> DiscVolumes.read(disc, 0, UTC));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        SectorSource nothing = memory(new byte[600 * 2048]);
        assertEquals(Set.of(), DiscVolumes.identify(nothing, 0));
        assertEquals(Set.of(), DiscVolumes.identify(memory(new byte[0]), 0));
        assertFails(ImapiCode.IMAPI_E_NO_SUPPORTED_FILE_SYSTEM, "", () -> DiscVolumes.read(nothing, 0, UTC));
        for (FileSystemType type : FileSystemType.values()) {
            assertFails(
                    ImapiCode.IMAPI_E_FILE_SYSTEM_NOT_FOUND,
                    "'" + type.title() + "'",
                    () -> DiscVolumes.read(nothing, 0, type, UTC));
        }
    }

    @Test
    void aSectorThatCannotBeReadIsNamed() {
        byte[] image = Images.bytes(ImageLayout.of(Trees.mixed(), udf(UdfRevision.V1_02)));
        IOException cause = new IOException("scratched");
        SectorSource disc = new SectorSource() {
            @Override
            public long sectors() {
                return image.length / 2048;
            }

            @Override
            public void read(long block, ByteBuffer target) throws IOException {
                if (block == FILE_SET) {
                    throw cause;
                }
                memory(image).read(block, target);
            }
        };
        ImapiException e =
                assertFails(ImapiCode.IMAPI_E_IMPORT_READ_FAILURE, "block 257", () -> DiscVolumes.read(disc, 0, UTC));
        assertSame(cause, e.getCause());
    }

    @Test
    void theReserveSequenceServesIfTheMainOneIsDamaged() throws IOException {
        IsoDirectory root = Trees.mixed();
        byte[] image = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        image[35 * 2048 + 100] ^= 1;
        Trees.assertSame(root, DiscVolumes.read(memory(image), 0, UTC).root());
    }

    @Test
    void theLastAnchorServesIfTheFirstIsDamaged() throws IOException {
        IsoDirectory root = Trees.mixed();
        byte[] image = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        image[256 * 2048 + 17] ^= 1;
        Trees.assertSame(root, DiscVolumes.read(memory(image), 0, UTC).root());
    }

    @Test
    void theMirrorServesIfTheMetadataFileIsDamaged() throws IOException {
        IsoDirectory root = Trees.mixed();
        ImageLayout layout = ImageLayout.of(root, udf(UdfRevision.V2_50).withRedundantMetadata(true));
        byte[] image = Images.bytes(layout);
        image[(int) block(layout, "UDF metadata file entry") * 2048 + 57] ^= 1;
        Trees.assertSame(root, DiscVolumes.read(memory(image), 0, UTC).root());
    }

    @Test
    void damagedDescriptorsAreNamed() {
        assertDamaged("wrong checksum", image -> image[FILE_SET * 2048 + 4] ^= 1);
        assertDamaged("wrong CRC", image -> image[FILE_SET * 2048 + 400] ^= 1);
        assertDamaged("lies at block 77", image -> seal(image, FILE_SET, 512, 77));
        assertDamaged("wrong CRC", image -> image[(FILE_SET + 2) * 2048 + 30] ^= 1);
    }

    @Test
    void aDirectoryInItselfIsRefused() {
        IsoDirectory root = root();
        directory(root, "folder");
        byte[] image = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        int record = (FILE_SET + 3) * 2048 + 40;
        assertEquals(257, little(image).getShort(record));
        little(image).putInt(record + 24, 2);
        sealAt(image, record, 48, 3);
        assertFails(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                "'\\folder' is there twice",
                () -> DiscVolumes.read(memory(image), 0, UTC));
    }

    @Test
    void aDirectoryOfIso9660InItselfIsRefused() {
        IsoDirectory root = root();
        directory(root, "FOLDER");
        ImageLayout layout = ImageLayout.of(root, Images.options().withJoliet(false));
        byte[] image = Images.bytes(layout);
        int records = (int) block(layout, "ISO9660 directories") * 2048;
        little(image).putInt(records + 68 + 2, records / 2048);
        assertFails(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                "is there twice",
                () -> DiscVolumes.read(memory(image), 0, UTC));
    }

    @Test
    void absurdSizesAreRefused() {
        IsoDirectory root = root();
        root.add(file("FILE", 2048));
        ImageLayout layout = ImageLayout.of(root, Images.options().withJoliet(false));
        byte[] image = Images.bytes(layout);
        int records = (int) block(layout, "ISO9660 directories") * 2048;
        little(image).putInt(records + 68 + 10, -1);
        assertFails(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                "but the disc has",
                () -> DiscVolumes.read(memory(image), 0, UTC));
        byte[] huge = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        int entry = (FILE_SET + 4) * 2048;
        little(huge).putLong(entry + 56, 1L << 60);
        sealAt(huge, entry, 232 + 8, 4);
        assertFails(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                "has no place for the last",
                () -> DiscVolumes.read(memory(huge), 0, UTC));
    }

    @Test
    void dataInAFileEntryAndHolesAreReadAndWrittenAnew() throws IOException {
        IsoDirectory root = root();
        root.add(file("a", 5));
        root.add(file("b", 5000));
        byte[] image = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        int embedded = (FILE_SET + 4) * 2048;
        little(image).putShort(embedded + 34, (short) 3).putInt(embedded + 172, 5);
        System.arraycopy("hello".getBytes(StandardCharsets.US_ASCII), 0, image, embedded + 232, 5);
        sealAt(image, embedded, 237, 4);
        int hole = (FILE_SET + 5) * 2048;
        little(image).putInt(hole + 232, 1 << 30 | 5000);
        sealAt(image, hole, 240, 5);
        IsoDirectory read = DiscVolumes.read(memory(image), 0, UTC).root();
        IsoFile a = (IsoFile) read.child("a").orElseThrow();
        assertEquals("hello", new String(Trees.content(a), StandardCharsets.US_ASCII));
        assertArrayEquals(
                new byte[5000], Trees.content((IsoFile) read.child("b").orElseThrow()));
        ImageLayout next = ImageLayout.of(read, udf(UdfRevision.V1_02).withSessionStart(1000));
        assertEquals(
                List.of("\\a", "\\b"),
                next.extents().stream()
                        .filter(ImageExtent::file)
                        .map(ImageExtent::name)
                        .toList());
    }

    @Test
    void randomDamageEndsInAnswersOrFailuresOfOneKind() {
        IsoDirectory root = root();
        for (int i = 0; i < 40; i++) {
            directory(root, "folder " + i).add(file("file", i * 100));
        }
        IsoFile streams = file("streams", 7);
        streams.addStream(file("stream", 3000));
        root.add(streams);
        Random random = new Random(7);
        for (UdfRevision revision : UdfRevision.values()) {
            byte[] whole = Images.bytes(ImageLayout.of(root, udf(revision).withFileSystems(ImageOptions.ALL)));
            for (int round = 0; round < 60; round++) {
                byte[] image = whole.clone();
                for (int i = 0; i < 1 + round; i++) {
                    image[random.nextInt(image.length)] ^= (byte) (1 + random.nextInt(255));
                }
                for (FileSystemType type : FileSystemType.values()) {
                    readOrFail(memory(image), type);
                }
            }
        }
    }

    /** Anything but an answer or an {@link ImapiException} fails the test. */
    private static void readOrFail(SectorSource disc, FileSystemType type) {
        try {
            assertTrue(DiscVolumes.read(disc, 0, type, UTC).root().fileCount() < 1000);
        } catch (ImapiException e) {
            assertTrue(e.error().toString().startsWith("IMAPI_E_"), e.toString());
        }
    }

    @Test
    void namesThatWindowsCannotOpenAreReplaced() {
        IsoDirectory root = root();
        for (String name : List.of("aXb", "aYb", "end1", "end2")) {
            root.add(file(name, 1));
        }
        byte[] image = Images.bytes(ImageLayout.of(root, udf(UdfRevision.V1_02)));
        int records = (FILE_SET + 3) * 2048 + 40;
        for (int i = 0; i < 4; i++) {
            int at = records + i * 44;
            int last = at + 38 + (image[at + 19] & 0xFF) - 1;
            image[i < 2 ? last - 1 : last] = (byte) (i < 2 ? ':' : '.');
            sealAt(image, at, 44, 3);
        }
        IsoDirectory read = DiscVolumes.read(memory(image), 0, UTC).root();
        assertEquals(
                List.of("a_b", "a_b~1", "end_", "end_~1"),
                read.children().stream().map(node -> node.name()).toList());
    }

    private static void assertDamaged(String said, Consumer<byte[]> damage) {
        byte[] image = Images.bytes(ImageLayout.of(Trees.mixed(), udf(UdfRevision.V1_02)));
        damage.accept(image);
        ImapiException e = assertFails(
                ImapiCode.IMAPI_E_FILE_SYSTEM_READ_CONSISTENCY_ERROR,
                said,
                () -> DiscVolumes.read(memory(image), 0, UTC));
        assertTrue(e.detail().orElseThrow().contains("'UDF'"), e.toString());
    }

    private static long block(ImageLayout layout, String name) {
        return layout.extents().stream()
                .filter(extent -> extent.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, "no %s", name)))
                .firstBlock();
    }

    private static void seal(byte[] image, int block, int length, int location) {
        sealAt(image, block * 2048, length, location);
    }

    /** Makes a descriptor look whole after it was changed. */
    private static void sealAt(byte[] image, int at, int length, int location) {
        ByteBuffer out = little(image);
        int crc = 0;
        for (int i = at + 16; i < at + length; i++) {
            crc ^= (image[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
        }
        out.putShort(at + 8, (short) crc)
                .putShort(at + 10, (short) (length - 16))
                .putInt(at + 12, location);
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : image[at + i];
        }
        image[at + 4] = (byte) sum;
    }

    private static ByteBuffer little(byte[] image) {
        return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static SectorSource disc(ImageLayout layout) {
        return memory(Images.bytes(layout));
    }

    private static SectorSource memory(byte[] bytes) {
        return new SectorSource() {
            @Override
            public long sectors() {
                return bytes.length / 2048;
            }

            @Override
            public void read(long block, ByteBuffer target) {
                target.put(bytes, Math.toIntExact(block * 2048), target.remaining());
            }
        };
    }
}
