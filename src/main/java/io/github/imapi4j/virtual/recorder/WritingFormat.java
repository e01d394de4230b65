package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the formats that write have in common: speeds, and one write at a time, which its own events can cancel. */
abstract class WritingFormat extends RecorderFormat {

    /** The number of Update in the event interfaces of the formats. */
    static final int UPDATE = 0x200;

    private final ImapiCode writing;
    private int requestedSpeed = SpeedChoice.FASTEST;
    private boolean requestedPureCav;
    private boolean bufferUnderrunFreeDisabled;
    private @Nullable WriteProgress<?> running;

    WritingFormat(DriveBay bay, FormatCodes codes, Set<DiscType> types, Class<? extends IDispatch> events) {
        super(bay, codes, types, events);
        writing = codes.writing();
    }

    // One write at a time.

    void requireIdle() {
        if (running != null) {
            throw new ImapiException(writing);
        }
    }

    /** From now on until {@link #end} a write is under way. */
    void begin(WriteProgress<?> progress) {
        running = progress;
    }

    synchronized void end() {
        running = null;
    }

    private synchronized @Nullable WriteProgress<?> running() {
        return running;
    }

    /**
     * Wishes to cancel.
     *
     * @param idle the failure if nothing is under way
     * @param method what was called
     */
    void cancel(ImapiCode idle, String method) {
        WriteProgress<?> progress = running();
        if (progress == null || progress.isCompleted()) {
            bay().countCancel(false);
            throw new ImapiException(idle);
        }
        boolean accepted = progress.cancel();
        bay().countCancel(accepted);
        if (!accepted) {
            throw new ImapiException(
                    SystemCode.E_FAIL,
                    method + " may only be called by the handler of the Update event, while it handles one.");
        }
    }

    // Speeds.

    public synchronized int getRequestedWriteSpeed() {
        return requestedSpeed;
    }

    public synchronized boolean getRequestedRotationTypeIsPureCAV() {
        return requestedPureCav;
    }

    SpeedChoice speedOn(DiscType type) {
        return SpeedChoice.of(type, requestedSpeed, requestedPureCav);
    }

    public synchronized int getCurrentWriteSpeed() {
        return speedOn(disc().type()).speed().sectorsPerSecond();
    }

    public synchronized boolean getCurrentRotationTypeIsPureCAV() {
        return speedOn(disc().type()).speed().pureCav();
    }

    public List<Integer> getSupportedWriteSpeeds() {
        return disc().type().speeds().stream().map(DiscSpeed::sectorsPerSecond).toList();
    }

    public List<IWriteSpeedDescriptor> getSupportedWriteSpeedDescriptors() {
        DiscType type = disc().type();
        return type.speeds().stream()
                .<IWriteSpeedDescriptor>map(speed -> new VirtualWriteSpeedDescriptor(type, speed))
                .toList();
    }

    public synchronized HResult setWriteSpeed(int requestedSectorsPerSecond, boolean rotationTypeIsPureCav) {
        requireIdle();
        if (bound() == null) {
            throw new ImapiException(ImapiCode.E_IMAPI_RECORDER_REQUIRED);
        }
        DiscType type = disc().type();
        if (requestedSectorsPerSecond <= 0 && requestedSectorsPerSecond != SpeedChoice.FASTEST) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "A write speed is above 0 sectors a second, or -1 for the fastest, not " + requestedSectorsPerSecond
                            + ".");
        }
        requestedSpeed = requestedSectorsPerSecond;
        requestedPureCav = rotationTypeIsPureCav;
        return speedOn(type).result();
    }

    // Buffer underruns, which virtual drives do not have.

    public synchronized void setBufferUnderrunFreeDisabled(boolean value) {
        requireBufferChangeable();
        bufferUnderrunFreeDisabled = value;
    }

    /** Fails if the handling of underruns may not be set now. */
    void requireBufferChangeable() {
        requireIdle();
    }

    public synchronized boolean getBufferUnderrunFreeDisabled() {
        return bufferUnderrunFreeDisabled;
    }
}
