package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.Sectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The partition maps of a logical volume: what a block of a partition is on the disc. */
final class Partitions {

    private static final int MAPS = 440;
    private static final int PARTITION_NUMBER_TYPE_1 = 4;
    private static final int PARTITION_NUMBER_TYPE_2 = 38;
    private static final String METADATA = "*UDF Metadata Partition";
    private static final int MAX_MAPS = 16;

    private final SectorReader reader;
    private final List<Entry> maps = new ArrayList<>();

    /** A partition as its descriptor says. */
    record Extent(long start, long blocks, int accessType) {}

    /** One map: a partition of the disc, or a file in one that serves as another. */
    private record Entry(Extent extent, List<HoledContent.Run> file) {}

    Partitions(SectorReader reader, Descriptor logicalVolume, Map<Integer, Extent> extents) {
        this.reader = reader;
        int length = (int) Math.min(logicalVolume.u32(264), Sectors.SIZE - MAPS);
        long count = logicalVolume.u32(268);
        if (count < 1 || count > MAX_MAPS) {
            throw reader.inconsistent("A volume cannot have " + count + " partitions.");
        }
        int at = MAPS;
        for (int i = 0; i < count; i++) {
            int mapLength = at + 2 <= MAPS + length ? logicalVolume.u8(at + 1) : 0;
            if (mapLength < 6 || at + mapLength > MAPS + length) {
                throw reader.inconsistent("The table of partitions ends too early.");
            }
            addMap(logicalVolume, at, extents);
            at += mapLength;
        }
    }

    private void addMap(Descriptor volume, int at, Map<Integer, Extent> extents) {
        boolean plain = volume.u8(at) == 1;
        if (!plain && volume.u8(at + 1) < 64) {
            throw reader.unsupported("partition maps of type " + volume.u8(at));
        }
        int number = volume.u16(at + (plain ? PARTITION_NUMBER_TYPE_1 : PARTITION_NUMBER_TYPE_2));
        Extent extent = extents.get(number);
        if (extent == null) {
            throw reader.inconsistent("Partition " + number + " is not described.");
        }
        reader.requireInside(extent.start(), 0);
        if (plain) {
            maps.add(new Entry(extent, List.of()));
        } else if (volume.entity(at + 4).equals(METADATA)) {
            maps.add(new Entry(extent, metadataFile(volume, at, extent)));
        } else {
            throw reader.unsupported(volume.entity(at + 4).replace("*", ""));
        }
    }

    /** The mirror is there for the case that the file itself cannot be read. */
    private List<HoledContent.Run> metadataFile(Descriptor volume, int at, Extent extent) {
        try {
            return metadataFile(extent, volume.u32(at + 40), Tags.TYPE_METADATA_FILE);
        } catch (ImapiException e) {
            try {
                return metadataFile(extent, volume.u32(at + 44), Tags.TYPE_METADATA_MIRROR);
            } catch (ImapiException second) {
                e.addSuppressed(second);
                throw e;
            }
        }
    }

    private List<HoledContent.Run> metadataFile(Extent extent, long block, int type) {
        Partitions physical = new Partitions(reader, extent);
        RecordedEntry entry = RecordedEntry.read(reader, physical, new IcbAddress(0, block));
        if (entry.type() != type) {
            throw reader.inconsistent("The metadata file has the type " + entry.type() + ".");
        }
        if (entry.runs().isEmpty()) {
            throw reader.inconsistent("The metadata file is empty.");
        }
        return entry.runs();
    }

    private Partitions(SectorReader reader, Extent only) {
        this.reader = reader;
        maps.add(new Entry(only, List.of()));
    }

    /** The sector of a block; what lies in a metadata file is looked up there. */
    long sector(int partition, long block) {
        if (partition >= maps.size()) {
            throw reader.inconsistent("There is no partition " + partition + ".");
        }
        Entry map = maps.get(partition);
        if (map.file().isEmpty()) {
            if (block >= map.extent().blocks()) {
                throw reader.inconsistent("Block " + block + " lies outside the partition of "
                        + map.extent().blocks() + " blocks.");
            }
            return map.extent().start() + block;
        }
        long left = block * Sectors.SIZE;
        for (HoledContent.Run run : map.file()) {
            if (left < run.bytes() && run.recorded()) {
                return run.block() + left / Sectors.SIZE;
            }
            left -= run.bytes();
            if (left < 0) {
                break;
            }
        }
        throw reader.inconsistent("Block " + block + " lies outside the metadata file.");
    }

    /** Whether all that lies in blocks which follow one another does so on the disc too. */
    boolean contiguous(int partition) {
        return partition >= maps.size() || maps.get(partition).file().isEmpty();
    }

    boolean readOnly() {
        return maps.stream().allMatch(map -> map.extent().accessType() == 1);
    }
}
