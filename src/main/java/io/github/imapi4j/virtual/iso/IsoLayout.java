package io.github.imapi4j.virtual.iso;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of an image lies: what a tree was at one moment, unaffected by what happens to it later.
 *
 * <p>System area, descriptors, path tables, the directories of ISO 9660, those of Joliet, then the files one after the other,
 * each padded to a whole block. The image ends with its last file.
 */
public final class IsoLayout {

    /** The size of a block in bytes. */
    public static final int BLOCK_SIZE = Sectors.SIZE;

    private final IsoOptions options;
    private final List<FileExtent> files = new ArrayList<>();
    private final List<Region> metadata = new ArrayList<>();
    private final long fileArea;
    private final long totalBlocks;

    /** A run of metadata blocks that are produced one by one. */
    private record Region(String name, long firstBlock, long blocks, SectorSource source) {}

    /** Produces one block of metadata. */
    @FunctionalInterface
    private interface SectorSource {
        void write(int sector, byte[] target);
    }

    /** The first blocks of the parts of one view, counted from the image's beginning. */
    private record Parts(FileSystemView view, long littleTable, long bigTable, long directories) {}

    private IsoLayout(IsoDirectory root, IsoOptions options) {
        IsoLimits.check(root, options);
        this.options = options;
        IdentityHashMap<IsoFile, FileExtent> extents = new IdentityHashMap<>();
        long dataBlocks = placeFiles(root, "", extents, 0);
        List<FileSystemView> views = new ArrayList<>();
        views.add(new FileSystemView(root, options.isoStyle(), extents));
        if (options.joliet()) {
            views.add(new FileSystemView(root, NameStyle.ofJoliet(), extents));
        }
        List<Parts> parts = new ArrayList<>();
        this.fileArea = placeMetadata(views, parts);
        this.totalBlocks = fileArea + dataBlocks;
        if (options.sessionStart() + totalBlocks > Integer.MAX_VALUE) {
            throw new ImapiException(ImapiCode.IMAPI_E_IMAGE_TOO_BIG);
        }
        describe(parts);
    }

    /**
     * Lays a tree out.
     *
     * @param root the root of the tree
     * @param options how it becomes an image
     * @return the layout
     * @throws ImapiException what {@link IsoLimits#check} throws; IMAPI_E_NO_UNIQUE_NAME; IMAPI_E_IMAGE_TOO_BIG beyond
     *     2,147,483,647 blocks
     */
    public static IsoLayout of(IsoDirectory root, IsoOptions options) {
        return new IsoLayout(root, options);
    }

    private long placeFiles(
            IsoDirectory directory, String path, IdentityHashMap<IsoFile, FileExtent> extents, long firstBlock) {
        long block = firstBlock;
        for (IsoNode child : directory.children()) {
            String childPath = path + IsoNames.SEPARATOR + child.name();
            if (child instanceof IsoFile file) {
                FileExtent extent = new FileExtent(childPath, file.size(), file.content(), block);
                extents.put(file, extent);
                if (extent.blocks() > 0) {
                    files.add(extent);
                }
                block += extent.blocks();
            } else if (child instanceof IsoDirectory below) {
                block = placeFiles(below, childPath, extents, block);
            }
        }
        return block;
    }

    private static long placeMetadata(List<FileSystemView> views, List<Parts> parts) {
        long table = Sectors.SYSTEM_AREA + 1L + views.size();
        long directories = table;
        for (FileSystemView view : views) {
            directories += 2 * view.pathTableBlocks();
        }
        for (FileSystemView view : views) {
            long blocks = view.pathTableBlocks();
            parts.add(new Parts(view, table, table + blocks, directories));
            table += 2 * blocks;
            directories += view.directoryBlocks();
        }
        return directories;
    }

