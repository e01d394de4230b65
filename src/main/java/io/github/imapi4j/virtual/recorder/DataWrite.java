package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.ImapiBurnVerificationLevel;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPoint;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import io.github.imapi4j.virtual.disc.WriteRule;
import io.github.imapi4j.virtual.disc.WriteSession;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One call of {@code Write}: everything that can be checked is, before the first sector; exclusive access is taken and given
 * back, whatever happens; a stream that fails, a planned fault or a cancel ends it, and the disc is spoiled if a sector was
 * written.
 */
final class DataWrite {

    private final VirtualDrive drive;
    private final WriteSettings settings;
    private final IStream stream;
    private final String client;
    private final Function<DiscType, SpeedChoice> speeds;
    private final WriteProgress<ImapiFormat2DataWriteAction> progress;

    /**
     * A write that has not begun.
     *
     * @param drive the drive
     * @param client who writes
     * @param settings will not change any more
     * @param speeds what speed is chosen for a disc
     * @param stream borrowed until {@link #run} returns
     * @param listener hears of the progress, on the thread that runs this
     */
    DataWrite(
            VirtualDrive drive,
            String client,
            WriteSettings settings,
            Function<DiscType, SpeedChoice> speeds,
            IStream stream,
            BiConsumer<ImapiFormat2DataWriteAction, EngineState> listener) {
        this.drive = drive;
        this.client = client;
        this.settings = settings;
        this.speeds = speeds;
        this.stream = stream;
        this.progress = new WriteProgress<>(drive.clock(), ImapiFormat2DataWriteAction.VALIDATING_MEDIA, listener);
    }

    WriteProgress<ImapiFormat2DataWriteAction> progress() {
        return progress;
    }

    private void enter(ImapiFormat2DataWriteAction action) {
        progress.enter(action, WritePlan.timeOf(action));
    }

    /** Writes; answers what happened to the requested speed. */
    HResult run() {
        StreamSectors source =
                new StreamSectors(stream, DiscType.SECTOR_SIZE, ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED);
        drive.acquire(client);
        try {
            return run(source, drive.media());
        } finally {
            // Whoever closed the whole drive in the meantime has given everything back.
            if (drive.isHeld()) {
                drive.release();
            }
        }
    }

    private HResult run(StreamSectors source, VirtualDisc disc) {
        enter(ImapiFormat2DataWriteAction.VALIDATING_MEDIA);
        drive.faults().check(FaultPoint.VALIDATE);
        SpeedChoice speed = speeds.apply(disc.type());
        List<WriteRange> ranges =
                disc.type().writeRule() == WriteRule.OVERWRITABLE ? WriteRange.of(stream, source.sectors()) : List.of();
        if (ranges.isEmpty()) {
            writeSession(source, disc, WritePlan.of(settings, speed.speed(), disc, source.sectors()));
        } else {
            update(source, disc, WritePlan.of(settings, speed.speed(), disc, WriteRange.total(ranges)), ranges);
        }
        progress.complete(ImapiFormat2DataWriteAction.COMPLETED);
        return speed.result();
    }

    private void writeSession(StreamSectors source, VirtualDisc disc, WritePlan plan) {
        try (WriteSession session = disc.begin(plan.allSectors(), plan.closes(), settings.forceOverwrite())) {
            source.rewind();
            progress.plan(session.start(), plan.allSectors(), plan.totalSeconds());
            prepare(session, plan);
            List<WriteRange> all = List.of(new WriteRange(0, session.start(), plan.dataSectors()));
            enter(ImapiFormat2DataWriteAction.WRITING_DATA);
            write(source, session, plan, all);
            writePostgap(source, session, plan);
            enter(ImapiFormat2DataWriteAction.FINALIZATION);
            session.finish();
            verify(source, disc, plan, all);
        }
    }

    /** Adds to an overwritable disc: what no range names stays as it is. */
    private void update(StreamSectors source, VirtualDisc disc, WritePlan plan, List<WriteRange> ranges) {
        requireRoom(disc, ranges);
        try (WriteSession session = disc.beginUpdate()) {
            progress.plan(ranges.get(0).start(), plan.dataSectors(), plan.totalSeconds());
            prepare(session, plan);
            enter(ImapiFormat2DataWriteAction.WRITING_DATA);
            write(source, session, plan, ranges);
            enter(ImapiFormat2DataWriteAction.FINALIZATION);
            session.finish();
            verify(source, disc, plan, ranges);
        }
    }

