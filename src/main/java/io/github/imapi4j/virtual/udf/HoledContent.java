package io.github.imapi4j.virtual.udf;

import io.github.imapi4j.virtual.iso.DiscExtent;
import io.github.imapi4j.virtual.iso.IsoContent;
import io.github.imapi4j.virtual.iso.RecordedContent;
import io.github.imapi4j.virtual.iso.SectorSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A file parts of which were never recorded and read as zeros. ISO 9660 knows no such thing, so an image writes it anew.
 *
 * @param runs the parts in the order of their bytes
 * @param disc what the recorded ones can be read from
 */
record HoledContent(List<Run> runs, SectorSource disc) implements IsoContent {

    HoledContent {
        runs = List.copyOf(runs);
    }

    /**
     * A part of a file.
     *
     * @param block the first block on the disc, or -1 for zeros
     * @param bytes how long it is
     */
    record Run(long block, long bytes) {

        boolean recorded() {
            return block >= 0;
        }
    }

    /** The same bytes as they are best kept: where nothing is missing, an image only needs to point to them. */
    static IsoContent of(List<Run> runs, SectorSource disc) {
        if (runs.stream().allMatch(Run::recorded)) {
            return new RecordedContent(
                    runs.stream()
                            .map(run -> new DiscExtent(run.block(), run.bytes()))
                            .toList(),
                    disc);
        }
        return new HoledContent(runs, disc);
    }

    @Override
    public Source open() {
        return this::read;
    }

    private int read(long position, ByteBuffer target) throws IOException {
        long before = 0;
        for (Run run : runs) {
            long offset = position - before;
            if (offset < run.bytes()) {
                return read(run, offset, target);
            }
            before += run.bytes();
        }
        return -1;
    }

    private int read(Run run, long offset, ByteBuffer target) throws IOException {
        if (run.recorded()) {
            List<DiscExtent> extent = List.of(new DiscExtent(run.block(), run.bytes()));
            try (Source source = new RecordedContent(extent, disc).open()) {
                return source.read(offset, target);
            }
        }
        int count = (int) Math.min(target.remaining(), run.bytes() - offset);
        for (int i = 0; i < count; i++) {
            target.put((byte) 0);
        }
        return count;
    }
}
