package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.EraseSession;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code MsftDiscFormat2Erase}: makes rewritable discs blank. The quick way takes a minute of simulated time, the full one twelve;
 * an event comes every second.
 */
final class VirtualDiscFormat2Erase extends RecorderFormat implements IDiscFormat2Erase {

    private static final int UPDATE = 0x200;
    private static final int QUICK_SECONDS = 60;
    private static final int FULL_SECONDS = 720;
    private static final Set<DiscType> ERASABLE =
            Arrays.stream(DiscType.values()).filter(DiscType::isErasable).collect(Collectors.toSet());

    private boolean fullErase;
    private boolean erasing;

    VirtualDiscFormat2Erase(DriveBay bay) {
        super(bay, FormatCodes.ERASE, ERASABLE, DDiscFormat2EraseEvents.class);
    }

    @Override
    void requireChangeable() {
        if (erasing) {
            throw new ImapiException(ImapiCode.E_IMAPI_ERASE_RECORDER_IN_USE);
        }
    }

    @Override
    public synchronized void setRecorder(@Nullable IDiscRecorder2 value) {
        requireChangeable();
        if (value != null && bound() != null) {
            throw new ImapiException(ImapiCode.E_IMAPI_ERASE_ONLY_ONE_RECORDER_SUPPORTED);
        }
        super.setRecorder(value);
    }

    @Override
    public synchronized void setClientName(String value) {
        requireChangeable();
        if (!VirtualDrive.isValidClientName(text(value))) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "The client name \"" + text(value)
                            + "\" is not valid; it has 1 to 63 of A-Z a-z 0-9 space . , : ; - _.");
        }
        super.setClientName(value);
    }

    @Override
    public synchronized void setFullErase(boolean value) {
        requireChangeable();
        fullErase = value;
    }

    @Override
    public synchronized boolean getFullErase() {
        return fullErase;
    }

    @Override
    public void eraseMedia() {
        VirtualDrive drive = begin();
        try {
            drive.acquire(requiredClientName());
            try {
                erase(drive);
            } finally {
                // Whoever closed the whole drive in the meantime has given everything back.
                if (drive.isHeld()) {
                    drive.release();
                }
            }
        } finally {
            end();
        }
    }

    private synchronized VirtualDrive begin() {
        requireChangeable();
        VirtualDrive drive = drive();
        requiredClientName();
        erasing = true;
        return drive;
    }

    private synchronized void end() {
        erasing = false;
    }

    private void erase(VirtualDrive drive) {
        VirtualDisc disc = drive.media();
        if (!knows(disc.type())) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED,
                    "A " + disc.type().displayName() + " can be written once and not be erased.");
        }
        int seconds = getFullErase() ? FULL_SECONDS : QUICK_SECONDS;
        try (EraseSession session = disc.beginErase()) {
            for (int second = 0; second < seconds; second++) {
                fire(UPDATE, this, second, seconds);
                session.advance(Math.max(1, second * 100 / seconds));
                drive.clock().advance(Duration.ofSeconds(1));
            }
            session.finish();
        }
        fire(UPDATE, this, seconds, seconds);
    }
}
