package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import io.github.imapi4j.virtual.disc.WriteRule;
import io.github.imapi4j.virtual.disc.WriteSession;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BiConsumer;

/** One call of {@code WriteSection}. */
final class SectionWrite {

    private static final int CHUNK_SECTORS = 32;

    private final VirtualDrive drive;
    private final IStream data;
    private final Section section;
    private final int requestedSpeed;
    private final WriteProgress<Boolean> progress;

    /**
     * What is to be written.
     *
     * @param start the first sector
     * @param count how many
     * @param bytesPerSector the size of one
     */
    record Section(long start, int count, int bytesPerSector) {}

    SectionWrite(
            VirtualDrive drive,
            IStream data,
            Section section,
            int requestedSpeed,
            BiConsumer<Boolean, EngineState> listener) {
        this.drive = drive;
        this.data = data;
        this.section = section;
        this.requestedSpeed = requestedSpeed;
        this.progress = new WriteProgress<>(drive.clock(), false, listener);
    }

    boolean cancel() {
        return progress.cancel();
    }

    void run() {
        drive.requireNotLockedByOthers();
        VirtualDisc disc = drive.media();
        if (section.bytesPerSector() != DiscType.SECTOR_SIZE) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "A virtual disc takes sectors of " + DiscType.SECTOR_SIZE + " bytes from the write engine, not of "
                            + section.bytesPerSector() + ".");
        }
        DiscSpeed speed = disc.type().nearestSpeed(requestedSpeed);
        try (WriteSession session = open(disc)) {
            progress.plan(section.start(), section.count(), section.count() / speed.sectorsPerSecond());
            progress.enter(false, Duration.ZERO);
            progress.inChunks(section.count(), CHUNK_SECTORS, speed.sectorsPerSecond(), (done, count) -> {
                ByteBuffer sectors = read(count);
                progress.read(section.start() + done + count - 1, sectors.remaining());
                session.write(sectors);
                progress.written(section.start() + done + count - 1);
            });
            session.finish();
        }
        progress.complete(true);
    }

    private WriteSession open(VirtualDisc disc) {
        boolean update = disc.status() == DiscStatus.WRITTEN && disc.type().writeRule() == WriteRule.OVERWRITABLE;
        if (update && section.start() >= 0 && section.start() + section.count() <= disc.totalSectors()) {
            WriteSession session = disc.beginUpdate();
            session.seek(section.start());
            return session;
        }
        long next = update ? 0 : disc.nextWritableAddress();
        if (update || section.start() != next) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "The disc cannot be written from sector " + section.start() + " to "
                            + (section.start() + section.count() - 1) + "; it can from " + next + " on.");
        }
        return disc.begin(section.count(), false, true);
    }

    /** From the stream's position on, as much as is asked for. */
    private ByteBuffer read(int sectors) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(sectors * DiscType.SECTOR_SIZE);
        while (buffer.hasRemaining()) {
            if (data.read(buffer) == 0) {
                throw new ImapiException(
                        SystemCode.E_INVALIDARG,
                        "The stream ended before the " + section.count() + " sectors that were to be written.");
            }
        }
        return buffer.flip();
    }
}
