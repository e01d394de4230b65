package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.rawcd.Msf;
import io.github.imapi4j.virtual.rawcd.RawLayout;
import io.github.imapi4j.virtual.rawcd.Subcode;
import java.nio.ByteBuffer;

/** A raw image: sector by sector, from 95:00:00 in the lead-in to the end of the lead-out, made while it is read. */
final class RawImageStream extends VirtualStream {

    private final RawSources sources;
    private final RawLayout layout;
    private final Subcode form;
    private final RawSamples samples;
    private final ByteBuffer sector;
    private long sectorNumber = -1;

    /**
     * An image.
     *
     * @param bay the drives, whose plans can let it fail
     * @param sources the streams, held from now on
     * @param layout where what lies
     * @param form how subchannels lie beside the samples
     * @param position where the stream stands
     */
    RawImageStream(DriveBay bay, RawSources sources, RawLayout layout, Subcode form, long position) {
        super(bay, position);
        sources.hold();
        this.sources = sources;
        this.layout = layout;
        this.form = form;
        this.samples = new RawSamples(sources, layout.tracks());
        this.sector = ByteBuffer.allocate(form.sectorBytes());
    }

    /** How many sectors the image of a layout has. */
    static long sectors(RawLayout layout) {
        return layout.leadOut() + Msf.LEAD_OUT_SECTORS - Msf.IMAGE_START;
    }

    @Override
    protected long size() {
        return sectors(layout) * form.sectorBytes();
    }

    @Override
    protected String name() {
        return "raw CD image";
    }

    @Override
    protected int readAt(long from, ByteBuffer buffer) {
        int wanted = available(size(), from, buffer.remaining());
        synchronized (sources) {
            for (int done = 0; done < wanted; ) {
                long at = from + done;
                make(at / form.sectorBytes());
                int offset = (int) (at % form.sectorBytes());
                int count = Math.min(wanted - done, form.sectorBytes() - offset);
                buffer.put(sector.slice(offset, count));
                done += count;
            }
        }
        return wanted;
    }

    /** Has a sector ready, counted from the image's beginning. */
    private void make(long number) {
        if (number == sectorNumber) {
            return;
        }
        sectorNumber = -1;
        long address = Msf.IMAGE_START + number;
        sector.clear();
        samples.read(address, sector);
        sources.subcode()
                .ifPresentOrElse(
                        stream -> stream.read(number * form.bytes(), sector.duplicate()),
                        () -> sector.duplicate().put(new byte[form.bytes()]));
        layout.write(address, form, sector);
        sector.clear();
        sectorNumber = number;
    }

    @Override
    protected IStream cloneAt(long from) {
        return new RawImageStream(bay(), sources, layout, form, from);
    }

    @Override
    public void close() {
        sources.release();
    }

    /** The least number of samples that a track or a pregap has, checked for both in one place. */
    static boolean isWhole(long bytes, int leastSectors) {
        return bytes % AudioTrack.SECTOR_BYTES == 0 && bytes >= (long) leastSectors * AudioTrack.SECTOR_BYTES;
    }
}
