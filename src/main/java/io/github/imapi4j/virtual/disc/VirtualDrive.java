package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A drive that takes virtual discs: tray, exclusive access, planned faults and a clock of its own.
 *
 * <p>A drive on a folder has that folder's disc in its tray, which stays open from {@link #eject()} to {@link #load()}, whichever
 * process calls them: so somebody can insert a disc for whom another waits. Safe for threads.
 */
public final class VirtualDrive implements AutoCloseable {

    private static final InquiryData INQUIRY = new InquiryData("imapi4j", "Virtual recorder", "1.00");

    /** As {@code CDROM_EXCLUSIVE_LOCK} allows: 64 characters with the terminating zero. */
    private static final Pattern CLIENT_NAME = Pattern.compile("[A-Za-z0-9 .,:;_-]{1,63}");

    private final String uniqueId;
    private final FaultPlan faults;
    private final SimulatedClock clock = new SimulatedClock();
    private final @Nullable DriveLock lock;
    private final Tray tray;
    private @Nullable VirtualDisc disc;
    private int holds;
    private String holder = "";

    private VirtualDrive(
            String uniqueId, FaultPlan faults, @Nullable DriveLock lock, Tray tray, @Nullable VirtualDisc disc) {
        this.uniqueId = uniqueId;
        this.faults = faults;
        this.lock = lock;
        this.tray = tray;
        this.disc = disc;
        if (disc != null) {
            disc.useFaults(faults);
        }
    }

    /**
     * The drive on a folder; the folder and a blank disc are made if absent.
     *
     * @param folder absent, empty or holding a disc
     * @param newDisc what a new disc is; a disc that exists stays what it is
     * @param faults what shall fail
     * @return the drive, its tray as it was left; closed for a new folder
     * @throws ImapiException as {@link VirtualDisc#openOrCreate}
     */
    public static VirtualDrive open(Path folder, DiscType newDisc, FaultPlan faults) {
        VirtualDisc disc = VirtualDisc.openOrCreate(folder, newDisc);
        Path real = Io.call(folder, "found", folder::toRealPath);
        String id = "imapi4j-virtual-" + digest(real.toString());
        return new VirtualDrive(id, faults, new DriveLock(real), new Tray(real), disc);
    }

    /**
     * A drive with a blank disc in memory, see {@link VirtualDisc#inMemory}.
     *
     * @param type what the disc is
     * @param faults what shall fail
     * @return the drive, its tray closed
     */
    public static VirtualDrive inMemory(DiscType type, FaultPlan faults) {
        return new VirtualDrive(memoryId(), faults, null, new Tray(null), VirtualDisc.inMemory(type));
    }

    /**
     * A drive with a blank disc in memory, in which nothing fails.
     *
     * @param type what the disc is
     * @return the drive, its tray closed
     */
    public static VirtualDrive inMemory(DiscType type) {
        return inMemory(type, FaultPlan.none());
    }

    /**
     * A drive with nothing in it.
     *
     * @param faults what shall fail
     * @return the drive, its tray closed
     */
    public static VirtualDrive empty(FaultPlan faults) {
        return new VirtualDrive(memoryId(), faults, null, new Tray(null), null);
    }

