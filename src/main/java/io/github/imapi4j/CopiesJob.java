package io.github.imapi4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Copies of a disc being burned one after the other in one drive. */
public final class CopiesJob extends Job<List<BurnResult>> {

    private final List<BurnResult> finished = new CopyOnWriteArrayList<>();

    private final Recorder recorder;

    private CopiesJob(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Asks for the next disc. */
    @FunctionalInterface
    public interface NextDisc {

        /**
         * The tray is open, the last disc is done. Say so and return, or return when a new disc is in: the burn then waits until the
         * drive has one, as long as {@link BurnRequest#waitForMedia} allows.
         *
         * @param recorder the drive
         * @param copy the copy that is to come, from 2
         */
        void insert(Recorder recorder, int copy);
    }

    static CopiesJob start(BurnRequest request, int copies, NextDisc nextDisc) {
        CopiesJob job = new CopiesJob(request.recorder());
        job.start("imapi4j-copies", () -> job.burn(request, copies, nextDisc));
        return job;
    }

    private List<BurnResult> burn(BurnRequest request, int copies, NextDisc nextDisc) {
        for (int copy = 1; copy <= copies; copy++) {
            if (copy > 1) {
                request.recorder().eject();
                nextDisc.insert(request.recorder(), copy);
                cancellation().throwIfRequested();
            }
            DataBurn burn = new DataBurn(request, cancellation(), listening(request.listener()));
            finished.add(copy < copies ? burn.write() : burn.run());
        }
        return finished();
    }

    /**
     * The drive that burns.
     *
     * @return the recorder of the request
     */
    public Recorder recorder() {
        return recorder;
    }

    /**
     * The copies that are done so far; after a failure too.
     *
     * @return what was done, in order
     */
    public List<BurnResult> finished() {
        return List.copyOf(finished);
    }
}
