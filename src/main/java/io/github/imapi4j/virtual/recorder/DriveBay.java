package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The drives of one virtual system, and what their users did that a test may want to know. Safe for threads. */
public final class DriveBay {

    private final List<InstalledDrive> drives;
    private final AtomicInteger cancelsAccepted = new AtomicInteger();
    private final AtomicInteger cancelsRefused = new AtomicInteger();

    /**
     * A bay with drives in it.
     *
     * @param drives the drives in the order in which they are listed
     * @throws IllegalArgumentException if two of them are the same
     */
    public DriveBay(List<InstalledDrive> drives) {
        this.drives = List.copyOf(drives);
        Set<String> ids = new HashSet<>();
        for (InstalledDrive installed : drives) {
            if (!ids.add(installed.drive().uniqueId())) {
                throw new IllegalArgumentException("Two recorders share one disc; the drive is "
                        + installed.drive().uniqueId() + ".");
            }
        }
    }

    /**
     * The drives.
     *
     * @return in the order in which they are listed
     */
    public List<InstalledDrive> drives() {
        return drives;
    }

    Optional<InstalledDrive> find(String uniqueId) {
        return drives.stream()
                .filter(installed -> installed.drive().uniqueId().equals(uniqueId))
                .findFirst();
    }

    /**
     * Fails if any drive's plan lets a COM method fail; for objects that belong to no drive, or to none yet.
     *
     * @param operation interface and method, for example {@code IDiscMaster2::get_Count}
     * @throws ImapiException with the planned code
     */
    public void checkMethod(String operation) {
        for (InstalledDrive installed : drives) {
            installed.drive().faults().checkMethod(operation);
        }
    }

    void countCancel(boolean accepted) {
        (accepted ? cancelsAccepted : cancelsRefused).incrementAndGet();
    }

    /**
     * How many calls of {@code CancelWrite} came while a write was under way, from inside its event.
     *
     * @return 0 or more
     */
    public int cancelsAccepted() {
        return cancelsAccepted.get();
    }

    /**
     * How many calls of {@code CancelWrite} were refused: outside the event, or without a write.
     *
     * @return 0 or more
     */
    public int cancelsRefused() {
        return cancelsRefused.get();
    }
}
