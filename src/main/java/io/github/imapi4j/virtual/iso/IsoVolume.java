package io.github.imapi4j.virtual.iso;

import java.util.ArrayList;
import java.util.List;

/**
 * The structures of ISO 9660 and Joliet for one tree: descriptors, path tables and directories. They are planned first, so
 * that their sizes are known, and {@linkplain #place placed} before the first block of them is made.
 */
public final class IsoVolume {

    private final IsoOptions options;
    private final List<FileSystemView> views = new ArrayList<>();
    private long tables;
    private long fileArea;
    private long end;

    /** The first blocks of the parts of one view on the disc. */
    private record Parts(FileSystemView view, long littleTable, long bigTable, long directories) {}

    /**
     * Plans a volume. The limits are not checked here ({@link IsoLimits}).
     *
     * @param root the root of the tree
     * @param options how it becomes a volume
     * @param files where the bytes of the tree's files are
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_NO_UNIQUE_NAME
     */
    public IsoVolume(IsoDirectory root, IsoOptions options, FileArea files) {
        this.options = options;
        views.add(new FileSystemView(root, options.isoStyle(), files));
        if (options.joliet()) {
            views.add(new FileSystemView(root, NameStyle.ofJoliet(), files));
        }
    }

    /**
     * Says where everything is; all figures are blocks counted from the disc's block 0.
     *
     * @param tablesStart where {@link #tables()} begin
     * @param fileAreaStart where the file data begins
     * @param volumeEnd the first block behind the volume
     */
    public void place(long tablesStart, long fileAreaStart, long volumeEnd) {
        tables = tablesStart;
        fileArea = fileAreaStart;
        end = volumeEnd;
    }

    /**
     * The primary descriptor.
     *
     * @return one block
     */
    public BlockRun primaryDescriptor() {
        return descriptor(0);
    }

    /**
     * What follows the primary descriptor and a boot record: the supplementary descriptor of Joliet and the terminator.
     *
     * @return one block each
     */
    public List<BlockRun> otherDescriptors() {
        List<BlockRun> runs = new ArrayList<>();
        for (int i = 1; i < views.size(); i++) {
            runs.add(descriptor(i));
        }
        runs.add(new BlockRun(
                "Volume descriptor terminator", 1, (block, target) -> VolumeDescriptors.writeTerminator(target)));
        return runs;
    }

    private BlockRun descriptor(int index) {
        FileSystemView view = views.get(index);
        return new BlockRun(view.style().fileSystem() + " volume descriptor", 1, (block, target) -> {
            Parts parts = parts().get(index);
            VolumeDescriptors.write(
                    target,
                    view,
                    options,
                    new VolumeDescriptors.Places(end, parts.littleTable(), parts.bigTable(), parts.directories()));
        });
    }

    /**
     * The path tables of all trees, then their directories.
     *
     * @return the runs, one behind the other
     */
    public List<BlockRun> tables() {
        List<BlockRun> runs = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            runs.add(pathTable(i, false));
            runs.add(pathTable(i, true));
        }
        for (int i = 0; i < views.size(); i++) {
            runs.add(directories(i));
        }
        return runs;
    }

    private BlockRun pathTable(int index, boolean bigEndian) {
        FileSystemView view = views.get(index);
        return new BlockRun(
                view.style().fileSystem() + (bigEndian ? " path table (M)" : " path table (L)"),
                view.pathTableBlocks(),
                (block, target) -> view.pathTable()
                        .write(
                                (int) block,
                                target,
                                bigEndian,
                                parts().get(index).directories()));
    }

    private BlockRun directories(int index) {
        FileSystemView view = views.get(index);
        return new BlockRun(view.style().fileSystem() + " directories", view.directoryBlocks(), (block, target) -> {
            DirectoryExtent directory = view.directoryAt(block);
            int within = (int) (block - directory.firstBlock());
            directory.write(within, target, options.zone(), parts().get(index).directories(), fileArea);
        });
    }

    private List<Parts> parts() {
        List<Parts> parts = new ArrayList<>(views.size());
        long table = tables;
        long directories = tables;
        for (FileSystemView view : views) {
            directories += 2 * view.pathTableBlocks();
        }
        for (FileSystemView view : views) {
            long blocks = view.pathTableBlocks();
            parts.add(new Parts(view, table, table + blocks, directories));
            table += 2 * blocks;
            directories += view.directoryBlocks();
        }
        return parts;
    }
}
