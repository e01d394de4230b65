package io.github.imapi4j.virtual.iso;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of all files of an image, one after the other, each padded to a whole block; all its file systems point there. They
 * lie in the order in which the files were added, whatever their folders and names: who burns a disc can so choose what is read
 * first.
 */
public final class FileArea {

    private final List<FileExtent> files = new ArrayList<>();
    private final IdentityHashMap<IsoFile, FileExtent> extents = new IdentityHashMap<>();
    private long blocks;
    private long firstRecorded = Long.MAX_VALUE;
    private long endRecorded;

    private record Found(IsoFile file, String path) {}

    /**
     * Places the files of a tree.
     *
     * @param root the tree
     * @param first files that are not in the tree and come before those that are
     * @param streams whether named streams have bytes in the image
     */
    public FileArea(IsoDirectory root, List<IsoFile> first, boolean streams) {
        first.forEach(file -> place(file, file.name()));
        for (Found found : inOrder(root)) {
            place(found.file, found.path);
            if (streams) {
                found.file
                        .streams()
                        .forEach(stream -> place(stream, found.path + IsoNames.STREAM_SEPARATOR + stream.name()));
            }
        }
    }

    private static List<Found> inOrder(IsoDirectory root) {
        List<Found> found = new ArrayList<>();
        TreeWalk.below(root, "", (node, path, depth) -> {
            if (node instanceof IsoFile file) {
                found.add(new Found(file, path));
            }
        });
        found.sort(Comparator.comparingLong(each -> each.file.turn()));
        return found;
    }

    private void place(IsoFile file, String path) {
        FileExtent extent = new FileExtent(path, file.size(), file.content(), blocks);
        extents.put(file, extent);
        if (extent.blocks() > 0) {
            files.add(extent);
        }
        blocks += extent.blocks();
        if (file.content() instanceof RecordedContent recorded) {
            for (DiscExtent piece : recorded.extents()) {
                firstRecorded = Math.min(firstRecorded, piece.block());
                endRecorded = Math.max(endRecorded, piece.endBlock());
            }
        }
    }

    /**
     * Where the bytes lie that are on the disc already.
     *
     * @return an extent from the first of them to the last, or empty if there are none
     */
    public Optional<DiscExtent> recorded() {
        return endRecorded == 0
                ? Optional.empty()
                : Optional.of(new DiscExtent(firstRecorded, (endRecorded - firstRecorded) * Sectors.SIZE));
    }

    /**
     * The files that have bytes in the area.
     *
     * @return the files in the order of their blocks
     */
    public List<FileExtent> files() {
        return List.copyOf(files);
    }

    /**
     * How large the area is.
     *
     * @return blocks of 2,048 bytes
     */
    public long blocks() {
        return blocks;
    }

    /**
     * A file's place.
     *
     * @param file a file of the tree
     * @return where its bytes lie
     */
    public FileExtent extentOf(IsoFile file) {
        FileExtent extent = extents.get(file);
        if (extent == null) {
            throw new IllegalArgumentException("'" + file.path() + "' was not placed.");
        }
        return extent;
    }

    /**
     * A file by its number among those that have bytes in the area.
     *
     * @param index from 0
     * @return the file
     */
    public FileExtent file(int index) {
        return files.get(index);
    }

    /**
     * The number of the file that owns a block.
     *
     * @param block a block of the area, from 0
     * @return the index for {@link #file}
     */
    public int indexAt(long block) {
        int low = 0;
        int high = files.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (files.get(middle).firstBlock() <= block) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
