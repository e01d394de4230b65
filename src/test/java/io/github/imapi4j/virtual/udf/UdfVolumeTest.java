package io.github.imapi4j.virtual.udf;

import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.bytes;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static io.github.imapi4j.virtual.image.Images.udf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.image.ImageLayout;
import io.github.imapi4j.virtual.image.ImageOptions;
import io.github.imapi4j.virtual.image.Images;
import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.RecordedContent;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The structures of ECMA-167 and OSTA UDF, field by field. */
class UdfVolumeTest {

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void theRecognitionSequenceNamesTheEditionOfTheStandard(UdfRevision revision) {
        byte[] image = bytes(ImageLayout.of(sample(), udf(revision)));
        List<String> identifiers = new ArrayList<>();
        for (int block = 16; block < 19; block++) {
            identifiers.add(new String(image, block * 2048, 7, StandardCharsets.ISO_8859_1));
        }
        String nsr = revision.value() < 0x200 ? "NSR02" : "NSR03";
        assertEquals(List.of("\0BEA01\1", "\0" + nsr + "\1", "\0TEA01\1"), identifiers);
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void everyFileIsWhereTheStructuresSay(UdfRevision revision) {
        ParsedUdf volume = parse(ImageLayout.of(sample(), udf(revision)), revision);
        assertEquals(
                List.of("", "a file", "folder", "Zażółć.txt", "ä.txt").stream()
                        .sorted()
                        .toList(),
                names(volume.list(volume.root())));
        ParsedUdf.Fid folder = find(volume, volume.root(), "folder");
        ParsedUdf.Entry below = volume.entry(folder.partition(), folder.block());
        ParsedUdf.Fid inner = find(volume, below, "inner");
        assertArrayEquals(
                bytes("inner", 5000),
                volume.entry(inner.partition(), inner.block()).content());
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void allSixVolumeDescriptorsAreThereAndTheCopyIsTheSame(UdfRevision revision) {
        ImageLayout layout = ImageLayout.of(sample(), udf(revision));
        byte[] image = bytes(layout);
        ParsedUdf volume = parse(layout, revision);
        assertEquals(List.of(1, 4, 5, 6, 7, 8), volume.volumeDescriptors());
        int last = (int) layout.totalBlocks() - 1;
        int anchor = volume.tag(last, last, 2);
        int reserve = (int) volume.u32(anchor + 28);
        assertEquals(32, volume.u32(anchor + 20));
        assertEquals(last - 16, reserve);
        for (int i = 0; i < 5; i++) {
            byte[] main = Arrays.copyOfRange(image, (32 + i) * 2048 + 16, (33 + i) * 2048);
            byte[] copy = Arrays.copyOfRange(image, (reserve + i) * 2048 + 16, (reserve + i + 1) * 2048);
            assertArrayEquals(main, copy);
            volume.tag(reserve + i, reserve + i, volume.u16((32 + i) * 2048));
        }
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void theRevisionIsInTheDomainAndInTheIntegrityDescriptor(UdfRevision revision) {
        ParsedUdf volume = parse(ImageLayout.of(sample(), udf(revision)), revision);
        int logical = volume.volumeDescriptor(6);
        assertEquals("*OSTA UDF Compliant", volume.ascii(logical + 217, 23));
        assertEquals(revision.value(), volume.u16(logical + 240));
        int integrity = volume.tag(volume.u32(logical + 436), volume.u32(logical + 436), 9);
        assertEquals(1, volume.u32(integrity + 28), "closed");
        int use = integrity + 80 + 8 * (int) volume.u32(integrity + 72);
        assertEquals(4, volume.u32(use + 32), "files");
        assertEquals(2, volume.u32(use + 36), "directories");
        assertEquals(revision.value(), volume.u16(use + 42));
        assertEquals(revision.value(), volume.u16(use + 44));
        assertTrue(volume.u16(use + 40) <= revision.value());
    }

    @Test
    void theLabelIsInEveryDescriptorThatHasRoomForIt() {
        ParsedUdf volume = parse(
                ImageLayout.of(sample(), udf(UdfRevision.V1_02, "Ferie w górach 2024 i więcej")), UdfRevision.V1_02);
        assertEquals("Ferie w górach 2024 i więcej", volume.dstring(volume.volumeDescriptor(6) + 84, 128));
        assertEquals("Ferie w górach 2024 i więcej", volume.dstring(volume.fileSet() + 112, 128));
        assertEquals("Ferie w górach ", volume.dstring(volume.volumeDescriptor(1) + 24, 32));
        assertEquals("OSTA Compressed Unicode", volume.ascii(volume.volumeDescriptor(1) + 201, 63));
        assertEquals("+NSR02", volume.ascii(volume.volumeDescriptor(5) + 25, 23));
        assertEquals("*UDF LV Info", volume.ascii(volume.volumeDescriptor(4) + 21, 23));
    }

    @Test
    void timesCarryTheirZone() {
        IsoDirectory root = sample();
        ImageOptions options = udf(UdfRevision.V2_01);
        ParsedUdf volume = parse(
                ImageLayout.of(
                        root,
                        new ImageOptions(
                                options.iso().withZone(ZoneOffset.ofHours(-5)),
                                options.fileSystems(),
                                options.revision(),
                                false,
                                List.of())),
                UdfRevision.V2_01);
        int at = volume.root().at() + 92;
        assertEquals(0x1000 | (-300 & 0xFFF), volume.u16(at));
        assertEquals(2024, volume.u16(at + 2));
        assertEquals(
                List.of(2, 29, 13, 14, 15),
                List.of(2, 3, 4, 5, 6).stream().map(i -> volume.u8(at + 2 + i)).toList());
    }

    @Test
    void aHiddenFileIsMarkedInItsDirectory() {
        IsoDirectory root = root();
        IsoFile hidden = file("hidden", 3);
        hidden.setHidden(true);
        root.add(hidden);
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V1_02)), UdfRevision.V1_02);
        assertEquals(1, find(volume, volume.root(), "hidden").flags());
    }

