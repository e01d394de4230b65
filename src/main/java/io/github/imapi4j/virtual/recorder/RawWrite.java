package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdWriteAction;
import io.github.imapi4j.virtual.disc.AudioSession;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.SimulatedClock;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.rawcd.LeadIn;
import io.github.imapi4j.virtual.rawcd.Msf;
import io.github.imapi4j.virtual.rawcd.ProgramArea;
import io.github.imapi4j.virtual.rawcd.RawImageException;
import io.github.imapi4j.virtual.rawcd.Subcode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * One call of {@code WriteMedia}. The lead-in is read, and all that the table of contents tells is checked, before the first sector
 * is written; what goes wrong after that spoils the disc. Tracks, indexes and codes are what the Q channel of the image says.
 */
final class RawWrite {

    /** Where the discs' lead-in begins, 97:27:00, as many an 80-minute disc says in its ATIP. */
    static final int LEAD_IN_START = -11_625;

    private static final Duration PREPARING = Duration.ofSeconds(2);
    private static final Duration FINISHING = Duration.ofSeconds(15);

    private final VirtualDisc disc;
    private final AudioSession session;
    private final int speed;
    private final Subcode form;
    private final IStream stream;
    private final long streamStart;
    private final WriteProgress<ImapiFormat2RawCdWriteAction> progress;
    private final ByteBuffer samples = ByteBuffer.allocateDirect(StreamSectors.CHUNK_BYTES);
    private int fileTrack;

    /**
     * A write that has not begun.
     *
     * @param clock the drive's
     * @param disc what is written to
     * @param session the session on it
     * @param speed sectors a second
     * @param form how the image is laid out
     * @param stream the image, borrowed until {@link #run} returns
     * @param leadInSectors how much of it is lead-in
     * @param listener hears of the progress, on the thread that runs this
     */
    RawWrite(
            SimulatedClock clock,
            VirtualDisc disc,
            AudioSession session,
            int speed,
            Subcode form,
            IStream stream,
            int leadInSectors,
            BiConsumer<ImapiFormat2RawCdWriteAction, EngineState> listener) {
        this.disc = disc;
        this.session = session;
        this.speed = speed;
        this.form = form;
        this.stream = stream;
        this.streamStart = -Msf.PREGAP - (long) leadInSectors;
        this.progress = new WriteProgress<>(clock, ImapiFormat2RawCdWriteAction.PREPARING, listener);
    }

    WriteProgress<ImapiFormat2RawCdWriteAction> progress() {
        return progress;
    }

    void run() {
        StreamSectors source =
                new StreamSectors(stream, form.sectorBytes(), ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED);
        if (streamStart > LEAD_IN_START) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2RAW_STREAM_LEADIN_TOO_SHORT,
                    String.format(
                            Locale.ROOT,
                            "The stream has %,d sectors of lead-in, and this disc needs %,d.",
                            -Msf.PREGAP - streamStart,
                            -Msf.PREGAP - LEAD_IN_START));
        }
        long end = streamStart + source.sectors();
        if (end <= 0) {
            throw unsupported("The stream ends before the first track.");
        }
        LeadIn contents = leadIn(source);
        requireFits(contents.leadOut(), end);
        progress.plan(LEAD_IN_START, end - LEAD_IN_START, seconds(end));
        progress.enter(ImapiFormat2RawCdWriteAction.PREPARING, PREPARING);
        session.begin();
        try {
            write(source, contents, end);
        } catch (ImapiException e) {
            session.abort();
            throw e.withDiscState(DiscState.SPOILED);
        }
    }

    private int seconds(long end) {
        return (int) ((end - LEAD_IN_START + speed - 1) / speed
                + PREPARING.plus(FINISHING).toSeconds());
    }

    private static ImapiException unsupported(String sentence) {
        return new ImapiException(ImapiCode.E_IMAPI_DF2RAW_STREAM_NOT_SUPPORTED, sentence);
    }

    private LeadIn leadIn(StreamSectors source) {
        source.goTo(LEAD_IN_START - streamStart);
        LeadIn contents = new LeadIn(form);
        try {
            for (long address = LEAD_IN_START; address < -Msf.PREGAP; ) {
                int count = (int) Math.min(source.chunkSectors(), -Msf.PREGAP - address);
                ByteBuffer sectors = source.next(count);
                for (int i = 0; i < count; i++) {
                    contents.read(address + i, subchannels(sectors, i));
                }
                address += count;
            }
            contents.check();
        } catch (RawImageException e) {
            throw unsupported(String.valueOf(e.getMessage()));
        }
        return contents;
    }

    private ByteBuffer subchannels(ByteBuffer sectors, int number) {
        return sectors.slice(number * form.sectorBytes() + AudioTrack.SECTOR_BYTES, form.bytes());
    }

    private void requireFits(long leadOut, long end) {
        if (leadOut > disc.totalSectors()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2RAW_NOT_ENOUGH_SPACE,
                    String.format(
                            Locale.ROOT,
                            "The lead-out begins at sector %,d; on this disc it can begin at %,d at the latest.",
                            leadOut,
                            disc.totalSectors()));
        }
        if (end < leadOut + Msf.LEAD_OUT_SECTORS) {
            throw unsupported("The stream ends before its lead-out has 90 seconds.");
        }
    }

    private void write(StreamSectors source, LeadIn contents, long end) {
        progress.enter(ImapiFormat2RawCdWriteAction.WRITING, Duration.ZERO);
        progress.inChunks(-Msf.PREGAP - LEAD_IN_START, source.chunkSectors(), speed, (done, count) -> {
            progress.read(LEAD_IN_START + done + count - 1, 0);
            progress.written(LEAD_IN_START + done + count - 1);
        });
        ProgramArea area = new ProgramArea(form, contents);
        progress.inChunks(end + Msf.PREGAP, source.chunkSectors(), speed, (done, count) -> {
            long first = done - Msf.PREGAP;
            ByteBuffer sectors = source.next(count);
            progress.read(first + count - 1, sectors.remaining());
            try {
                write(sectors, first, count, area, contents.leadOut());
            } catch (RawImageException e) {
                throw unsupported(String.valueOf(e.getMessage()));
            }
            progress.written(first + count - 1);
        });
        progress.enter(ImapiFormat2RawCdWriteAction.FINISHING, FINISHING);
        finish(area);
    }

    /** Sends samples to the files of their tracks; what is before address 0 and in the lead-out is in none. */
    private void write(ByteBuffer sectors, long first, int count, ProgramArea area, long leadOut) {
        samples.clear();
        for (int i = 0; i < count; i++) {
            area.read(first + i, subchannels(sectors, i));
            long address = first + i;
            if (address >= 0 && address < leadOut) {
                if (area.fileTrack() != fileTrack) {
                    flush();
                    fileTrack = area.fileTrack();
                    session.open(fileTrack, address);
                }
                samples.put(sectors.slice(i * form.sectorBytes(), AudioTrack.SECTOR_BYTES));
            }
        }
        flush();
    }

    private void flush() {
        samples.flip();
        if (samples.hasRemaining()) {
            session.write(samples);
        }
        samples.clear();
    }

    private void finish(ProgramArea area) {
        try {
            session.complete(area.catalog(), area.tracks());
        } catch (RawImageException e) {
            throw unsupported(String.valueOf(e.getMessage()));
        }
        session.finish(true);
    }
}