    private static void requireRoom(VirtualDisc disc, List<WriteRange> ranges) {
        long end = ranges.stream().mapToLong(WriteRange::end).max().orElse(0);
        if (end > disc.totalSectors()) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_TOO_LARGE_FOR_CURRENT_MEDIA,
                    String.format(
                            Locale.ROOT,
                            "The new blocks end at %,d, and the %s has %,d.",
                            end,
                            disc.type().displayName(),
                            disc.totalSectors()));
        }
    }

    private void prepare(WriteSession session, WritePlan plan) {
        if (plan.formats()) {
            enter(ImapiFormat2DataWriteAction.FORMATTING_MEDIA);
            session.format();
        }
        enter(ImapiFormat2DataWriteAction.INITIALIZING_HARDWARE);
        drive.faults().check(FaultPoint.INITIALIZE);
        if (plan.calibrates()) {
            enter(ImapiFormat2DataWriteAction.CALIBRATING_POWER);
            drive.faults().check(FaultPoint.CALIBRATE);
        }
    }

    /**
     * Writes the ranges one after the other. The event's addresses go on counting from the first range, so that what programs
     * compute from them, the part that is done, is true.
     */
    private void write(StreamSectors source, WriteSession session, WritePlan plan, List<WriteRange> ranges) {
        long shown = ranges.get(0).start();
        for (WriteRange range : ranges) {
            long first = shown;
            if (range.start() != session.position()) {
                session.seek(range.start());
            }
            source.seek(range.source());
            progress.inChunks(range.sectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
                ByteBuffer data = source.next(count);
                progress.read(first + done + count - 1, data.remaining());
                session.write(data);
                progress.written(first + done + count - 1);
            });
            shown += range.sectors();
        }
    }

    private void writePostgap(StreamSectors source, WriteSession session, WritePlan plan) {
        progress.inChunks(plan.postgapSectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
            session.write(source.zeros(count));
            progress.written(session.position() - 1);
        });
    }

    private void verify(StreamSectors source, VirtualDisc disc, WritePlan plan, List<WriteRange> ranges) {
        if (plan.verification() == ImapiBurnVerificationLevel.NONE) {
            return;
        }
        enter(ImapiFormat2DataWriteAction.VERIFYING);
        ByteBuffer found = ByteBuffer.allocateDirect(StreamSectors.CHUNK_BYTES);
        for (WriteRange range : ranges) {
            if (plan.verification() == ImapiBurnVerificationLevel.FULL) {
                compare(source, disc, plan, range, found);
            } else {
                readEnds(disc, plan, source.chunkSectors(), range, found);
            }
        }
    }

    private void compare(StreamSectors source, VirtualDisc disc, WritePlan plan, WriteRange range, ByteBuffer found) {
        source.seek(range.source());
        progress.inChunks(range.sectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
            readBack(disc, range.start() + done, count, found);
            requireEqual(source.next(count), found, range.start() + done);
        });
    }

    private void readEnds(VirtualDisc disc, WritePlan plan, int chunk, WriteRange range, ByteBuffer found) {
        long head = Math.min(range.sectors(), WritePlan.QUICK_SECTORS);
        long tail = Math.min(range.sectors() - head, WritePlan.QUICK_SECTORS);
        progress.inChunks(
                head, chunk, plan.speed(), (done, count) -> readBack(disc, range.start() + done, count, found));
        long tailStart = range.end() - tail;
        progress.inChunks(tail, chunk, plan.speed(), (done, count) -> readBack(disc, tailStart + done, count, found));
    }

    private void readBack(VirtualDisc disc, long sector, int count, ByteBuffer found) {
        found.clear().limit(count * DiscType.SECTOR_SIZE);
        disc.verify(sector, found);
        found.flip();
        progress.read(sector + count - 1, found.remaining());
    }

    private static void requireEqual(ByteBuffer expected, ByteBuffer found, long sector) {
        int difference = expected.mismatch(found);
        if (difference >= 0) {
            ImapiCode code = ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED;
            String place = String.format(
                    Locale.ROOT, " Sector %,d differs from the source.", sector + difference / DiscType.SECTOR_SIZE);
            throw new ImapiException(code, code.format() + place).withDiscState(DiscState.WRITTEN);
        }
    }
}