    private void describe(List<Parts> parts) {
        long start = options.sessionStart();
        addRegion("System area", Sectors.SYSTEM_AREA, (sector, target) -> new SectorWriter(target));
        for (Parts part : parts) {
            VolumeDescriptors.Places places = new VolumeDescriptors.Places(
                    start + totalBlocks,
                    start + part.littleTable(),
                    start + part.bigTable(),
                    start + part.directories());
            addRegion(
                    part.view().style().fileSystem() + " volume descriptor",
                    1,
                    (sector, target) -> VolumeDescriptors.write(target, part.view(), options, places));
        }
        addRegion("Volume descriptor terminator", 1, (sector, target) -> VolumeDescriptors.writeTerminator(target));
        for (Parts part : parts) {
            addPathTables(part, start);
        }
        for (Parts part : parts) {
            FileSystemView view = part.view();
            addRegion(view.style().fileSystem() + " directories", view.directoryBlocks(), (sector, target) -> {
                DirectoryExtent directory = view.directoryAt(sector);
                int within = (int) (sector - directory.firstBlock());
                directory.write(within, target, options.zone(), start + part.directories(), start + fileArea);
            });
        }
    }

    private void addPathTables(Parts part, long start) {
        FileSystemView view = part.view();
        for (boolean bigEndian : new boolean[] {false, true}) {
            addRegion(
                    view.style().fileSystem() + (bigEndian ? " path table (M)" : " path table (L)"),
                    view.pathTableBlocks(),
                    (sector, target) -> view.pathTable().write(sector, target, bigEndian, start + part.directories()));
        }
    }

    private void addRegion(String name, long blocks, SectorSource source) {
        long first = 0;
        if (!metadata.isEmpty()) {
            Region last = metadata.get(metadata.size() - 1);
            first = last.firstBlock() + last.blocks();
        }
        metadata.add(new Region(name, first, blocks, source));
    }

    /**
     * The exact size of the image.
     *
     * @return blocks of 2,048 bytes
     */
    public long totalBlocks() {
        return totalBlocks;
    }

    /**
     * The exact size of the image.
     *
     * @return bytes, a multiple of 2,048
     */
    public long totalBytes() {
        return totalBlocks * Sectors.SIZE;
    }

    /**
     * The options that this was laid out with.
     *
     * @return the options
     */
    public IsoOptions options() {
        return options;
    }

    /**
     * All parts of the image without a gap: what is not a file's, then the files; those without bytes have no part.
     *
     * @return the parts in the order of their blocks
     */
    public List<IsoExtent> extents() {
        List<IsoExtent> extents = new ArrayList<>(metadata.size() + files.size());
        metadata.forEach(region -> extents.add(extent(region)));
        files.forEach(file -> extents.add(extent(file)));
        return Collections.unmodifiableList(extents);
    }

    /**
     * The part that a block belongs to.
     *
     * @param block a block, counted from the image's beginning
     * @return the part, or empty outside the image
     */
    public Optional<IsoExtent> extentAt(long block) {
        if (block < 0 || block >= totalBlocks) {
            return Optional.empty();
        }
        return Optional.of(block < fileArea ? extent(regionAt(block)) : extent(files.get(fileIndexAt(block))));
    }

    /**
     * Opens the image for reading. Readers are independent of one another.
     *
     * @return a reader that the caller closes
     */
    public IsoImageReader open() {
        return new IsoImageReader(this);
    }

    private static IsoExtent extent(Region region) {
        return new IsoExtent(region.name(), region.firstBlock(), region.firstBlock() + region.blocks() - 1, false);
    }

    private IsoExtent extent(FileExtent file) {
        long first = fileArea + file.firstBlock();
        return new IsoExtent(file.path(), first, first + file.blocks() - 1, true);
    }

    long fileArea() {
        return fileArea;
    }

    FileExtent file(int index) {
        return files.get(index);
    }

    /** The file that owns a block of the area of file data. */
    int fileIndexAt(long block) {
        long wanted = block - fileArea;
        int low = 0;
        int high = files.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (files.get(middle).firstBlock() <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Region regionAt(long block) {
        int index = metadata.size() - 1;
        while (metadata.get(index).firstBlock() > block) {
            index--;
        }
        return metadata.get(index);
    }

    void writeMetadata(long block, byte[] target) {
        Region region = regionAt(block);
        region.source().write((int) (block - region.firstBlock()), target);
    }
}