    private static String memoryId() {
        return "imapi4j-virtual-" + digest(UUID.randomUUID().toString());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Tells drives apart, in one process and, for a drive on a folder, in all.
     *
     * @return the same text for the same folder
     */
    public String uniqueId() {
        return uniqueId;
    }

    /**
     * What the drive calls itself.
     *
     * @return vendor, product and revision
     */
    public InquiryData inquiry() {
        return INQUIRY;
    }

    /**
     * What shall fail.
     *
     * @return the plan, which counts as it strikes
     */
    public FaultPlan faults() {
        return faults;
    }

    /**
     * The drive's time.
     *
     * @return its clock, at 0 when the drive was opened
     */
    public SimulatedClock clock() {
        return clock;
    }

    /**
     * The disc in the drive, as it is now. Planned faults of the medium strike here.
     *
     * @return the disc; who writes to it holds exclusive access
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED} if another drive or process holds the folder, {@code
     *     E_IMAPI_RECORDER_MEDIA_NO_MEDIA} if the tray is open or empty, or what the fault plan says
     */
    public synchronized VirtualDisc media() {
        requireNotLockedByOthers();
        faults.check(FaultPoint.MEDIA);
        VirtualDisc inside = disc;
        boolean open = tray.isOpen();
        if (open || inside == null) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
                    open ? "There is no media in the device: the tray is open." : null,
                    null);
        }
        if (holds == 0) {
            inside.refresh();
        }
        return inside;
    }

    /**
     * Whether the tray is open.
     *
     * @return true after {@link #eject()}, here or in another process
     */
    public synchronized boolean isTrayOpen() {
        return tray.isOpen();
    }

    /**
     * Opens the tray; nothing happens if it is open.
     *
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED}, {@code E_IMAPI_RECORDER_MEDIA_BUSY} while the disc is written,
     *     or what the fault plan says
     */
    public synchronized void eject() {
        requireNotLockedByOthers();
        faults.check(FaultPoint.EJECT);
        VirtualDisc inside = disc;
        if (inside != null && !tray.isOpen()) {
            if (inside.isBeingWritten()) {
                throw new ImapiException(
                        ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, "The tray stays closed while the disc is written.");
            }
            inside.close();
        }
        tray.open();
    }

    /**
     * Closes the tray; nothing happens if it is closed.
     *
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED}, or what the fault plan says
     */
    public synchronized void load() {
        requireNotLockedByOthers();
        faults.check(FaultPoint.LOAD);
        tray.close();
    }

    /**
     * Puts a disc into the open tray of a drive that is not on a folder; one that lay there is taken out.
     *
     * @param entering the disc
     * @throws IllegalStateException if the tray is closed, or if the drive is on a folder, whose disc is fixed
     */
    public synchronized void insert(VirtualDisc entering) {
        remove();
        entering.useFaults(faults);
        disc = entering;
    }

    /**
     * Takes the disc out of the open tray of a drive that is not on a folder.
     *
     * @return the disc that lay there, if one did
     * @throws IllegalStateException if the tray is closed, or if the drive is on a folder, whose disc is fixed
     */
    public synchronized Optional<VirtualDisc> remove() {
        if (lock != null) {
            throw new IllegalStateException("The disc of a drive on a folder is that folder's.");
        }
        if (!tray.isOpen()) {
            throw new IllegalStateException("The tray is closed.");
        }
        Optional<VirtualDisc> before = Optional.ofNullable(disc);
        before.ifPresent(old -> old.useFaults(FaultPlan.none()));
        disc = null;
        return before;
    }

    /**
     * Acquires exclusive access. Calls are counted; each needs a {@link #release()}.
     *
     * @param clientName who asks, as others will read it: 1 to 63 of A-Z a-z 0-9 space . , : ; - _
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED}, which names the holder, {@code
     *     E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID}, or what the fault plan says
     */
    public synchronized void acquire(String clientName) {
        if (!isValidClientName(clientName)) {
            throw new ImapiException(
                    ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID,
                    "The client name \"" + clientName
                            + "\" is not valid; it has 1 to 63 of A-Z a-z 0-9 space . , : ; - _.");
        }
        faults.check(FaultPoint.LOCK);
        if (holds == 0) {
            if (lock != null) {
                lock.take(clientName);
            }
            holder = clientName;
        }
        holds++;
        if (holds == 1) {
            refreshOrRelease();
        }
    }

    /**
     * Whether a text can name the holder of exclusive access.
     *
     * @param clientName any text
     * @return true for 1 to 63 of A-Z a-z 0-9 space . , : ; - _
     */
    public static boolean isValidClientName(String clientName) {
        return CLIENT_NAME.matcher(clientName).matches();
    }

    /** What others have written in the meantime counts; a folder that became unusable is not kept locked. */
    private void refreshOrRelease() {
        VirtualDisc inside = disc;
        if (inside == null) {
            return;
        }
        try {
            inside.refresh();
        } catch (ImapiException e) {
            release();
            throw e;
        }
    }

    /**
     * Gives exclusive access back, once for each {@link #acquire}.
     *
     * @throws ImapiException {@code E_UNEXPECTED} if it is not held
     */
    public synchronized void release() {
        if (holds == 0) {
            throw new ImapiException(
                    SystemCode.E_UNEXPECTED, "Exclusive access is not held, so it cannot be given back.");
        }
        holds--;
        if (holds == 0) {
            unlock();
        }
    }

    private void unlock() {
        holder = "";
        if (lock != null) {
            lock.giveBack();
        }
    }

    /**
     * Whether this drive object holds exclusive access.
     *
     * @return true between {@link #acquire} and {@link #release()}
     */
    public synchronized boolean isHeld() {
        return holds > 0;
    }

    /**
     * Who holds exclusive access, here or elsewhere.
     *
     * @return the client name, or empty if nobody does
     */
    public synchronized Optional<String> exclusiveAccessOwner() {
        if (holds > 0) {
            return Optional.of(holder);
        }
        return lock == null ? Optional.empty() : lock.otherOwner();
    }

    /**
     * Checks that nobody else holds exclusive access.
     *
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED}, which names the holder
     */
    public synchronized void requireNotLockedByOthers() {
        if (holds == 0 && lock != null) {
            lock.otherOwner().ifPresent(owner -> {
                throw DriveLock.locked(owner);
            });
        }
    }

    /** Aborts a write that is under way, gives exclusive access back and lets go of all files. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        try {
            VirtualDisc inside = disc;
            if (inside != null) {
                inside.close();
            }
        } finally {
            holds = 0;
            unlock();
        }
    }
}
