package io.github.imapi4j.virtual.image;

import io.github.imapi4j.virtual.iso.BlockRun;
import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.FileArea;
import io.github.imapi4j.virtual.iso.FileSystemType;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoVolume;
import io.github.imapi4j.virtual.iso.Sectors;
import io.github.imapi4j.virtual.udf.UdfPlaces;
import io.github.imapi4j.virtual.udf.UdfVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of an image one behind the other and tells each file system where its own are.
 *
 * <p>A disc that is to be started from needs the descriptors of ISO 9660, since a BIOS looks for the boot record among them;
 * where the image has UDF only they describe an empty tree.
 */
final class Assembly {

    /** Where the volume descriptors of UDF begin; there is room before them for those of ISO 9660 and a boot catalog. */
    private static final int UDF_DESCRIPTORS = 32;

    private final ImageOptions options;
    private final FileArea files;
    private final BootCatalog boot;
    private final long start;
    private final @Nullable IsoVolume iso;
    private final @Nullable UdfVolume udf;
    private final List<PlacedRun> runs = new ArrayList<>();
    private long next;
    private long fileArea;
    private long catalog;
    private long isoTables;

    Assembly(IsoDirectory root, ImageOptions options, FileArea files, BootCatalog boot) {
        this.options = options;
        this.files = files;
        this.boot = boot;
        this.start = options.iso().sessionStart();
        this.iso = isoVolume(root);
        this.udf = options.has(FileSystemType.UDF) ? new UdfVolume(root, options.udf(), files) : null;
        add(BlockRun.zeros("System area", Sectors.SYSTEM_AREA));
        addDescriptors();
        if (udf != null) {
            addWithUdf(udf);
        } else {
            addTables();
            addFiles();
        }
        if (iso != null) {
            iso.place(start + isoTables, start + fileArea, start + next);
        }
    }

    private @Nullable IsoVolume isoVolume(IsoDirectory root) {
        if (options.has(FileSystemType.ISO9660)) {
            return new IsoVolume(root, options.iso(), files);
        }
        IsoDirectory nothing = IsoDirectory.root(options.iso().created());
        return boot.isEmpty() ? null : new IsoVolume(nothing, options.iso(), files);
    }

    private void addDescriptors() {
        if (iso != null) {
            add(iso.primaryDescriptor());
            if (!boot.isEmpty()) {
                add(boot.record(() -> start + catalog));
            }
            iso.otherDescriptors().forEach(this::add);
        }
        if (udf != null) {
            add(udf.recognition());
        }
        if (!boot.isEmpty()) {
            catalog = add(
                    boot.catalog(file -> start + fileArea + files.extentOf(file).firstBlock()));
        }
    }

    private void addTables() {
        isoTables = next;
        if (iso != null) {
            iso.tables().forEach(this::add);
        }
    }

    private void addFiles() {
        fileArea = next;
        next += files.blocks();
    }

    private void addWithUdf(UdfVolume volume) {
        padTo(UDF_DESCRIPTORS);
        long main = add(volume.sequence(false));
        long integrity = add(volume.integrity());
        padTo(UdfVolume.ANCHOR);
        long anchor = next;
        add(volume.anchor(() -> start + anchor));
        boolean aligned = options.revision().hasMetadataPartition();
        align(aligned);
        long partition = files.recorded().map(DiscExtent::block).orElse(start + next);
        if (aligned) {
            partition -= partition % UdfVolume.METADATA_UNIT;
        }
        long metadata = add(volume.metadata());
        long metadataEntry = add(volume.metadataEntry());
        addTables();
        addFiles();
        long mirrorEntry = add(volume.mirrorEntry());
        BlockRun copy = volume.mirror();
        align(copy.blocks() > 0);
        long mirror = copy.blocks() > 0 ? add(copy) : metadata;
        long reserve = add(volume.sequence(true));
        long lastAnchor = next;
        add(volume.anchor(() -> start + lastAnchor));
        volume.place(new UdfPlaces(
                sequence(main, UdfVolume.SEQUENCE_BLOCKS),
                sequence(reserve, UdfVolume.SEQUENCE_BLOCKS),
                sequence(integrity, UdfVolume.INTEGRITY_BLOCKS),
                partition,
                start + reserve,
                start + metadata,
                start + metadataEntry,
                start + mirrorEntry,
                start + mirror,
                start + fileArea));
    }

    private DiscExtent sequence(long block, int blocks) {
        return new DiscExtent(start + block, (long) blocks * Sectors.SIZE);
    }

    /** Until the next block is a multiple of the unit on the disc. */
    private void align(boolean wanted) {
        long over = (start + next) % UdfVolume.METADATA_UNIT;
        if (wanted && over != 0) {
            padTo(next + UdfVolume.METADATA_UNIT - over);
        }
    }

    private void padTo(long block) {
        add(BlockRun.zeros("Unused", block - next));
    }

    /** Runs without blocks leave no trace. */
    private long add(BlockRun run) {
        long first = next;
        if (run.blocks() > 0) {
            runs.add(new PlacedRun(run, first));
            next += run.blocks();
        }
        return first;
    }

    List<PlacedRun> runs() {
        return List.copyOf(runs);
    }

    Optional<UdfVolume> udf() {
        return Optional.ofNullable(udf);
    }

    long fileArea() {
        return fileArea;
    }

    long totalBlocks() {
        return next;
    }

    /** All but the file data; never less than what an image takes. */
    static long maxMetadataBlocks(IsoDirectory root, ImageOptions options) {
        long iso = options.has(FileSystemType.ISO9660) ? root.maxIsoBlocks() : 0;
        if (!options.has(FileSystemType.UDF)) {
            return iso + 1;
        }
        IsoDirectory nothing = IsoDirectory.root(options.iso().created());
        long shell = options.has(FileSystemType.ISO9660) ? 0 : nothing.maxIsoBlocks();
        long unit = UdfVolume.METADATA_UNIT;
        long metadata = root.maxUdfBlocks() + 2 + unit;
        long copies = options.udf().mirrored() ? 2 : 1;
        long fixed = UdfVolume.ANCHOR + 1 + 2 * unit + 2 + UdfVolume.SEQUENCE_BLOCKS + 1;
        return iso + shell + copies * metadata + fixed;
    }
}
