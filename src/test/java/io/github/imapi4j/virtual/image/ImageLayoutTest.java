package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.bytes;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.options;
import static io.github.imapi4j.virtual.image.Images.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoOptions;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The structures of ECMA-119 and Joliet. */
class ImageLayoutTest {

    private static final int PRIMARY = 16;
    private static final int JOLIET = 17;

    @Test
    void theSystemAreaIsZero() {
        byte[] image = bytes(ImageLayout.of(sample(), options()));
        for (int i = 0; i < 16 * 2048; i++) {
            assertEquals(0, image[i]);
        }
    }

    @Test
    void thePrimaryDescriptorNamesTheVolume() {
        ImageLayout layout = ImageLayout.of(sample(), IsoOptions.of("My Photos", TIME));
        ParsedVolume volume = new ParsedVolume(bytes(layout), PRIMARY, 0);
        assertEquals(1, volume.type());
        assertEquals("MY_PHOTOS" + " ".repeat(23), volume.field(40, 32));
        assertEquals(layout.totalBlocks(), volume.volumeBlocks());
        assertEquals("IMAPI4J" + " ".repeat(121), volume.field(574, 128));
        assertEquals("2024022913141500", volume.field(813, 16));
        assertEquals("0000000000000000\0", volume.field(847, 17));
    }

    @Test
    void theSupplementaryDescriptorIsJolietLevel3() {
        ParsedVolume volume =
                new ParsedVolume(bytes(ImageLayout.of(sample(), IsoOptions.of("Świętа 2024", TIME))), JOLIET, 0);
        assertEquals(2, volume.type());
        assertEquals("%/E", volume.field(88, 3));
        assertEquals("Świętа 2024     ", volume.wideField(40, 32));
    }

    @Test
    void theTerminatorFollowsTheLastDescriptor() {
        assertEquals(255, new ParsedVolume(bytes(ImageLayout.of(sample(), options())), JOLIET + 1, 0).type());
        byte[] withoutJoliet = bytes(ImageLayout.of(sample(), options().withJoliet(false)));
        assertEquals(255, new ParsedVolume(withoutJoliet, JOLIET, 0).type());
    }

    @Test
    void aVolumeWithoutANameGetsOneFromItsTime() {
        byte[] image = bytes(ImageLayout.of(sample(), IsoOptions.of("", TIME)));
        assertEquals(
                "20240229_131415",
                new ParsedVolume(image, PRIMARY, 0).field(40, 32).strip());
    }

    @Test
    void recordsAreSortedAndBothTreesPointToTheSameData() {
        byte[] image = bytes(ImageLayout.of(sample(), options()));
        for (int descriptor : new int[] {PRIMARY, JOLIET}) {
            ParsedVolume volume = new ParsedVolume(image, descriptor, 0);
            List<ParsedVolume.Entry> entries = volume.list(volume.root());
            List<String> names = names(entries.subList(2, entries.size()), descriptor == JOLIET);
            assertEquals(sortedByTheBook(names), names);
            ParsedVolume.Entry file = entries.get(2 + names.indexOf(descriptor == JOLIET ? "b.txt;1" : "B.TXT;1"));
            assertArrayEquals(bytes("b.txt", 3000), volume.content(file));
        }
    }

    @Test
    void everyDirectoryStandsInThePathTableInTheOrderOfTheBook() {
        byte[] image = bytes(ImageLayout.of(sample(), options()));
        for (int descriptor : new int[] {PRIMARY, JOLIET}) {
            ParsedVolume volume = new ParsedVolume(image, descriptor, 0);
            List<ParsedVolume.PathEntry> table = volume.pathTable();
            List<ParsedVolume.PathEntry> walked = breadthFirst(volume);
            assertEquals(walked, table);
            assertEquals(4 + 200, table.size());
        }
    }

    @Test
    void aLongPathTableSpansSectors() {
        byte[] image = bytes(ImageLayout.of(sample(), options()));
        ParsedVolume volume = new ParsedVolume(image, JOLIET, 0);
        long size = volume.pathTable().stream()
                .mapToLong(entry -> 8 + entry.identifier().length())
                .sum();
        assertTrue(size > 2 * 2048, "the table must need several sectors to show anything");
    }

