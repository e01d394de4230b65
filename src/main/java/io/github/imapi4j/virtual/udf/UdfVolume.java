package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.BlockRun;
import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.FileArea;
import io.github.imapi4j.virtual.iso.FileExtent;
import io.github.imapi4j.virtual.iso.IsoDirectory;
import io.github.imapi4j.virtual.iso.Sectors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The structures of UDF for one tree. They are planned first, so that their sizes are known, and
 * {@linkplain #place placed} before the first block of them is made.
 */
public final class UdfVolume {

    /** The blocks of a volume descriptor sequence. */
    public static final int SEQUENCE_BLOCKS = 16;

    /** The blocks of the integrity sequence: a descriptor and its terminator. */
    public static final int INTEGRITY_BLOCKS = 2;

    /** The blocks of the volume recognition sequence that follow the descriptors of ISO 9660. */
    public static final int RECOGNITION_BLOCKS = 3;

    /** Where the first anchor lies, counted from the session's first block. */
    public static final int ANCHOR = 256;

    /** What a metadata file is aligned to, and a multiple of which it is long: the error correction block of a Blu-ray disc. */
    public static final int METADATA_UNIT = 32;

    static final String IMPLEMENTATION = "*IMAPI4J";

    private final UdfOptions options;
    private final UdfPlan plan;
    private final FileEntry entries = new FileEntry(this);
    private @Nullable UdfPlaces places;

    /**
     * Plans a volume. The limits are not checked here ({@link UdfLimits}).
     *
     * @param root the root of the tree
     * @param options how it becomes a volume
     * @param files where the bytes of the tree's files are
     * @throws io.github.imapi4j.error.ImapiException IMAPI_E_NO_UNIQUE_NAME
     */
    public UdfVolume(IsoDirectory root, UdfOptions options, FileArea files) {
        this.options = options;
        this.plan = new UdfPlan(root, options.revision(), files);
    }

    /**
     * Says where everything is.
     *
     * @param value the places
     */
    public void place(UdfPlaces value) {
        places = value;
    }

    UdfPlaces places() {
        return Objects.requireNonNull(places, "The volume has no place yet.");
    }

    UdfOptions options() {
        return options;
    }

    UdfRevision revision() {
        return options.revision();
    }

    UdfPlan plan() {
        return plan;
    }

    /**
     * What tells a reader to look for UDF; it follows the descriptors of ISO 9660 at once.
     *
     * @return three blocks
     */
    public BlockRun recognition() {
        String standard = revision().thirdEdition() ? "NSR03" : "NSR02";
        List<String> identifiers = List.of("BEA01", standard, "TEA01");
        return new BlockRun("UDF volume recognition sequence", RECOGNITION_BLOCKS, (block, target) -> {
            Arrays.fill(target, (byte) 0);
            byte[] identifier = identifiers.get((int) block).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(identifier, 0, target, 1, identifier.length);
            target[6] = 1;
        });
    }

    /**
     * A volume descriptor sequence.
     *
     * @param reserve whether it is the copy
     * @return {@link #SEQUENCE_BLOCKS} blocks
     */
    public BlockRun sequence(boolean reserve) {
        VolumeSequence sequence = new VolumeSequence(this);
        return new BlockRun(
                reserve ? "UDF reserve volume descriptors" : "UDF volume descriptors",
                SEQUENCE_BLOCKS,
                (block, target) -> {
                    DiscExtent place = reserve ? places().reserveSequence() : places().mainSequence();
                    sequence.write((int) block, place.block() + block, target);
                });
    }

    /**
     * The integrity descriptor and its terminator.
     *
     * @return {@link #INTEGRITY_BLOCKS} blocks
     */
    public BlockRun integrity() {
        VolumeSequence sequence = new VolumeSequence(this);
        return new BlockRun("UDF integrity descriptor", INTEGRITY_BLOCKS, (block, target) -> {
            long location = places().integrity().block() + block;
            if (block == 0) {
                sequence.writeIntegrity(location, target);
            } else {
                sequence.writeTerminator(location, target);
            }
        });
    }

    /**
     * An anchor.
     *
     * @param location says where it lies on the disc, once everything is placed
     * @return one block
     */
    public BlockRun anchor(LongSupplier location) {
        VolumeSequence sequence = new VolumeSequence(this);
        return new BlockRun(
                "UDF anchor", 1, (block, target) -> sequence.writeAnchor(location.getAsLong() + block, target));
    }

    /**
     * File set descriptor, file entries and directories.
     *
     * @return the run; from 2.50 on it is the content of the metadata file
     */
    public BlockRun metadata() {
        return new BlockRun("UDF metadata", metadataBlocks(), this::writeMetadata);
    }

    /**
     * A second copy of {@link #metadata()}.
     *
     * @return a run of the same size, or an empty one if there is to be none
     */
    public BlockRun mirror() {
        return new BlockRun("UDF metadata mirror", options.mirrored() ? metadataBlocks() : 0, this::writeMetadata);
    }

    /**
     * The file entry of the metadata file.
     *
     * @return one block, or none before 2.50
     */
    public BlockRun metadataEntry() {
        return metadataEntry("UDF metadata file entry", Tags.TYPE_METADATA_FILE);
    }

    /**
     * The file entry of the mirror; it is there even if the mirror has no copy of its own.
     *
     * @return one block, or none before 2.50
     */
    public BlockRun mirrorEntry() {
        return metadataEntry("UDF metadata mirror file entry", Tags.TYPE_METADATA_MIRROR);
    }

    private BlockRun metadataEntry(String name, int type) {
        boolean mirror = type == Tags.TYPE_METADATA_MIRROR;
        return new BlockRun(name, revision().hasMetadataPartition() ? 1 : 0, (block, target) -> {
            UdfPlaces at = places();
            long content = at.inPartition(mirror ? at.mirror() : at.metadata());
            entries.writeMetadataEntry(
                    type,
                    at.inPartition(mirror ? at.mirrorEntry() : at.metadataEntry()),
                    new DiscExtent(content, metadataBlocks() * Sectors.SIZE),
                    options.created(),
                    target);
        });
    }

    /** The size of the metadata, rounded up where it is a file. */
    long metadataBlocks() {
        long blocks = plan.blocks();
        return revision().hasMetadataPartition()
                ? (blocks + METADATA_UNIT - 1) / METADATA_UNIT * METADATA_UNIT
                : blocks;
    }

    private void writeMetadata(long block, byte[] target) {
        if (block == 0) {
            new VolumeSequence(this).writeFileSet(address(0), target);
        } else if (block == 1) {
            new VolumeSequence(this).writeTerminator(address(1), target);
        } else if (block >= plan.blocks()) {
            Arrays.fill(target, (byte) 0);
        } else {
            writeNode(plan.nodeAt(block), block, target);
        }
    }

    private void writeNode(UdfNode node, long block, byte[] target) {
        DirectoryData records = node.records();
        if (records != null && block >= node.recordsBlock()) {
            records.write((int) (block - node.recordsBlock()), target, this);
        } else {
            entries.write(node, (int) (block - node.firstBlock()), target);
        }
    }

    /** The number by which the structures call a block of the metadata: one of the partition, or of the metadata file. */
    long address(long metadataBlock) {
        return revision().hasMetadataPartition()
                ? metadataBlock
                : places().inPartition(places().metadata()) + metadataBlock;
    }

    /** Which partition map such a number belongs to. */
    int metadataReference() {
        return revision().hasMetadataPartition() ? 1 : 0;
    }

    /** Where a node's bytes lie, in pieces that one allocation descriptor can have. */
    List<DiscExtent> pieces(UdfNode node) {
        FileExtent data = node.data();
        if (data == null) {
            return Allocation.pieces(List.of(new DiscExtent(address(node.recordsBlock()), node.size())));
        }
        List<DiscExtent> inPartition = new ArrayList<>();
        for (DiscExtent piece : data.pieces(places().fileArea())) {
            inPartition.add(new DiscExtent(places().inPartition(piece.block()), piece.bytes()));
        }
        return Allocation.pieces(inPartition);
    }

    void entryAddress(DescriptorWriter out, UdfNode node, boolean withUniqueId) {
        long uniqueId = withUniqueId && revision().thirdEdition() ? node.uniqueId() : 0;
        out.longAllocation(Sectors.SIZE, address(node.firstBlock()), metadataReference(), uniqueId);
    }

    void optionalEntryAddress(DescriptorWriter out, @Nullable UdfNode node) {
        if (node == null) {
            out.noAllocation();
        } else {
            entryAddress(out, node, false);
        }
    }
}
