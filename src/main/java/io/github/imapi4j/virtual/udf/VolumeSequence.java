package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.Sectors;
import io.github.imapi4j.virtual.iso.VolumeNames;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/** The descriptors of the volume (ECMA-167, 3/10) and of its file set (4/14.1). */
final class VolumeSequence {

    private static final int ALLOCATED = 1;
    private static final int READ_ONLY = 1;
    private static final int CLOSED = 1;
    private static final int LABEL = 128;
    private static final int SHORT_LABEL = 32;
    private static final int INFORMATION = 36;
    private static final int TYPE_1_MAP = 6;
    private static final int METADATA_MAP = 64;
    private static final int FILE_SET_BLOCKS = 2;
    private static final long NOWHERE = 0xFFFFFFFFL;
    private static final int IMPLEMENTATION_USE = 46;
    private static final int SIZE = 512;

    private final UdfVolume volume;
    private final UdfOptions options;
    private final UdfRevision revision;
    private final String label;

    VolumeSequence(UdfVolume volume) {
        this.volume = volume;
        this.options = volume.options();
        this.revision = options.revision();
        this.label = VolumeNames.udf(options.volumeName());
    }

    void write(int index, long location, byte[] target) {
        switch (index) {
            case 0 -> writePrimary(location, target);
            case 1 -> writeImplementation(location, target);
            case 2 -> writePartition(location, target);
            case 3 -> writeLogicalVolume(location, target);
            case 4 -> writeUnallocated(location, target);
            case 5 -> writeTerminator(location, target);
            default -> Arrays.fill(target, (byte) 0);
        }
    }

    /** UDF 2.2.2.5: sixteen characters that differ between any two volumes, then what people call them. */
    private String setIdentifier() {
        long seconds = options.created().toEpochSecond(ZoneOffset.UTC);
        int mark = 31 * label.hashCode() + options.created().hashCode();
        return String.format(Locale.ROOT, "%08X%08X%s", (int) seconds, mark, label);
    }

    private void writePrimary(long location, byte[] target) {
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(0).u32(0).dstring(label, SHORT_LABEL);
        out.u16(1).u16(1).u16(2).u16(3).u32(1).u32(1);
        out.dstring(setIdentifier(), LABEL).characterSet().characterSet();
        out.zeros(16).application(options.applicationId());
        out.time(options.created(), options.zone()).implementation();
        finish(out, Tags.PRIMARY_VOLUME, location);
    }

    private void writeImplementation(long location, byte[] target) {
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(1).revised("*UDF LV Info", revision).characterSet().dstring(label, LABEL);
        out.dstring("", INFORMATION).dstring("", INFORMATION).dstring("", INFORMATION);
        finish(out.implementation(), Tags.IMPLEMENTATION_USE, location);
    }

    private void writePartition(long location, byte[] target) {
        UdfPlaces places = volume.places();
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(2).u16(ALLOCATED).u16(0).contents(revision).zeros(128).u32(READ_ONLY);
        out.u32(places.partitionStart()).u32(places.partitionEnd() - places.partitionStart());
        finish(out.implementation(), Tags.PARTITION, location);
    }

    private void writeLogicalVolume(long location, byte[] target) {
        boolean metadata = revision.hasMetadataPartition();
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(3).characterSet().dstring(label, LABEL).u32(Sectors.SIZE).domain(revision);
        out.longAllocation(FILE_SET_BLOCKS * (long) Sectors.SIZE, volume.address(0), volume.metadataReference(), 0);
        out.u32(TYPE_1_MAP + (metadata ? METADATA_MAP : 0)).u32(metadata ? 2 : 1);
        out.implementation().zeros(128).extent(volume.places().integrity());
        out.u8(1).u8(TYPE_1_MAP).u16(1).u16(0);
        if (metadata) {
            writeMetadataMap(out);
        }
        out.seal(Tags.LOGICAL_VOLUME, revision, location);
    }

    /** UDF 2.2.10; a read-only partition needs no bitmap. */
    private void writeMetadataMap(DescriptorWriter out) {
        UdfPlaces places = volume.places();
        out.u8(2)
                .u8(METADATA_MAP)
                .u16(0)
                .revised("*UDF Metadata Partition", revision)
                .u16(1)
                .u16(0);
        out.u32(places.inPartition(places.metadataEntry())).u32(places.inPartition(places.mirrorEntry()));
        out.u32(NOWHERE).u32(UdfVolume.METADATA_UNIT).u16(UdfVolume.METADATA_UNIT);
        out.u8(options.mirrored() ? 1 : 0).zeros(5);
    }

    private void writeUnallocated(long location, byte[] target) {
        DescriptorWriter out = new DescriptorWriter(target);
        out.u32(4).u32(0).seal(Tags.UNALLOCATED_SPACE, revision, location);
    }

    void writeTerminator(long location, byte[] target) {
        finish(new DescriptorWriter(target), Tags.TERMINATING, location);
    }

    void writeAnchor(long location, byte[] target) {
        DescriptorWriter out = new DescriptorWriter(target);
        out.extent(volume.places().mainSequence()).extent(volume.places().reserveSequence());
        finish(out, Tags.ANCHOR, location);
    }

    void writeIntegrity(long location, byte[] target) {
        UdfPlaces places = volume.places();
        UdfPlan plan = volume.plan();
        boolean metadata = revision.hasMetadataPartition();
        DescriptorWriter out = new DescriptorWriter(target);
        out.time(options.created(), options.zone()).u32(CLOSED).zeros(8);
        out.u64(plan.nextUniqueId()).zeros(24);
        out.u32(metadata ? 2 : 1).u32(IMPLEMENTATION_USE);
        out.u32(0);
        if (metadata) {
            out.u32(0);
        }
        out.u32(places.partitionEnd() - places.partitionStart());
        if (metadata) {
            out.u32(volume.metadataBlocks());
        }
        out.implementation().u32(plan.fileCount()).u32(plan.directoryCount());
        out.u16(revision.readable()).u16(revision.value()).u16(revision.value());
        out.seal(Tags.INTEGRITY, revision, location);
    }

    void writeFileSet(long location, byte[] target) {
        DescriptorWriter out = new DescriptorWriter(target);
        out.time(options.created(), options.zone())
                .u16(3)
                .u16(3)
                .u32(1)
                .u32(1)
                .u32(0)
                .u32(0);
        out.characterSet().dstring(label, LABEL).characterSet();
        out.dstring(label, SHORT_LABEL).dstring("", SHORT_LABEL).dstring("", SHORT_LABEL);
        volume.entryAddress(out, volume.plan().root(), false);
        out.domain(revision);
        finish(out, Tags.FILE_SET, location);
    }

    /** These are 512 bytes long, whatever of them is in use. */
    private void finish(DescriptorWriter out, int identifier, long location) {
        out.zeros(SIZE - out.position()).seal(identifier, revision, location);
    }
}
