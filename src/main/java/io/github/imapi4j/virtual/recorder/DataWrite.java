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
import io.github.imapi4j.virtual.disc.WriteSession;
import java.nio.ByteBuffer;
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
        WritePlan plan = WritePlan.of(settings, speed.speed(), disc, source.sectors());
        try (WriteSession session = disc.begin(plan.allSectors(), plan.closes(), settings.forceOverwrite())) {
            source.rewind();
            progress.plan(session.start(), plan.allSectors(), plan.totalSeconds());
            prepare(session, plan);
            write(source, session, plan);
            enter(ImapiFormat2DataWriteAction.FINALIZATION);
            session.finish();
            verify(source, disc, session.start(), plan);
        }
        progress.complete(ImapiFormat2DataWriteAction.COMPLETED);
        return speed.result();
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

    private void write(StreamSectors source, WriteSession session, WritePlan plan) {
        enter(ImapiFormat2DataWriteAction.WRITING_DATA);
        progress.inChunks(plan.dataSectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
            ByteBuffer data = source.next(count);
            progress.read(session.start() + done + count - 1, data.remaining());
            session.write(data);
            progress.written(session.position() - 1);
        });
        progress.inChunks(plan.postgapSectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
            session.write(source.zeros(count));
            progress.written(session.position() - 1);
        });
    }

    private void verify(StreamSectors source, VirtualDisc disc, long start, WritePlan plan) {
        if (plan.verification() == ImapiBurnVerificationLevel.NONE) {
            return;
        }
        enter(ImapiFormat2DataWriteAction.VERIFYING);
        ByteBuffer found = ByteBuffer.allocateDirect(StreamSectors.CHUNK_BYTES);
        if (plan.verification() == ImapiBurnVerificationLevel.FULL) {
            source.rewind();
            progress.inChunks(plan.dataSectors(), source.chunkSectors(), plan.speed(), (done, count) -> {
                readBack(disc, start + done, count, found);
                requireEqual(source.next(count), found, start + done);
            });
            return;
        }
        long head = Math.min(plan.dataSectors(), WritePlan.QUICK_SECTORS);
        long tail = Math.min(plan.dataSectors() - head, WritePlan.QUICK_SECTORS);
        progress.inChunks(
                head, source.chunkSectors(), plan.speed(), (done, count) -> readBack(disc, start + done, count, found));
        long tailStart = start + plan.dataSectors() - tail;
        progress.inChunks(
                tail,
                source.chunkSectors(),
                plan.speed(),
                (done, count) -> readBack(disc, tailStart + done, count, found));
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