    @Test
    void theParentOfTheRootIsTheRootAndLinksAreCounted() {
        IsoDirectory root = root();
        directory(root, "one");
        directory(directory(root, "two"), "three");
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V2_00)), UdfRevision.V2_00);
        ParsedUdf.Fid parent = volume.list(volume.root()).get(0);
        assertEquals(
                volume.root().at(),
                volume.entry(parent.partition(), parent.block()).at());
        assertEquals(3, volume.u16(volume.root().at() + 48));
        ParsedUdf.Fid two = find(volume, volume.root(), "two");
        ParsedUdf.Entry entry = volume.entry(two.partition(), two.block());
        assertEquals(2, volume.u16(entry.at() + 48));
        assertEquals(0, volume.list(entry).get(0).uniqueId());
        assertEquals(two.uniqueId(), volume.u32(entry.at() + 200));
    }

    @Test
    void uniqueIdsBeginAt16AndAreUnique() {
        IsoDirectory root = root();
        for (int i = 0; i < 300; i++) {
            directory(root, "d" + i).add(file("f", 1));
        }
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V2_01)), UdfRevision.V2_01);
        Set<Long> ids = new HashSet<>();
        for (ParsedUdf.Fid fid : volume.list(volume.root()).subList(1, 301)) {
            assertTrue(fid.uniqueId() >= 16);
            assertTrue(ids.add(fid.uniqueId()));
            ParsedUdf.Fid inner = find(volume, volume.entry(fid.partition(), fid.block()), "f");
            assertTrue(ids.add(inner.uniqueId()));
        }
        int integrity = (int) volume.u32(volume.volumeDescriptor(6) + 436) * 2048;
        assertEquals(16 + 600, volume.u32(integrity + 40), "the next one");
    }

    @Test
    void namesOfEightBitsTakeHalfTheRoom() {
        IsoDirectory root = root();
        root.add(file("ÿ".repeat(254), 1));
        root.add(file("ł".repeat(127), 2));
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V1_02)), UdfRevision.V1_02);
        assertEquals(List.of("", "ÿ".repeat(254), "ł".repeat(127)), names(volume.list(volume.root())));
    }

    @Test
    void longerNamesAreShortenedAndNumbered() {
        IsoDirectory root = root();
        root.add(file("x".repeat(250) + "1.txt", 1));
        root.add(file("x".repeat(250) + "2.txt", 1));
        root.add(file("ł".repeat(200), 2));
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V1_02)), UdfRevision.V1_02);
        assertEquals(
                List.of("", "x".repeat(248) + "~1.txt", "x".repeat(248) + "~2.txt", "ł".repeat(125) + "~1"),
                names(volume.list(volume.root())));
    }

    @Test
    void namedStreamsHaveADirectoryOfTheirOwn() {
        IsoDirectory root = root();
        IsoFile main = file("main", 100);
        main.addStream(file("Zone.Identifier", 26));
        main.addStream(file("große Daten", 5000));
        root.add(main);
        ParsedUdf volume = parse(ImageLayout.of(root, udf(UdfRevision.V2_00)), UdfRevision.V2_00);
        ParsedUdf.Fid fid = find(volume, volume.root(), "main");
        ParsedUdf.Entry entry = volume.entry(fid.partition(), fid.block());
        List<ParsedUdf.Fid> streams = volume.streams(entry);
        assertEquals(List.of("", "Zone.Identifier", "große Daten"), names(streams));
        ParsedUdf.Fid large = streams.get(1);
        ParsedUdf.Entry stream = volume.entry(large.partition(), large.block());
        assertArrayEquals(bytes(large.name(), (int) stream.size()), stream.content());
        assertEquals(1 << 13, volume.u16(stream.at() + 34) & 1 << 13);
        assertEquals(100 + 26 + 5000, volume.u32(entry.at() + 64), "object size");
    }

    @Test
    void namedStreamsTakeNoRoomWhereTheRevisionDoesNotKnowThem() {
        IsoDirectory with = root();
        IsoFile main = file("main", 100);
        main.addStream(file("stream", 50_000));
        with.add(main);
        IsoDirectory without = root();
        without.add(file("main", 100));
        assertEquals(
                ImageLayout.of(without, udf(UdfRevision.V1_50)).totalBlocks(),
                ImageLayout.of(with, udf(UdfRevision.V1_50)).totalBlocks());
        assertNotEquals(
                ImageLayout.of(without, udf(UdfRevision.V2_01)).totalBlocks(),
                ImageLayout.of(with, udf(UdfRevision.V2_01)).totalBlocks());
    }

    @Test
    void realTimeFilesAreMarkedFrom201On() {
        IsoDirectory root = root();
        IsoFile movie = file("movie", 100);
        movie.setRealTime(true);
        root.add(movie);
        assertEquals(249, type(root, UdfRevision.V2_01));
        assertEquals(5, type(root, UdfRevision.V2_00));
    }

    private static int type(IsoDirectory root, UdfRevision revision) {
        ParsedUdf volume = parse(ImageLayout.of(root, udf(revision)), revision);
        ParsedUdf.Fid fid = find(volume, volume.root(), "movie");
        return volume.entry(fid.partition(), fid.block()).type();
    }

    @Test
    void aFileEntryKeepsTheTimeOfCreationInAnAttribute() {
        ParsedUdf volume = parse(ImageLayout.of(sample(), udf(UdfRevision.V1_02)), UdfRevision.V1_02);
        int at = volume.root().at();
        assertEquals(262, volume.u16(at + 176));
        assertEquals(5, volume.u32(at + 200));
        assertEquals(1, volume.u32(at + 216), "creation");
        assertEquals(2024, volume.u16(at + 222));
    }

    @Test
    void theMetadataFileIsAlignedAndItsMirrorHasACopy() {
        ImageLayout layout = ImageLayout.of(sample(), udf(UdfRevision.V2_50).withRedundantMetadata(true));
        byte[] image = bytes(layout);
        ParsedUdf volume = parse(layout, UdfRevision.V2_50);
        long main = volume.metadataExtent(volume.metadataEntry());
        long mirror = volume.metadataExtent(volume.mirrorEntry());
        assertEquals(0, main % 32);
        assertEquals(0, mirror % 32);
        assertEquals(251, volume.u8(volume.mirrorEntry() + 27));
        int length = (int) volume.u32(volume.metadataEntry() + 216);
        assertEquals(0, length % (32 * 2048));
        assertArrayEquals(
                Arrays.copyOfRange(image, (int) main * 2048, (int) main * 2048 + length),
                Arrays.copyOfRange(image, (int) mirror * 2048, (int) mirror * 2048 + length));
        assertEquals(1, volume.u8(volume.volumeDescriptor(6) + 446 + 58), "duplicate");
    }

    @Test
    void withoutACopyTheMirrorPointsToTheSameBlocks() {
        ParsedUdf volume = parse(ImageLayout.of(sample(), udf(UdfRevision.V2_60)), UdfRevision.V2_60);
        assertEquals(volume.metadataExtent(volume.metadataEntry()), volume.metadataExtent(volume.mirrorEntry()));
        assertNotEquals(volume.metadataEntry(), volume.mirrorEntry());
        assertEquals(0, volume.u8(volume.volumeDescriptor(6) + 446 + 58));
    }

    @ParameterizedTest
    @EnumSource(UdfRevision.class)
    void allAddressesOfALaterSessionCountFromTheDiscsFirstBlock(UdfRevision revision) {
        ImageOptions options = udf(revision);
        ImageLayout layout =
                ImageLayout.of(sample(), options.withSessionStart(12_345).withRedundantMetadata(true));
        ParsedUdf volume = new ParsedUdf(bytes(layout), 12_345, revision.value() < 0x200 ? 2 : 3);
        assertTrue(volume.partitionStart() > 12_345 + 256);
        ParsedUdf.Fid fid = find(volume, volume.root(), "a file");
        assertArrayEquals(
                bytes("a file", 100), volume.entry(fid.partition(), fid.block()).content());
        long last = 12_345 + layout.totalBlocks() - 1;
        volume.tag(last, last, 2);
    }

    @Test
    void aFileInManyPiecesNeedsBlocksOfFurtherDescriptors() {
        for (UdfRevision revision : List.of(UdfRevision.V1_02, UdfRevision.V2_01, UdfRevision.V2_50)) {
            for (int pieces : new int[] {100, 114, 115, 220, 227, 228, 240, 1000}) {
                assertPieces(revision, pieces);
            }
        }
    }

    /** Every second block of an earlier session. */
    private static void assertPieces(UdfRevision revision, int pieces) {
        List<DiscExtent> extents = new ArrayList<>();
        ByteBuffer expected = ByteBuffer.allocate(pieces * 2048);
        for (int i = 0; i < pieces; i++) {
            extents.add(new DiscExtent(2L * i, 2048));
            expected.put(bytes("sector", 2048));
        }
        IsoDirectory root = root();
        root.add(new IsoFile("pieces", pieces * 2048L, new RecordedContent(extents, NOTHING), TIME));
        int start = 2 * pieces + 32;
        ImageOptions options = udf(revision);
        ImageLayout layout =
                ImageLayout.of(root, options.withSessionStart(start).withRedundantMetadata(false));
        byte[] disc = new byte[(int) (start + layout.totalBlocks()) * 2048];
        for (int i = 0; i < pieces; i++) {
            System.arraycopy(bytes("sector", 2048), 0, disc, 2 * i * 2048, 2048);
        }
        System.arraycopy(bytes(layout), 0, disc, start * 2048, (int) layout.totalBytes());
        System.arraycopy(layout.anchorFor(256).orElseThrow(), 0, disc, 256 * 2048, 2048);
        ParsedUdf volume = new ParsedUdf(disc, 0, revision.value() < 0x200 ? 2 : 3);
        ParsedUdf.Fid fid = find(volume, volume.root(), "pieces");
        ParsedUdf.Entry entry = volume.entry(fid.partition(), fid.block());
        assertEquals(pieces, entry.extents(), revision + " " + pieces);
        assertTrue(ImageLayout.maxBlocks(root, layout.options()) >= layout.totalBlocks());
        byte[] found = entry.content();
        byte[] wanted = expected.array();
        int replaced = pieces > 128 ? 128 * 2048 : -1; // block 256 has become an anchor
        if (replaced >= 0) {
            System.arraycopy(wanted, 0, wanted, replaced, 2048);
            System.arraycopy(wanted, 0, found, replaced, 2048);
        }
        assertArrayEquals(wanted, found);
    }

    private static final SectorSource NOTHING = new SectorSource() {
        @Override
        public long sectors() {
            return 0;
        }

        @Override
        public void read(long block, ByteBuffer target) {
            throw new AssertionError("An image does not hold what is on the disc already.");
        }
    };

    @Test
    void theLargestFileOfAnImageHasExtentsBelowOneGibibyte() {
        IsoDirectory root = root();
        long size = 300L << 30;
        root.add(new IsoFile("huge", size, () -> Images::pattern, TIME));
        for (UdfRevision revision : List.of(UdfRevision.V1_02, UdfRevision.V2_50)) {
            ImageLayout layout = ImageLayout.of(root, udf(revision));
            byte[] head = new byte[400 * 2048];
            layout.open().read(0, ByteBuffer.wrap(head));
            ParsedUdf volume = new ParsedUdf(head, 0, revision.value() < 0x200 ? 2 : 3);
            ParsedUdf.Fid fid = find(volume, volume.root(), "huge");
            assertEquals(size, volume.entry(fid.partition(), fid.block()).size());
            assertTrue(ImageLayout.maxBlocks(root, udf(revision)) >= layout.totalBlocks());
        }
    }

    private static ParsedUdf parse(ImageLayout layout, UdfRevision revision) {
        return new ParsedUdf(bytes(layout), 0, revision.value() < 0x200 ? 2 : 3);
    }

    private static ParsedUdf.Fid find(ParsedUdf volume, ParsedUdf.Entry directory, String name) {
        return volume.list(directory).stream()
                .filter(fid -> fid.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<ParsedUdf.Fid> fids) {
        return fids.stream().map(ParsedUdf.Fid::name).sorted().toList();
    }

    private static IsoDirectory sample() {
        IsoDirectory root = root();
        root.add(file("a file", 100));
        root.add(file("Zażółć.txt", 2048));
        root.add(file("ä.txt", 0));
        directory(root, "folder").add(file("inner", 5000));
        return root;
    }
}