    @Test
    void dotEntriesPointToTheDirectoryAndItsParent() {
        byte[] image = bytes(ImageLayout.of(sample(), options()));
        ParsedVolume volume = new ParsedVolume(image, PRIMARY, 0);
        ParsedVolume.Entry root = volume.root();
        ParsedVolume.Entry below = volume.list(root).stream()
                .skip(2)
                .filter(ParsedVolume.Entry::directory)
                .findFirst()
                .orElseThrow();
        assertEquals(root.block(), volume.list(root).get(0).block());
        assertEquals(root.block(), volume.list(root).get(1).block());
        assertEquals(below.block(), volume.list(below).get(0).block());
        assertEquals(root.block(), volume.list(below).get(1).block());
        assertEquals(root.size(), volume.list(below).get(1).size());
    }

    @Test
    void timesAreRecordedWithTheirOffset() {
        IsoDirectory root = root();
        root.add(file("a", 1));
        byte[] image = bytes(ImageLayout.of(root, options().withZone(ZoneOffset.ofHoursMinutes(5, 45))));
        ParsedVolume volume = new ParsedVolume(image, PRIMARY, 0);
        assertArrayEquals(
                new byte[] {124, 2, 29, 13, 14, 15, 23},
                volume.list(volume.root()).get(2).time());
        byte[] west = bytes(ImageLayout.of(root, options().withZone(ZoneOffset.ofHours(-8))));
        ParsedVolume westVolume = new ParsedVolume(west, PRIMARY, 0);
        assertEquals(-32, westVolume.list(westVolume.root()).get(2).time()[6]);
    }

    @Test
    void hiddenNodesCarryTheExistenceBit() {
        IsoDirectory root = root();
        IsoFile file = file("a", 1);
        file.setHidden(true);
        root.add(file);
        directory(root, "b").setHidden(true);
        byte[] image = bytes(ImageLayout.of(root, options()));
        for (int descriptor : new int[] {PRIMARY, JOLIET}) {
            ParsedVolume volume = new ParsedVolume(image, descriptor, 0);
            List<ParsedVolume.Entry> entries = volume.list(volume.root());
            assertEquals(1, entries.get(2).flags());
            assertEquals(3, entries.get(3).flags());
        }
    }

    @Test
    void addressesCountFromTheStartOfTheDisc() {
        ImageLayout first = ImageLayout.of(sample(), options());
        ImageLayout later = ImageLayout.of(sample(), options().withSessionStart(12_345));
        assertEquals(first.totalBlocks(), later.totalBlocks());
        byte[] image = bytes(later);
        ParsedVolume volume = new ParsedVolume(image, JOLIET, 12_345);
        assertEquals(12_345 + later.totalBlocks(), volume.volumeBlocks());
        ParsedVolume.Entry file = volume.list(volume.root()).stream()
                .filter(entry -> new String(entry.identifier(), StandardCharsets.UTF_16BE).equals("b.txt;1"))
                .findFirst()
                .orElseThrow();
        assertArrayEquals(bytes("b.txt", 3000), volume.content(file));
        assertEquals(breadthFirst(volume), volume.pathTable());
    }

    @Test
    void contentsLieInTheOrderOfAddingInWhateverFolder() {
        IsoDirectory root = root();
        IsoDirectory early = directory(root, "a");
        IsoDirectory late = directory(root, "z");
        late.add(file("b.bin", 3000));
        root.add(file("m.bin", 1));
        early.add(file("y.bin", 1));
        late.add(file("a.bin", 1));
        assertEquals(
                List.of("\\z\\b.bin", "\\m.bin", "\\a\\y.bin", "\\z\\a.bin"), files(ImageLayout.of(root, options())));
    }

    @Test
    void fileThatIsTakenOutAndPutBackKeepsItsPlace() {
        IsoDirectory root = root();
        root.add(file("b.bin", 1));
        root.add(file("a.bin", 1));
        byte[] before = bytes(ImageLayout.of(root, options()));
        root.add(root.remove("b.bin").orElseThrow());
        assertArrayEquals(before, bytes(ImageLayout.of(root, options())));
    }

    @Test
    void theSameTreeAddedInTheSameOrderGivesTheSameImage() {
        byte[] once = bytes(ImageLayout.of(backwards(), options()));
        assertArrayEquals(once, bytes(ImageLayout.of(backwards(), options())));
    }

    @Test
    void recordsAreSortedWhateverTheOrderOfAdding() {
        byte[] image = bytes(ImageLayout.of(backwards(), options()));
        ParsedVolume volume = new ParsedVolume(image, JOLIET, 0);
        List<ParsedVolume.Entry> entries = volume.list(volume.root());
        List<String> names = names(entries.subList(2, entries.size()), true);
        assertEquals(300, names.size());
        assertEquals(sortedByTheBook(names), names);
    }

