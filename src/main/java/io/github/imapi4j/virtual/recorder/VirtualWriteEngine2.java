package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EventSource;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DWriteEngine2Events;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IWriteEngine2;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import org.jspecify.annotations.Nullable;

/**
 * {@code MsftWriteEngine2}: writes sectors of user data, 2,048 bytes each, where the disc can take them. On a sequential disc that is
 * the next writable address, and each section becomes a session; on an overwritable disc that holds data it is anywhere.
 */
final class VirtualWriteEngine2 extends VirtualObject implements IWriteEngine2, EventSource {

    private static final int UPDATE = 0x100;
    private static final int FASTEST = -1;
    private static final int LARGEST_SECTOR = 0x1_0000;

    private final ConnectionPoints points = new ConnectionPoints(this, DWriteEngine2Events.class);
    private @Nullable IDiscRecorder2Ex recorder;
    private int startingSpeed = FASTEST;
    private int endingSpeed = FASTEST;
    private int bytesPerSector;
    private boolean writing;
    private volatile @Nullable SectionWrite running;

    VirtualWriteEngine2(DriveBay bay) {
        super(bay);
    }

    /** How far a section is. */
    private record Args(EngineState state) implements EngineArgs {}

    @Override
    public void writeSection(IStream data, int startingBlockAddress, int numberOfBlocks) {
        SectionWrite write = begin(required(data), startingBlockAddress, numberOfBlocks);
        try {
            write.run();
        } finally {
            end();
        }
    }

    private synchronized SectionWrite begin(IStream data, int start, int count) {
        requireIdle();
        if (count <= 0) {
            throw invalid("A section has one sector or more, not " + count + ".");
        }
        if (bytesPerSector == 0) {
            throw invalid("The size of a sector is not set: call put_BytesPerSector first.");
        }
        SectionWrite write = new SectionWrite(
                drive(),
                data,
                new SectionWrite.Section(start, count, bytesPerSector),
                startingSpeed,
                (action, state) -> points.fire(DWriteEngine2Events.class, UPDATE, this, new Args(state)));
        writing = true;
        running = write;
        return write;
    }

    private synchronized void end() {
        writing = false;
        running = null;
    }

    private void requireIdle() {
        if (writing) {
            throw new ImapiException(ImapiCode.E_IMAPI_DF2DATA_WRITE_IN_PROGRESS);
        }
    }

    private static ImapiException invalid(String sentence) {
        return new ImapiException(SystemCode.E_INVALIDARG, sentence);
    }

    /** Cancels only from inside the event, like the formats; without a write it says so and is no failure. */
    @Override
    public HResult cancelWrite() {
        SectionWrite write = running;
        if (write == null) {
            bay().countCancel(false);
            return ImapiCode.S_IMAPI_WRITE_NOT_IN_PROGRESS.hresult();
        }
        boolean accepted = write.cancel();
        bay().countCancel(accepted);
        if (!accepted) {
            throw new ImapiException(
                    SystemCode.E_FAIL,
                    "CancelWrite may only be called by the handler of the Update event, while it handles one.");
        }
        return HResult.S_OK;
    }

    @Override
    public synchronized void setRecorder(@Nullable IDiscRecorder2Ex value) {
        requireIdle();
        InstalledDrive drive = null;
        IDiscRecorder2Ex kept = null;
        if (value != null) {
            try (IDiscRecorder2 named = value.queryInterface(IDiscRecorder2.class)) {
                drive = bay().find(named.getActiveDiscRecorder())
                        .orElseThrow(() -> invalid("The recorder is none of this virtual system's."));
            }
            kept = value.queryInterface(IDiscRecorder2Ex.class);
        }
        letGo();
        recorder = kept;
        bind(drive);
    }

    private void letGo() {
        IDiscRecorder2Ex old = recorder;
        recorder = null;
        bind(null);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public synchronized @Nullable IDiscRecorder2Ex getRecorder() {
        return recorder;
    }

    private VirtualDrive drive() {
        InstalledDrive chosen = attached();
        if (chosen == null) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_REQUIRED);
        }
        return chosen.drive();
    }

    @Override
    public synchronized void setUseStreamingWrite12(boolean value) {
        requireIdle();
        if (value) {
            throw new ImapiException(SystemCode.E_NOTIMPL, "Only WRITE (10) is supported.");
        }
    }

    @Override
    public boolean getUseStreamingWrite12() {
        return false;
    }

    @Override
    public synchronized void setStartingSectorsPerSecond(int value) {
        startingSpeed = speed(value);
    }

    @Override
    public synchronized int getStartingSectorsPerSecond() {
        return startingSpeed;
    }

    @Override
    public synchronized void setEndingSectorsPerSecond(int value) {
        endingSpeed = speed(value);
    }

    @Override
    public synchronized int getEndingSectorsPerSecond() {
        return endingSpeed;
    }

    private int speed(int value) {
        requireIdle();
        if (value <= 0 && value != FASTEST) {
            throw invalid("A speed is above 0 sectors a second, or -1 for the fastest, not " + value + ".");
        }
        return value;
    }

    @Override
    public synchronized void setBytesPerSector(int value) {
        requireIdle();
        if (value <= 0 || value > LARGEST_SECTOR) {
            throw invalid("A sector has 1 to " + LARGEST_SECTOR + " bytes, not " + value + ".");
        }
        bytesPerSector = value;
    }

    @Override
    public synchronized int getBytesPerSector() {
        return bytesPerSector;
    }

    @Override
    public synchronized boolean getWriteInProgress() {
        return writing;
    }

    @Override
    public ConnectionPoints connectionPoints() {
        return points;
    }

    @Override
    public synchronized void close() {
        points.close();
        letGo();
    }
}
