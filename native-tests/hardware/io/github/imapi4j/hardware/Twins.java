package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.hardware.ImageTrees.Item;
import io.github.imapi4j.hardware.ImageTrees.Tree;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.Sectors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The system's IMAPI2FS and the virtual one, given the same to do. */
final class Twins {

    static final FlagSet<FsiFileSystems> ISO = FlagSet.of(FsiFileSystems.ISO9660);
    static final FlagSet<FsiFileSystems> JOLIET = ISO.with(FsiFileSystems.JOLIET);
    static final FlagSet<FsiFileSystems> UDF = FlagSet.of(FsiFileSystems.UDF);
    static final FlagSet<FsiFileSystems> ALL = JOLIET.with(FsiFileSystems.UDF);

    private static final int MOST_DIFFERENCES = 5;

    private final Imapi system;
    private final Observations observations;

    /**
     * The system's against the virtual one.
     *
     * @param system stays the caller's
     * @param observations hears where they differ and may
     */
    Twins(Imapi system, Observations observations) {
        this.system = system;
        this.observations = observations;
    }

    /**
     * The images that came out.
     *
     * @param system the system's
     * @param virtual the virtual one
     */
    record Images(byte[] system, byte[] virtual) {

        long systemBlocks() {
            return system.length / Sectors.SIZE;
        }

        long virtualBlocks() {
            return virtual.length / Sectors.SIZE;
        }
    }

    /** Makes both images. */
    Images make(FlagSet<FsiFileSystems> fileSystems, Consumer<NewImage> content) {
        try (Imapi virtual = Imapi.virtual()) {
            return new Images(image(system, fileSystems, content), image(virtual, fileSystems, content));
        }
    }

    private static byte[] image(Imapi imapi, FlagSet<FsiFileSystems> fileSystems, Consumer<NewImage> content) {
        try (NewImage image = NewImage.of(imapi, fileSystems)) {
            image.image().setVolumeName("TWINS");
            content.accept(image);
            return image.bytes();
        }
    }

    /**
     * Makes both images and fails unless readers see the same in them.
     *
     * @param fileSystems what the images have
     * @param shortened file systems that cannot hold all names of the content: how they are shortened is not documented, so
     *     that names which differ there are noted
     * @param content fills the image
     * @return the images
     */
    Images assertSame(FlagSet<FsiFileSystems> fileSystems, Set<FileSystemType> shortened, Consumer<NewImage> content) {
        Images images = make(fileSystems, content);
        assertSame(ImageTrees.of(images.system()), ImageTrees.of(images.virtual()), shortened);
        return images;
    }

    /** Fails unless two images show the same. */
    void assertSame(ImageTrees fromSystem, ImageTrees fromVirtual, Set<FileSystemType> shortened) {
        assertEquals(
                fromVirtual.byFileSystem().keySet(),
                fromSystem.byFileSystem().keySet(),
                "file systems, virtual and system's");
        fromVirtual.byFileSystem().forEach((type, virtual) -> {
            Tree tree = fromSystem.byFileSystem().get(type);
            assertEquals(virtual.volume().label(), tree.volume().label(), "label in " + type.title());
            if (shortened.contains(type)) {
                assertEquals(List.of(), differences(tree.withoutNames(), virtual.withoutNames()), type.title());
                noteNames(type, virtual.items().keySet(), tree.items().keySet());
            } else {
                assertEquals(List.of(), differences(tree.items(), virtual.items()), type.title());
            }
        });
    }

    /** The paths at which two trees differ, and how; the first few, so that a report can hold them. */
    private static List<String> differences(Map<String, Item> system, Map<String, Item> virtual) {
        Set<String> paths = new TreeSet<>(system.keySet());
        paths.addAll(virtual.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(system.get(path), virtual.get(path)))
                .map(path -> path + " " + words(system.get(path)) + ", the virtual one " + words(virtual.get(path)))
                .limit(MOST_DIFFERENCES)
                .toList();
    }

    private static String words(@Nullable Item item) {
        return item == null ? "missing" : item.toString();
    }

    private void noteNames(FileSystemType type, Set<String> virtual, Set<String> system) {
        Set<String> only = new TreeSet<>(system);
        only.removeAll(virtual);
        Set<String> missing = new TreeSet<>(virtual);
        missing.removeAll(system);
        if (!only.isEmpty() || !missing.isEmpty()) {
            observations.note(
                    "image-differences",
                    "names in " + type.title() + " " + String.join(" ", only) + ", the virtual ones "
                            + String.join(" ", missing));
        }
    }
}
