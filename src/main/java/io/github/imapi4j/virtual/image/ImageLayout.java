package io.github.imapi4j.virtual.image;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.BlockRun;
import io.github.imapi4j.virtual.iso.FileArea;
import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.iso.Sectors;
import io.github.imapi4j.virtual.udf.UdfVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where everything of an image lies: what a tree was at one moment, unaffected by what happens to it later.
 *
 * <p>The image of ISO 9660 has system area, descriptors, path tables, the directories of ISO 9660, those of Joliet, then the
 * files one after the other as they were added, each padded to a whole block; it ends with its last file. Where there is UDF too, its structures
 * come between, and behind the files a copy of the volume descriptors and a second anchor.
 */
public final class ImageLayout {

    /** The size of a block in bytes. */
    public static final int BLOCK_SIZE = Sectors.SIZE;

    private final ImageOptions options;
    private final FileArea files;
    private final List<PlacedRun> metadata;
    private final Optional<UdfVolume> udf;
    private final long fileArea;
    private final long totalBlocks;

    private ImageLayout(IsoDirectory root, ImageOptions options) {
        ImageLimits.check(root, options);
        this.options = options;
        BootCatalog boot = new BootCatalog(options.bootImages(), options.iso().created());
        this.files = new FileArea(root, boot.files(), options.streams());
        requireEarlier(files, options);
        Assembly assembly = new Assembly(root, options, files, boot);
        this.metadata = assembly.runs();
        this.udf = assembly.udf();
        this.fileArea = assembly.fileArea();
        this.totalBlocks = assembly.totalBlocks();
        if (options.iso().sessionStart() + totalBlocks > Integer.MAX_VALUE) {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_IMAGE_TOO_BIG,
                    String.format(
                            Locale.ROOT,
                            "The image would end at block %,d; blocks are counted up to %,d.",
                            options.iso().sessionStart() + totalBlocks,
                            Integer.MAX_VALUE));
        }
    }

    private static void requireEarlier(FileArea files, ImageOptions options) {
        int start = options.iso().sessionStart();
        files.recorded().filter(extent -> extent.endBlock() > start).ifPresent(extent -> {
            throw new ImapiException(
                    ImapiCode.IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION,
                    "The session would begin at block " + start + ", and files of earlier sessions end at block "
                            + (extent.endBlock() - 1) + ".");
        });
    }

    /**
     * Lays a tree out.
     *
     * @param root the root of the tree
     * @param options how it becomes an image
     * @return the layout
     * @throws ImapiException what {@link ImageLimits#check} throws; IMAPI_E_NO_UNIQUE_NAME;
     *     IMAPI_E_IMAGE_TOO_BIG beyond 2,147,483,647 blocks; IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION if files that are on
     *     the disc already lie where the session would
     */
    public static ImageLayout of(IsoDirectory root, ImageOptions options) {
        return new ImageLayout(root, options);
    }

    /**
     * Lays a tree out as ISO 9660, with Joliet if the options say so.
     *
     * @param root the root of the tree
     * @param options how it becomes an image
     * @return the layout
     * @throws ImapiException as {@link #of(IsoDirectory, ImageOptions)} throws
     */
    public static ImageLayout of(IsoDirectory root, IsoOptions options) {
        return of(root, ImageOptions.of(options));
    }

    /**
     * How many blocks an image of a tree can take at most, known at once; the exact number takes a whole layout and is needed
     * only when this exceeds a limit.
     *
     * @param root the root of the tree
     * @param options how it becomes an image
     * @return blocks of 2,048 bytes, never less than {@link #totalBlocks()} of the layout
     */
    public static long maxBlocks(IsoDirectory root, ImageOptions options) {
        BootCatalog boot = new BootCatalog(options.bootImages(), options.iso().created());
        return Assembly.maxMetadataBlocks(root, options) + root.dataBlocks(options.streams()) + boot.blocks();
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
    public ImageOptions options() {
        return options;
    }

    /**
     * All parts of the image without a gap: what is not a file's, and the files; those without bytes have no part, nor have
     * those that are on the disc already.
     *
     * @return the parts in the order of their blocks
     */
    public List<ImageExtent> extents() {
        List<ImageExtent> extents = new ArrayList<>();
        for (PlacedRun run : metadata) {
            if (run.firstBlock() >= fileArea && (extents.isEmpty() || lastBlock(extents) < fileArea)) {
                files.files().forEach(file -> extents.add(extent(file)));
            }
            extents.add(run.extent());
        }
        if (lastBlock(extents) < totalBlocks - 1) {
            files.files().forEach(file -> extents.add(extent(file)));
        }
        return Collections.unmodifiableList(extents);
    }

    private static long lastBlock(List<ImageExtent> extents) {
        return extents.get(extents.size() - 1).lastBlock();
    }

    /**
     * The part that a block belongs to.
     *
     * @param block a block, counted from the image's beginning
     * @return the part, or empty outside the image
     */
    public Optional<ImageExtent> extentAt(long block) {
        if (block < 0 || block >= totalBlocks) {
            return Optional.empty();
        }
        return Optional.of(
                inFileArea(block)
                        ? extent(files.file(files.indexAt(block - fileArea)))
                        : runAt(block).extent());
    }

    /**
     * An anchor of the image's UDF for another place of the disc. On a rewritable disc whose later sessions are not sessions
     * of the drive, the one at block 256 is replaced with it, so that a reader finds the newest volume.
     *
     * @param block where it will be written, counted from the disc's block 0
     * @return 2,048 bytes, or empty without UDF
     */
    public Optional<byte[]> anchorFor(long block) {
        return udf.map(volume -> {
            byte[] sector = new byte[Sectors.SIZE];
            volume.anchor(() -> block).source().write(0, sector);
            return sector;
        });
    }

    /**
     * Opens the image for reading. Readers are independent of one another.
     *
     * @return a reader that the caller closes
     */
    public ImageReader open() {
        return new ImageReader(this);
    }

    private ImageExtent extent(FileExtent file) {
        long first = fileArea + file.firstBlock();
        return new ImageExtent(file.path(), first, first + file.blocks() - 1, true);
    }

    FileArea files() {
        return files;
    }

    long fileAreaStart() {
        return fileArea;
    }

    boolean inFileArea(long block) {
        return block >= fileArea && block < fileArea + files.blocks();
    }

    private PlacedRun runAt(long block) {
        int index = metadata.size() - 1;
        while (metadata.get(index).firstBlock() > block) {
            index--;
        }
        return metadata.get(index);
    }

    void writeMetadata(long block, byte[] target) {
        PlacedRun placed = runAt(block);
        BlockRun run = placed.run();
        run.source().write(block - placed.firstBlock(), target);
    }
}
