package io.github.imapi4j;

import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.IDiscFormat2RawCD;
import io.github.imapi4j.imapi2.IDiscFormat2TrackAtOnce;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A disc recorder. May be used from any thread, for one operation at a time.
 *
 * <p>Calls that need the disc wait while the drive spins up, formats or still works on the disc, as long as {@link #patience()}
 * says. Interrupting the thread ends the wait with {@code E_IMAPI_REQUEST_CANCELLED}.
 */
public final class Recorder implements AutoCloseable {

    /** What the drive and other programs see as the owner of a lock. */
    static final String CLIENT_NAME = "imapi4j";

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final ClassSource classes;
    private final IDiscRecorder2 recorder;
    private final String uniqueId;
    private final List<String> volumePaths;
    private final Ticker ticker;
    private volatile Duration patience = Patience.DEFAULT;

    Recorder(ClassSource classes, Ticker ticker, IDiscRecorder2 recorder, String uniqueId) {
        this.classes = classes;
        this.ticker = ticker;
        this.recorder = recorder;
        this.uniqueId = uniqueId;
        this.volumePaths = List.copyOf(recorder.getVolumePathNames());
    }

    /**
     * The id that stays the same as long as the drive is attached in the same place.
     *
     * @return the unique id
     */
    public String id() {
        return uniqueId;
    }

    /**
     * Drive letters and mount folders.
     *
     * @return for example {@code D:\\}; may be empty
     */
    public List<String> volumePaths() {
        return volumePaths;
    }

    /**
     * What to call the drive in a sentence.
     *
     * @return the first drive letter as {@code D:}, or the unique id where there is none
     */
    public String name() {
        if (volumePaths.isEmpty()) {
            return uniqueId;
        }
        String first = volumePaths.get(0);
        return first.endsWith("\\") ? first.substring(0, first.length() - 1) : first;
    }

    boolean answersTo(String wanted) {
        String name = Imapi.normalized(wanted);
        return uniqueId.equalsIgnoreCase(wanted.strip())
                || volumePaths.stream().map(Imapi::normalized).anyMatch(name::equals);
    }

    /**
     * How long each of this recorder's operations waits for a drive that is not ready.
     *
     * @return 30 seconds unless changed
     */
    public Duration patience() {
        return patience;
    }

    /**
     * Sets how long each operation that begins from now on waits, in all, for a drive that spins up, formats or still works on the
     * disc. Formatting can take an hour.
     *
     * @param time 0 not to wait
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public Recorder patience(Duration time) {
        patience = Patience.requireNotNegative(time);
        return this;
    }

    /**
     * What the drive is and can do. A drive that another program holds, or an old one, may not say which features and profiles it
     * has; these lists are empty then.
     *
     * @return a snapshot
     */
    public RecorderInfo info() {
        return query(() -> new RecorderInfo(
                uniqueId,
                volumePaths,
                recorder.getVendorId().strip(),
                recorder.getProductId().strip(),
                recorder.getProductRevision().strip(),
                recorder.getDeviceCanLoadMedia(),
                told(recorder::getSupportedFeaturePages),
                told(recorder::getCurrentFeaturePages),
                told(recorder::getSupportedProfiles),
                told(recorder::getCurrentProfiles),
                told(recorder::getSupportedModePages),
                owner()));
    }

    /** What the drive says of itself, or nothing if it does not answer now. */
    private static <T> List<T> told(Supplier<List<T>> property) {
        try {
            return property.get();
        } catch (ImapiException e) {
            if (e.error().isTransient()) {
                throw e;
            }
            LOG.debug("The drive does not tell: {}", e.getMessage());
            return List.of();
        }
    }

    /** Nobody holds the drive, or it cannot be found out. */
    private Optional<String> owner() {
        try {
            return Optional.of(recorder.getExclusiveAccessOwner()).filter(owner -> !owner.isBlank());
        } catch (ImapiException e) {
            LOG.debug("The owner of the drive cannot be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The disc in the drive.
     *
     * @return a snapshot
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA} if the tray is empty, {@code E_IMAPI_RECORDER_LOCKED} if
     *     another program holds the drive
     */
    public Media media() {
        return query(this::lookAtMedia);
    }

    /** Looks once, without patience. */
    Media lookAtMedia() {
        try (IDiscFormat2Data format = openFormat()) {
            return MediaReader.read(format);
        }
    }

    /**
     * Waits until a disc is in the drive and ready. The drive is asked about once a second, because nothing tells when somebody
     * inserts one. Interrupting the thread ends the wait with {@code E_IMAPI_REQUEST_CANCELLED}.
     *
     * @param time how long; 0 does not wait
     * @return the disc, whatever it is
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA} if there is still none when the time is over, or as {@link
     *     #media()}
     * @throws IllegalArgumentException if the time is negative
     */
    public Media waitForMedia(Duration time) {
        Readiness waiting = readiness(new Patience(patience, time), new Cancellation(), Readiness.Listener.NONE);
        return named(() -> waiting.query(this::lookAtMedia));
    }

    /**
     * The disc in the drive, if there is one.
     *
     * @return a snapshot, or empty if the tray is empty
     */
    public Optional<Media> findMedia() {
        try {
            return Optional.of(media());
        } catch (ImapiException e) {
            if (WaitReason.isNoMedium(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Prepares to write files to the disc.
     *
     * @param image what to write
     * @return the request, to be refined and then run
     */
    public BurnRequest burn(DiscImage image) {
        return new BurnRequest(this, new FilesPayload(image));
    }

    /**
     * Prepares to write an ISO image to the disc, from its first sector. Before that it is checked: {@code
     * IMAPI_E_IMAGEMANAGER_IMAGE_NOT_ALIGNED} if it is not made of whole sectors, {@code IMAPI_E_IMAGEMANAGER_NO_VALID_VD_FOUND}
     * if it holds neither ISO 9660 nor UDF, {@code IMAPI_E_IMAGEMANAGER_IMAGE_TOO_BIG} beyond 2,147,483,647 sectors.
     *
     * @param image what to write
     * @return the request, to be refined and then run
     */
    public BurnRequest burn(IsoImage image) {
        return new BurnRequest(this, new IsoPayload(image));
    }

    /**
     * Prepares to write an audio CD.
     *
     * @param disc what to write
     * @return the request, to be refined and then run
     */
    public AudioRequest burn(AudioDisc disc) {
        return new AudioRequest(this, disc);
    }

    /**
     * Prepares to close an open disc for good without adding files, so that old players read it and nothing can follow. IMAPI2
     * can only do that with one more session, a small one that repeats what the disc holds. A blank disc stays blank: running the
     * request fails with {@code IMAPI_E_EMPTY_DISC}.
     *
     * @return the request, to be refined and then run
     */
    public BurnRequest finalizeDisc() {
        return burn(DiscImage.builder().build()).append().finalizeDisc();
    }

    /**
     * Prepares to make a rewritable disc blank.
     *
     * @return the request, to be refined and then run
     */
    public EraseRequest erase() {
        return new EraseRequest(this);
    }

    /**
     * Takes the drive for this program alone. Nothing else can use it meanwhile, Explorer included.
     *
     * @param owner what others read as the holder: 1 to 63 of {@code A-Z a-z 0-9 space . , : ; - _}
     * @param force true to take it although a file system is mounted from the disc, as from nearly every disc that holds data; files
     *     that are open on it become useless then. With false that fails with {@code E_ACCESSDENIED}
     * @return the lock, to be closed by the caller
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED} or {@code E_ACCESSDENIED} if another program holds it, named in {@link
     *     ImapiException#lockOwner()}; {@code E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID}
     */
    public DriveLock lock(String owner, boolean force) {
        return whenReady(() -> {
            IDiscRecorder2 own = recorder.queryInterface(IDiscRecorder2.class);
            try {
                own.acquireExclusiveAccess(force, owner);
                return new DriveLock(own, owner);
            } catch (RuntimeException e) {
                own.close();
                throw e;
            }
        });
    }

    /**
     * Commands to the drive itself, beyond what IMAPI2 does with it.
     *
     * @return to be closed by the caller
     */
    public DriveCommands commands() {
        return named(() -> new DriveCommands(this, recorder.queryInterface(IDiscRecorder2Ex.class)));
    }

    /**
     * Opens the tray, or pushes the disc out of a slot. Windows shows no notice of its own meanwhile. Close whatever you hold of
     * the disc before: what is open on it keeps the tray shut.
     *
     * @throws ImapiException {@code E_IMAPI_RECORDER_LOCKED} if another program holds the drive, {@code
     *     E_IMAPI_RECORDER_MEDIA_BUSY} while the disc is written
     */
    public void eject() {
        whenReady(() -> {
            withoutNotices(recorder::ejectMedia);
            return true;
        });
    }

    /**
     * Closes the tray. The disc in it may need some seconds until it is ready; {@link #media()} waits for that.
     *
     * @throws ImapiException {@code E_NOTIMPL} if the drive says that it cannot, as slot loaders and most slim drives; some of
     *     these do not know that they cannot and fail with an error of their own; {@code E_IMAPI_RECORDER_LOCKED} if another
     *     program holds the drive
     */
    public void load() {
        whenReady(() -> {
            requireLoader();
            withoutNotices(recorder::closeTray);
            return true;
        });
    }

    private void requireLoader() {
        boolean canLoad;
        try {
            canLoad = recorder.getDeviceCanLoadMedia();
        } catch (ImapiException e) {
            LOG.debug("The drive does not tell whether it can load, so it is tried: {}", e.getMessage());
            return;
        }
        if (!canLoad) {
            throw new ImapiException(
                    SystemCode.E_NOTIMPL,
                    "This drive cannot close its tray by itself; push the tray in, or the disc into the slot.");
        }
    }

    /** The shell shows no dialogs of its own while the tray moves. */
    private void withoutNotices(Runnable motion) {
        boolean silenced = attempt(recorder::disableMcn);
        try {
            motion.run();
        } finally {
            if (silenced) {
                attempt(recorder::enableMcn);
            }
        }
    }

    /** For what is a courtesy only: a drive that refuses it still does its work. */
    private static boolean attempt(Runnable courtesy) {
        try {
            courtesy.run();
            return true;
        } catch (ImapiException e) {
            LOG.debug("The drive refuses: {}", e.getMessage());
            return false;
        }
    }

    /**
     * The native object behind this.
     *
     * @param type one of its COM interfaces, for example {@code IDiscRecorder2}
     * @param <T> the interface
     * @return a reference of its own, to be closed by the caller
     */
    public <T extends IUnknown> T unwrap(Class<T> type) {
        return recorder.queryInterface(type);
    }

    @Override
    public void close() {
        recorder.close();
    }

    ClassSource classes() {
        return classes;
    }

    /** Waits for a drive that becomes ready, and names the drive in failures; only for what may be done twice. */
    private <T> T whenReady(Supplier<T> task) {
        return named(() -> readiness().retry(task));
    }

    /** The same for what only asks: a drive that did not answer in time is asked once more. */
    private <T> T query(Supplier<T> task) {
        return named(() -> readiness().query(task));
    }

    private Readiness readiness() {
        return readiness(Patience.withDrive(patience), new Cancellation(), Readiness.Listener.NONE);
    }

    /** Patience for one operation. */
    Readiness readiness(Patience limits, Cancellation cancellation, Readiness.Listener listener) {
        return new Readiness(ticker, limits, cancellation, listener);
    }

    /** Names the drive in failures, and who holds it if that is why. */
    <T> T named(Supplier<T> task) {
        try {
            return task.get();
        } catch (ImapiException e) {
            throw withOwner(e.device().isPresent() ? e : e.withDevice(name()));
        }
    }

    private ImapiException withOwner(ImapiException e) {
        boolean held = e.is(ImapiCode.E_IMAPI_RECORDER_LOCKED) || e.is(SystemCode.E_ACCESSDENIED);
        return held && e.lockOwner().isEmpty() ? owner().map(e::withLockOwner).orElse(e) : e;
    }

    /** Does something while nobody else can use the drive. For a blank disc: a file system that is mounted is taken away. */
    <T> T exclusively(Supplier<T> task) {
        recorder.acquireExclusiveAccess(true, CLIENT_NAME);
        return Finishing.after(task, recorder::releaseExclusiveAccess);
    }

    /** A writer of data discs for this drive, to be closed by the caller. */
    IDiscFormat2Data openFormat() {
        return open(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class, format -> {
            format.setRecorder(recorder);
            format.setClientName(CLIENT_NAME);
        });
    }

    /** A writer of audio CDs track by track, to be closed by the caller. */
    IDiscFormat2TrackAtOnce openTrackAtOnce() {
        return open(Imapi2Class.MSFT_DISC_FORMAT2_TRACK_AT_ONCE, IDiscFormat2TrackAtOnce.class, format -> {
            format.setRecorder(recorder);
            format.setClientName(CLIENT_NAME);
        });
    }

    /** A writer of whole audio CDs, to be closed by the caller. */
    IDiscFormat2RawCD openRawCD() {
        return open(Imapi2Class.MSFT_DISC_FORMAT2_RAW_CD, IDiscFormat2RawCD.class, format -> {
            format.setRecorder(recorder);
            format.setClientName(CLIENT_NAME);
        });
    }

    private <T extends IUnknown> T open(Imapi2Class which, Class<T> type, Consumer<T> bind) {
        T format = classes.createInstance(which.clsid(), type);
        try {
            bind.accept(format);
            return format;
        } catch (RuntimeException e) {
            format.close();
            throw e;
        }
    }

    /** What erases in this drive, to be closed by the caller. */
    IDiscFormat2Erase openErase() {
        return open(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class, format -> {
            format.setRecorder(recorder);
            format.setClientName(CLIENT_NAME);
        });
    }

    /** The native object, borrowed. */
    IDiscRecorder2 com() {
        return recorder;
    }

    @Override
    public String toString() {
        return "Recorder[" + name() + "]";
    }
}
