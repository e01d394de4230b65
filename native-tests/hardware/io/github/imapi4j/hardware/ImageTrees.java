package io.github.imapi4j.hardware;

import io.github.imapi4j.virtual.image.DiscVolumes;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.ImportedVolume;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import io.github.imapi4j.virtual.iso.SectorSource;
import io.github.imapi4j.virtual.iso.TreeWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What a reader sees of an image.
 *
 * @param byFileSystem each file system's tree
 */
record ImageTrees(Map<FileSystemType, Tree> byFileSystem) {

    private static final int CHUNK = 64 * 1024;

    /**
     * What one file system shows.
     *
     * @param volume what its descriptors say
     * @param items by path
     * @param modified when each was changed last, in UTC
     */
    record Tree(ImportedVolume volume, Map<String, Item> items, Map<String, LocalDateTime> modified) {

        /** The items under numbers in place of their names, in an order that the names have no part in. */
        Map<String, Item> withoutNames() {
            Map<String, Item> numbered = new TreeMap<>();
            items.values().stream()
                    .sorted(Comparator.comparing(Item::toString))
                    .forEach(item -> numbered.put(
                            String.format(Locale.ROOT, "item %d of %d", numbered.size() + 1, items.size()), item));
            return numbered;
        }
    }

    /**
     * A file or a folder.
     *
     * @param folder whether it is a folder
     * @param level how far below the root, from 1
     * @param size bytes; 0 for a folder
     * @param checksum of its bytes; 0 for a folder
     * @param hidden whether it has the flag
     */
    record Item(boolean folder, int level, long size, long checksum, boolean hidden) {}

    /**
     * Reads all file systems of an image.
     *
     * @param image the sectors
     * @param contents whether the bytes of files are read too, for their checksums
     */
    static ImageTrees of(SectorSource image, boolean contents) {
        Map<FileSystemType, Tree> trees = new TreeMap<>();
        for (FileSystemType type : DiscVolumes.identify(image, 0)) {
            trees.put(type, tree(DiscVolumes.read(image, 0, type, ZoneOffset.UTC), contents));
        }
        return new ImageTrees(trees);
    }

    /** Reads all of an image. */
    static ImageTrees of(byte[] image) {
        return of(ImageSectors.of(image), true);
    }

    private static Tree tree(ImportedVolume volume, boolean contents) {
        Tree tree = new Tree(volume, new TreeMap<>(), new TreeMap<>());
        TreeWalk.below(volume.root(), "", (node, path, level) -> {
            tree.items().put(path, item(node, level, contents));
            tree.modified().put(path, node.modified());
        });
        return tree;
    }

    private static Item item(IsoNode node, int level, boolean contents) {
        return node instanceof IsoFile file
                ? new Item(false, level, file.size(), contents ? checksum(file) : 0, node.hidden())
                : new Item(true, level, 0, 0, node.hidden());
    }

    private static long checksum(IsoFile file) {
        CRC32 checksum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (IsoContent.Source source = file.content().open()) {
            for (long at = 0; at < file.size(); at += buffer.position()) {
                buffer.clear().limit((int) Math.min(CHUNK, file.size() - at));
                if (source.read(at, buffer) <= 0) {
                    throw new IOException("'" + file.path() + "' ends after " + at + " bytes.");
                }
                checksum.update(buffer.array(), 0, buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksum.getValue();
    }
}
