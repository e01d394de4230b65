package io.github.imapi4j.virtual.image;

import static io.github.imapi4j.virtual.image.Images.TIME;
import static io.github.imapi4j.virtual.image.Images.directory;
import static io.github.imapi4j.virtual.image.Images.file;
import static io.github.imapi4j.virtual.image.Images.root;
import static io.github.imapi4j.virtual.image.Images.udf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.udf.UdfRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of an image's size before it is laid out. */
class ImageBoundsTest {

    private static final List<Set<FileSystemType>> SUBSETS = List.of(
            Set.of(FileSystemType.ISO9660),
            Set.of(FileSystemType.ISO9660, FileSystemType.JOLIET),
            Set.of(FileSystemType.UDF),
            Set.of(FileSystemType.ISO9660, FileSystemType.UDF),
            ImageOptions.ALL);

    @Test
    void noImageOfAnyTreeIsLargerThanItsBound() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            IsoDirectory root = tree(random);
            for (Set<FileSystemType> fileSystems : SUBSETS) {
                for (UdfRevision revision : UdfRevision.values()) {
                    ImageOptions options = udf(revision)
                            .withFileSystems(fileSystems)
                            .withRedundantMetadata(random.nextBoolean())
                            .withBootImages(random.nextBoolean() ? List.of() : List.of(boot(), boot()));
                    ImageOptions placed = options.bootImages().isEmpty()
                            ? options.withSessionStart(random.nextInt(100_000))
                            : options;
                    long exact = ImageLayout.of(root, placed).totalBlocks();
                    long bound = ImageLayout.maxBlocks(root, placed);
                    assertTrue(bound >= exact, fileSystems + " " + revision + ": " + bound + " < " + exact);
                }
            }
        }
    }

    @Test
    void removingWhatWasAddedGivesTheBoundBack() {
        Random random = new Random(3);
        IsoDirectory root = tree(random);
        ImageOptions options = udf(UdfRevision.V2_60).withFileSystems(ImageOptions.ALL);
        long before = ImageLayout.maxBlocks(root, options);
        IsoDirectory added = new IsoDirectory("added", TIME);
        added.add(tree(random)
                .child("d0")
                .map(node -> file("zażółć " + node.name(), 9000))
                .orElseThrow());
        root.add(added);
        IsoFile file = (IsoFile) added.children().iterator().next();
        file.addStream(file("stream", 70_000));
        assertTrue(ImageLayout.maxBlocks(root, options) >= before + 35 + 5 + 6);
        file.removeStream("STREAM");
        root.remove("added");
        assertEquals(before, ImageLayout.maxBlocks(root, options));
    }

    @Test
    void thePartsOfAnImageLieOneBehindTheOther() {
        Random random = new Random(5);
        for (UdfRevision revision : UdfRevision.values()) {
            ImageLayout layout = ImageLayout.of(
                    tree(random),
                    udf(revision).withFileSystems(ImageOptions.ALL).withRedundantMetadata(true));
            long next = 0;
            for (ImageExtent extent : layout.extents()) {
                assertEquals(next, extent.firstBlock(), extent.name());
                assertEquals(extent, layout.extentAt(extent.firstBlock()).orElseThrow());
                assertEquals(extent, layout.extentAt(extent.lastBlock()).orElseThrow());
                next = extent.lastBlock() + 1;
            }
            assertEquals(layout.totalBlocks(), next);
        }
    }

    private static BootImage boot() {
        return new BootImage(3000, IsoContent.of(new byte[3000]), 0, BootEmulation.NONE, "");
    }

    private static IsoDirectory tree(Random random) {
        IsoDirectory root = root();
        List<IsoDirectory> directories = new ArrayList<>(List.of(root));
        int levels = 1;
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            directories.add(directory(directories.get(random.nextInt(levels)), "d" + i));
            levels = 1 + random.nextInt(Math.min(directories.size(), 3));
        }
        for (int i = 0; i < random.nextInt(150); i++) {
            IsoFile file = file(name(random, i), random.nextInt(5000));
            if (random.nextInt(10) == 0) {
                file.addStream(file(name(random, i), random.nextInt(5000)));
            }
            directories.get(random.nextInt(directories.size())).add(file);
        }
        return root;
    }

    private static String name(Random random, int number) {
        String letter = random.nextBoolean() ? "x" : "ł";
        return letter.repeat(random.nextInt(120)) + number;
    }
}
