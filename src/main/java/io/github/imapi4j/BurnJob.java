package io.github.imapi4j;

/** A burn under way. */
public final class BurnJob extends Job<BurnResult> {

    private final Recorder recorder;

    private BurnJob(Recorder recorder) {
        this.recorder = recorder;
    }

    static BurnJob start(BurnRequest request) {
        BurnJob job = new BurnJob(request.recorder());
        DataBurn burn = new DataBurn(request, job.cancellation(), job.listening(request.listener()));
        job.start("imapi4j-burn", burn::run);
        return job;
    }

    /**
     * The drive that burns.
     *
     * @return the recorder of the request
     */
    public Recorder recorder() {
        return recorder;
    }
}
