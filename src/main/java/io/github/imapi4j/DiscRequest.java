package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What all burns have in common, of files, images and music. Not for use by several threads; each run is one burn.
 *
 * @param <S> the kind of burn, which the methods that refine it answer
 */
public abstract sealed class DiscRequest<S extends DiscRequest<S>> permits BurnRequest, AudioRequest {

    private final Recorder recorder;
    private WriteSpeed speed = WriteSpeed.max();
    private Verification verification = Verification.NONE;
    private boolean eject;
    private Patience patience;
    private Consumer<BurnProgress> listener = progress -> {};

    DiscRequest(Recorder recorder) {
        this.recorder = recorder;
        this.patience = Patience.withDrive(recorder.patience());
    }

    /** This, as what it is. */
    abstract S self();

    /** One burn of this. */
    abstract DiscBurn burn(Cancellation cancellation, Consumer<BurnProgress> news);

    /**
     * The write speed.
     *
     * @param newSpeed what to ask for; the drive chooses the nearest that it can
     * @return this
     */
    public final S speed(WriteSpeed newSpeed) {
        speed = newSpeed;
        return self();
    }

    /**
     * How to check the disc afterwards.
     *
     * @param level none, quick or full
     * @return this
     */
    public S verify(Verification level) {
        verification = level;
        return self();
    }

    /**
     * Opens the tray after success. If that fails, the burn has succeeded all the same; the log says so.
     *
     * @return this
     */
    public final S ejectWhenDone() {
        eject = true;
        return self();
    }

    /**
     * How long to wait, in all, for a drive that spins up, formats or still works on the disc. Progress says so in {@link
     * Phase#WAITING}; a cancel, or an interrupt of the thread that burns, ends the wait at once.
     *
     * @param time 0 not to wait; default: as {@link Recorder#patience()} says
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public final S patience(Duration time) {
        patience = new Patience(time, patience.medium());
        return self();
    }

    /**
     * How long to wait for a disc if there is none in the drive. The drive is asked about once a second, because nothing tells
     * when somebody inserts one. Which disc it is, is looked at afterwards.
     *
     * @param time 0, the default, not to wait
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public final S waitForMedia(Duration time) {
        patience = new Patience(patience.drive(), time);
        return self();
    }

    /**
     * Who hears of progress: about twice a second, at each new phase and while something is waited for.
     *
     * @param newListener called on the thread that burns, which waits for it: be quick; what it throws is logged and does not
     *     stop the burn, because that would spoil the disc: cancel the {@link BurnJob} to stop it
     * @return this
     */
    public final S onProgress(Consumer<BurnProgress> newListener) {
        listener = newListener;
        return self();
    }

    /**
     * Looks whether the burn would do, up to the first sector, and writes nothing.
     *
     * @return what would be written
     * @throws ImapiException as {@link #run()} would
     */
    public final BurnPlan check() {
        return burn(new Cancellation(), listener).check();
    }

    /**
     * Burns on this thread.
     *
     * @return what was done
     * @throws ImapiException if it fails; {@link ImapiException#discState()} says what is left on the disc
     */
    public final BurnResult run() {
        return burn(new Cancellation(), listener).run();
    }

    /**
     * Burns on a thread of its own.
     *
     * @return the burn, to wait for or to cancel
     */
    public final BurnJob start() {
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
    public final CopiesJob startCopies(int copies, CopiesJob.NextDisc nextDisc) {
        if (copies < 1) {
            throw new IllegalArgumentException("There is at least one copy, not " + copies + ".");
        }
        return CopiesJob.start(this, copies, nextDisc);
    }

    final Recorder recorder() {
        return recorder;
    }

    final WriteSpeed speed() {
        return speed;
    }

    final Verification verification() {
        return verification;
    }

    final boolean eject() {
        return eject;
    }

    final Patience patience() {
        return patience;
    }

    final Consumer<BurnProgress> listener() {
        return listener;
    }
}
