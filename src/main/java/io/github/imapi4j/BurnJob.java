package io.github.imapi4j;

/** A burn under way. */
public final class BurnJob extends Job<BurnResult> {

    private final Recorder recorder;

    private BurnJob(Recorder recorder) {
        this.recorder = recorder;
    }

    static BurnJob start(DiscRequest<?> request) {
        BurnJob job = new BurnJob(request.recorder());
        DiscBurn burn = request.burn(job.cancellation(), job.listening(request.listener()));
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
