package io.github.imapi4j;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who has a drive for itself: asks, says so in failures, and takes it for this program. */
final class DriveHolder {

    private static final Logger LOG = LoggerFactory.getLogger(DriveHolder.class);

    private final IDiscRecorder2 recorder;

    DriveHolder(IDiscRecorder2 recorder) {
        this.recorder = recorder;
    }

    /** What the program that holds the drive calls itself; nobody holds it, or it cannot be found out. */
    Optional<String> name() {
        try {
            return Optional.of(recorder.getExclusiveAccessOwner()).filter(owner -> !owner.isBlank());
        } catch (ImapiException e) {
            LOG.debug("The owner of the drive cannot be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The failure, with the name of who holds the drive if that is why. */
    ImapiException namedIn(ImapiException e) {
        boolean held = e.is(ImapiCode.E_IMAPI_RECORDER_LOCKED) || e.is(SystemCode.E_ACCESSDENIED);
        return held && e.lockOwner().isEmpty() ? name().map(e::withLockOwner).orElse(e) : e;
    }

    /** Does something while nobody else can use the drive. For a blank disc: a file system that is mounted is taken away. */
    <T> T exclusively(Supplier<T> task) {
        recorder.acquireExclusiveAccess(true, DriveWriters.CLIENT_NAME);
        return Finishing.after(task, recorder::releaseExclusiveAccess);
    }

    /** Takes the drive until the lock is closed. */
    DriveLock lock(String owner, boolean force) {
        IDiscRecorder2 own = recorder.queryInterface(IDiscRecorder2.class);
        try {
            own.acquireExclusiveAccess(force, owner);
            return new DriveLock(own, owner);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }
}
