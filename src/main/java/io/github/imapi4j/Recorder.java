package io.github.imapi4j;

import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A disc recorder. May be used from any thread, for one operation at a time.
 *
 * <p>Calls that need the disc wait while the drive spins up, formats or still works on the disc, as long as {@link #patience()}
 * says. Interrupting the thread ends the wait with {@code E_IMAPI_REQUEST_CANCELLED}.
 */
public final class Recorder implements AutoCloseable {

    private final ClassSource classes;
    private final IDiscRecorder2 recorder;
    private final DriveName name;
    private final DriveHolder holder;
    private final DriveWriters writers;
    private final DriveTray tray;
    private final Ticker ticker;
    private volatile Duration patience = Patience.DEFAULT;

    Recorder(ClassSource classes, Ticker ticker, IDiscRecorder2 recorder, String uniqueId) {
        this.classes = classes;
        this.ticker = ticker;
        this.recorder = recorder;
        this.name = new DriveName(uniqueId, recorder.getVolumePathNames());
        this.holder = new DriveHolder(recorder);
        this.writers = new DriveWriters(classes, recorder);
        this.tray = new DriveTray(recorder);
    }

    /**
     * The id that stays the same as long as the drive is attached in the same place.
     *
     * @return the unique id
     */
    public String id() {
        return name.uniqueId();
    }

    /**
     * Drive letters and mount folders.
     *
     * @return for example {@code D:\\}; may be empty
     */
    public List<String> volumePaths() {
        return name.volumePaths();
    }

    /**
     * What to call the drive in a sentence.
     *
     * @return the first drive letter as {@code D:}, or the unique id where there is none
     */
    public String name() {
        return name.spoken();
    }

    boolean answersTo(String wanted) {
        return name.answersTo(wanted);
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
        return query(() -> RecorderReader.read(recorder, name, holder));
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
        try (IDiscFormat2Data format = writers.data()) {
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
        return whenReady(() -> holder.lock(owner, force));
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
            tray.open();
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
            tray.close();
            return true;
        });
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
            throw holder.namedIn(e.device().isPresent() ? e : e.withDevice(name()));
        }
    }

    /** Does something while nobody else can use the drive. For a blank disc: a file system that is mounted is taken away. */
    <T> T exclusively(Supplier<T> task) {
        return holder.exclusively(task);
    }

    /** What writes and erases in this drive. */
    DriveWriters writers() {
        return writers;
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
