package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.mmc.MmcUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The drives of one virtual system, and what their users did that a test may want to know. Safe for threads. */
public final class DriveBay {

    private final List<InstalledDrive> drives = new CopyOnWriteArrayList<>();
    private final Map<InstalledDrive, MmcUnit> units = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancelsAccepted = new AtomicInteger();
    private final AtomicInteger cancelsRefused = new AtomicInteger();

    /**
     * A bay with drives in it.
     *
     * @param drives the drives in the order in which they are listed
     * @throws IllegalArgumentException if two of them are the same
     */
    public DriveBay(List<InstalledDrive> drives) {
        drives.forEach(this::place);
    }

    /** Hears of drives that come and go. */
    interface Watcher {

        /** A drive is there now. */
        void added(String uniqueId);

        /** A drive is there no more. */
        void removed(String uniqueId);
    }

    /**
     * The drives.
     *
     * @return a snapshot, in the order in which they are listed
     */
    public List<InstalledDrive> drives() {
        return List.copyOf(drives);
    }

    /**
     * Puts one more drive in, and tells whoever listens, on this thread.
     *
     * @param installed the drive
     * @throws IllegalArgumentException if it is there already
     */
    public void add(InstalledDrive installed) {
        place(installed);
        watchers.forEach(watcher -> watcher.added(installed.drive().uniqueId()));
    }

    private synchronized void place(InstalledDrive installed) {
        String id = installed.drive().uniqueId();
        if (find(id).isPresent()) {
            throw new IllegalArgumentException("Two recorders share one disc; the drive is " + id + ".");
        }
        drives.add(installed);
    }

    /**
     * Takes a drive away, and tells whoever listens, on this thread. Objects that were bound to it fail from now on with {@code
     * ERROR_DEV_NOT_EXIST}.
     *
     * @param installed the drive
     */
    public void remove(InstalledDrive installed) {
        if (drives.remove(installed)) {
            units.remove(installed);
            watchers.forEach(watcher -> watcher.removed(installed.drive().uniqueId()));
        }
    }

    boolean holds(InstalledDrive installed) {
        return drives.contains(installed);
    }

    /** The drive as SCSI sees it. */
    MmcUnit unit(InstalledDrive installed) {
        return units.computeIfAbsent(installed, drive -> new MmcUnit(drive.drive(), drive.canLoad()));
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    void unwatch(Watcher watcher) {
        watchers.remove(watcher);
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
