package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.SectorReader;
import io.github.imapi4j.virtual.iso.Sectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The volume descriptors as a disc has them: of each kind the one that prevails. */
final class RecordedSequence {

    private static final int MAX_BLOCKS = 4096;

    private final SectorReader reader;
    private final Map<Integer, Partitions.Extent> extents = new HashMap<>();
    private final Map<Integer, Long> partitionNumbers = new HashMap<>();
    private @Nullable Descriptor primary;
    private @Nullable Descriptor logicalVolume;
    private @Nullable Partitions partitions;
    private @Nullable Descriptor fileSet;

    private RecordedSequence(SectorReader reader) {
        this.reader = reader;
    }

    /** Where an anchor may be: behind the session's first 256 blocks, or at the end of the disc. */
    static Optional<Descriptor> anchor(SectorReader reader, long sessionStart) {
        long sectors = reader.source().sectors();
        long[] places = {
            sessionStart + UdfVolume.ANCHOR, sectors - 1, sectors - 1 - UdfVolume.ANCHOR, sessionStart + 512
        };
        for (long place : places) {
            if (place >= sessionStart && place < sectors) {
                Descriptor found = new Descriptor(reader.sector(place));
                if (found.identifier() == Tags.ANCHOR && found.problem(place).isEmpty()) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    static RecordedSequence read(SectorReader reader, long sessionStart) {
        Descriptor anchor =
                anchor(reader, sessionStart).orElseThrow(() -> reader.inconsistent("The volume has no anchor."));
        try {
            return read(reader, anchor, 16);
        } catch (ImapiException e) {
            try {
                return read(reader, anchor, 24);
            } catch (ImapiException second) {
                e.addSuppressed(second);
                throw e;
            }
        }
    }

    private static RecordedSequence read(SectorReader reader, Descriptor anchor, int at) {
        RecordedSequence sequence = new RecordedSequence(reader);
        sequence.follow(anchor.extent(at));
        sequence.finish();
        return sequence;
    }

    private void follow(Optional<DiscExtent> extent) {
        Set<Long> visited = new HashSet<>();
        Optional<DiscExtent> next = extent;
        while (next.isPresent()) {
            DiscExtent current = next.get();
            if (!visited.add(current.block())) {
                throw reader.inconsistent("The volume descriptors lead in a circle.");
            }
            next = readExtent(current);
        }
    }

    /** Reads until the sequence ends; answers where it goes on. */
    private Optional<DiscExtent> readExtent(DiscExtent extent) {
        long blocks = Math.min(extent.bytes() / Sectors.SIZE, MAX_BLOCKS);
        for (long block = extent.block(); block < extent.block() + blocks; block++) {
            byte[] sector = reader.sector(block);
            Descriptor descriptor = new Descriptor(sector);
            if (descriptor.identifier() == 0) {
                return Optional.empty();
            }
            long place = block;
            descriptor.problem(block).ifPresent(problem -> {
                throw reader.inconsistent("The volume descriptor at block " + place + " " + problem + ".");
            });
            switch (descriptor.identifier()) {
                case Tags.PRIMARY_VOLUME -> primary = later(primary, descriptor);
                case Tags.LOGICAL_VOLUME -> logicalVolume = later(logicalVolume, descriptor);
                case Tags.PARTITION -> addPartition(descriptor);
                case Tags.VOLUME_POINTER -> {
                    return descriptor.extent(20);
                }
                case Tags.TERMINATING -> {
                    return Optional.empty();
                }
                default -> {
                    // Of no account for reading.
                }
            }
        }
        return Optional.empty();
    }

    private static Descriptor later(@Nullable Descriptor known, Descriptor found) {
        return known == null || found.u32(16) >= known.u32(16) ? found : known;
    }

    private void addPartition(Descriptor descriptor) {
        int number = descriptor.u16(22);
        long sequence = descriptor.u32(16);
        if (sequence >= partitionNumbers.getOrDefault(number, 0L)) {
            partitionNumbers.put(number, sequence);
            extents.put(
                    number, new Partitions.Extent(descriptor.u32(188), descriptor.u32(192), (int) descriptor.u32(184)));
        }
    }

    private void finish() {
        Descriptor volume = requireLogicalVolume();
        long blockSize = volume.u32(212);
        if (blockSize != Sectors.SIZE) {
            throw reader.unsupported("blocks of " + blockSize + " bytes");
        }
        partitions = new Partitions(reader, volume, extents);
        IcbAddress place =
                volume.icb(248).orElseThrow(() -> reader.inconsistent("The volume has no file set descriptor."));
        long sector = partitions.sector(place.partition(), place.block());
        Descriptor found = Descriptor.require(reader, sector, place.block());
        if (found.identifier() != Tags.FILE_SET) {
            throw reader.inconsistent("There is no file set descriptor at block " + sector + ".");
        }
        fileSet = found;
    }

    private Descriptor requireLogicalVolume() {
        if (logicalVolume == null) {
            throw reader.inconsistent("The volume has no logical volume descriptor.");
        }
        return logicalVolume;
    }

    Partitions partitions() {
        if (partitions == null) {
            throw new IllegalStateException("The sequence was not read.");
        }
        return partitions;
    }

    IcbAddress root() {
        if (fileSet == null) {
            throw new IllegalStateException("The sequence was not read.");
        }
        return fileSet.icb(400).orElseThrow(() -> reader.inconsistent("The volume has no root."));
    }

    String label() {
        return requireLogicalVolume().dstring(84, 128);
    }

    String applicationId() {
        String identifier = primary == null ? "" : primary.entity(344);
        return identifier.startsWith("*") ? identifier.substring(1) : identifier;
    }

    int revision() {
        return requireLogicalVolume().revision(216);
    }
}