    private static IsoDirectory backwards() {
        IsoDirectory root = root();
        for (int i = 299; i >= 0; i--) {
            root.add(file("some name " + i, i));
        }
        return root;
    }

    @Test
    void aLayoutIsNotAffectedByLaterChangesOfTheTree() {
        IsoDirectory root = sample();
        ImageLayout layout = ImageLayout.of(root, options());
        byte[] before = bytes(layout);
        root.add(file("later", 1));
        root.remove("b.txt");
        root.directory("folder").setModified(TIME.plusYears(1));
        assertArrayEquals(before, bytes(layout));
    }

    @Test
    void extentsCoverTheImageWithoutAGap() {
        ImageLayout layout = ImageLayout.of(sample(), options());
        long next = 0;
        for (ImageExtent extent : layout.extents()) {
            assertEquals(next, extent.firstBlock(), extent.name());
            next = extent.lastBlock() + 1;
            assertEquals(Optional.of(extent), layout.extentAt(extent.firstBlock()));
            assertEquals(Optional.of(extent), layout.extentAt(extent.lastBlock()));
        }
        assertEquals(layout.totalBlocks(), next);
        assertEquals(Optional.empty(), layout.extentAt(next));
        assertEquals(Optional.empty(), layout.extentAt(-1));
    }

    @Test
    void filesAreNamedByPathAndEmptyFilesHaveNoExtent() {
        List<String> files = files(ImageLayout.of(sample(), options()));
        assertTrue(files.contains("\\folder\\inner.bin"), files.toString());
        assertFalse(files.contains("\\empty"), files.toString());
    }

    @Test
    void anEmptyTreeIsAnImageToo() {
        ImageLayout layout = ImageLayout.of(root(), options());
        // 16 of the system, 3 descriptors, 4 path tables, 2 root directories
        assertEquals(16 + 3 + 4 + 2, layout.totalBlocks());
        ParsedVolume volume = new ParsedVolume(bytes(layout), PRIMARY, 0);
        assertEquals(2, volume.list(volume.root()).size());
    }

    private static List<String> files(ImageLayout layout) {
        return layout.extents().stream()
                .filter(ImageExtent::file)
                .map(ImageExtent::name)
                .toList();
    }

    private static List<String> names(List<ParsedVolume.Entry> entries, boolean wide) {
        return entries.stream()
                .map(entry ->
                        new String(entry.identifier(), wide ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII))
                .toList();
    }

    private static List<String> sortedByTheBook(List<String> names) {
        Comparator<String> base = Comparator.comparing(name -> part(name)[0]);
        return names.stream().sorted(base.thenComparing(name -> part(name)[1])).toList();
    }

    private static String[] part(String identifier) {
        boolean isFile = identifier.endsWith(";1");
        String name = isFile ? identifier.substring(0, identifier.length() - 2) : identifier;
        int dot = isFile ? name.lastIndexOf('.') : -1;
        return dot < 0 ? new String[] {name, ""} : new String[] {name.substring(0, dot), name.substring(dot + 1)};
    }

    private static List<ParsedVolume.PathEntry> breadthFirst(ParsedVolume volume) {
        List<ParsedVolume.Entry> directories = new ArrayList<>(List.of(volume.root()));
        List<ParsedVolume.PathEntry> found = new ArrayList<>();
        List<Integer> parents = new ArrayList<>(List.of(1));
        for (int i = 0; i < directories.size(); i++) {
            ParsedVolume.Entry directory = directories.get(i);
            found.add(new ParsedVolume.PathEntry(
                    new String(directory.identifier(), StandardCharsets.ISO_8859_1),
                    directory.block(),
                    parents.get(i)));
            for (ParsedVolume.Entry entry :
                    volume.list(directory).stream().skip(2).toList()) {
                if (entry.directory()) {
                    directories.add(entry);
                    parents.add(i + 1);
                }
            }
        }
        return found;
    }

    private static IsoDirectory sample() {
        IsoDirectory root = root();
        root.add(file("b.txt", 3000));
        root.add(file("b", 1));
        root.add(file("b-1.txt", 2));
        root.add(file("B_.txt", 3));
        root.add(file("Zebra", 4));
        root.add(file("été.txt", 5));
        root.add(file("Ωmega", 6));
        root.add(file("empty", 0));
        IsoDirectory folder = directory(root, "folder");
        folder.add(file("inner.bin", 5000));
        directory(folder, "a folder in a folder");
        IsoDirectory wide = directory(root, "another folder");
        for (int i = 0; i < 200; i++) {
            directory(wide, String.format(Locale.ROOT, "folder %03d", i));
        }
        return root;
    }
}
