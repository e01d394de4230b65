package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A burn that is being described. Not for use by several threads; each run is one burn.
 *
 * <p>Without more words the disc must be blank, is written at full speed, not verified, and left open for further sessions where
 * the kind of disc allows that.
 */
public final class BurnRequest {

    private final Recorder recorder;
    private final Payload payload;
    private WriteSpeed speed = WriteSpeed.max();
    private Verification verification = Verification.NONE;
    private boolean eject;
    private boolean closeDisc;
    private boolean overwrite;
    private boolean append;
    private boolean keepOpen;
    private Patience patience;
    private Consumer<BurnProgress> listener = progress -> {};

    BurnRequest(Recorder recorder, Payload payload) {
        this.recorder = recorder;
        this.payload = payload;
        this.patience = Patience.withDrive(recorder.patience());
    }

    /**
     * The write speed.
     *
     * @param newSpeed what to ask for; the drive chooses the nearest that it can
     * @return this
     */
    public BurnRequest speed(WriteSpeed newSpeed) {
        speed = newSpeed;
        return this;
    }

    /**
     * How to check the disc afterwards.
     *
     * @param level none, quick or full
     * @return this
     */
    public BurnRequest verify(Verification level) {
        verification = level;
        return this;
    }

    /**
     * Opens the tray after success. If that fails, the burn has succeeded all the same; the log says so.
     *
     * @return this
     */
    public BurnRequest ejectWhenDone() {
        eject = true;
        return this;
    }

    /**
     * Closes the disc for good, so that no session can follow.
     *
     * @return this
     */
    public BurnRequest finalizeDisc() {
        closeDisc = true;
        return this;
    }

    /**
     * Replaces what is on a disc that can be overwritten (DVD+RW, DVD-RW, DVD-RAM, BD-RE). All that is on it is lost.
     *
     * @return this
     */
    public BurnRequest overwrite() {
        if (append) {
            throw new IllegalStateException("A burn either keeps what is on the disc or replaces it.");
        }
        overwrite = true;
        return this;
    }

    /**
     * Keeps what is on the disc and adds to it as a further session: the newest session is taken over, files of the same path are
     * replaced, and the label stays unless the image has one. A blank disc is begun. Fails before the first sector
     *
     * <ul>
     * <li>with {@code E_IMAPI_DF2DATA_INVALID_MEDIA_STATE} on a finalized or spoiled disc,
     * <li>with {@code IMAPI_E_INCOMPATIBLE_PREVIOUS_SESSION} on a disc that can be overwritten and was begun with ISO 9660 (see
     *     {@link #keepOpen()}),
     * <li>with {@code IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE} or {@code IMAPI_E_NO_SUPPORTED_FILE_SYSTEM} on a disc that
     *     IMAPI2 cannot continue,
     * <li>with {@code IMAPI_E_FILE_SYSTEM_CHANGE_NOT_ALLOWED} or {@code IMAPI_E_UDF_REVISION_CHANGE_NOT_ALLOWED} if the image asks
     *     for other file systems, {@code IMAPI_E_DATA_TOO_BIG} if they cannot hold a file, {@code
     *     IMAPI_E_BOOT_OBJECT_CONFLICT} if it has boot images.
     * </ul>
     *
     * @return this
     * @throws IllegalStateException for an ISO image, and together with {@link #overwrite()}
     */
    public BurnRequest append() {
        payload.whyNotAppended().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (overwrite) {
            throw new IllegalStateException("A burn either keeps what is on the disc or replaces it.");
        }
        append = true;
        return this;
    }

    /**
     * More shall be added later. Write-once discs stay open anyway unless they are finalized; an image for a disc that can be
     * overwritten is made of UDF alone then, because IMAPI2 adds nothing where the first session holds ISO 9660.
     *
     * @return this
     */
    public BurnRequest keepOpen() {
        keepOpen = true;
        return this;
    }

    /**
     * How long to wait, in all, for a drive that spins up, formats or still works on the disc. Progress says so in {@link
     * Phase#WAITING}; a cancel, or an interrupt of the thread that burns, ends the wait at once.
     *
     * @param time 0 not to wait; default: as {@link Recorder#patience()} says
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public BurnRequest patience(Duration time) {
        patience = new Patience(time, patience.medium());
        return this;
    }

    /**
     * How long to wait for a disc if there is none in the drive. The drive is asked about once a second, because nothing tells
     * when somebody inserts one. Which disc it is, is looked at afterwards.
     *
     * @param time 0, the default, not to wait
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public BurnRequest waitForMedia(Duration time) {
        patience = new Patience(patience.drive(), time);
        return this;
    }

    /**
     * Who hears of progress: about twice a second, at each new phase and while something is waited for.
     *
     * @param newListener called on the thread that burns, which waits for it: be quick; what it throws is logged and does not
     *     stop the burn, because that would spoil the disc: cancel the {@link BurnJob} to stop it
     * @return this
     */
    public BurnRequest onProgress(Consumer<BurnProgress> newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Looks whether the burn would do, up to the first sector, and writes nothing.
     *
     * @return what would be written
     * @throws ImapiException as {@link #run()} would
     */
    public BurnPlan check() {
        return new DataBurn(this, new Cancellation(), listener).check();
    }

    /**
     * Burns on this thread.
     *
     * @return what was done
     * @throws ImapiException if it fails; {@link ImapiException#discState()} says what is left on the disc
     */
    public BurnResult run() {
        return new DataBurn(this, new Cancellation(), listener).run();
    }

    /**
     * Burns on a thread of its own.
     *
     * @return the burn, to wait for or to cancel
     */
    public BurnJob start() {
        return BurnJob.start(this);
    }

    /**
     * Burns several discs one after the other, on a thread of its own. Between two the tray opens; the next is looked for as long as
     * {@link #waitForMedia} says. A failure ends it.
     *
     * @param copies 1 or more
     * @param nextDisc asks for the next disc; called on the thread that burns
     * @return the job, to wait for or to cancel
     */
    public CopiesJob startCopies(int copies, CopiesJob.NextDisc nextDisc) {
        if (copies < 1) {
            throw new IllegalArgumentException("There is at least one copy, not " + copies + ".");
        }
        return CopiesJob.start(this, copies, nextDisc);
    }

    Recorder recorder() {
        return recorder;
    }

    Payload payload() {
        return payload;
    }

    WriteSpeed speed() {
        return speed;
    }

    Verification verification() {
        return verification;
    }

    boolean eject() {
        return eject;
    }

    boolean closeDisc() {
        return closeDisc;
    }

    boolean isOverwrite() {
        return overwrite;
    }

    boolean isAppend() {
        return append;
    }

    boolean keepsOpen() {
        return keepOpen && !closeDisc;
    }

    Patience patience() {
        return patience;
    }

    Consumer<BurnProgress> listener() {
        return listener;
    }
}
