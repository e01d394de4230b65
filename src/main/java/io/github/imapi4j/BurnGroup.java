package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Burns in several drives at once, each with a progress, an end and a failure of its own: one that fails does not disturb the
 * others. All methods may be called from any thread.
 *
 * <pre>{@code
 * List<BurnRequest> requests = drives.stream().map(drive -> drive.burn(image).verify(Verification.FULL)).toList();
 * for (BurnGroup.Outcome outcome : BurnGroup.start(requests).await()) {
 *     System.out.println(outcome.recorder().name() + ": " + (outcome.isSuccess() ? "done" : "failed"));
 * }
 * }</pre>
 */
public final class BurnGroup {

    private final List<BurnJob> jobs;

    private BurnGroup(List<BurnJob> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    /**
     * How one of the burns ended.
     *
     * @param recorder the drive
     * @param result what was done, if it succeeded
     * @param failure why not, if it did not
     */
    public record Outcome(Recorder recorder, Optional<BurnResult> result, Optional<ImapiException> failure) {

        /**
         * Whether it succeeded.
         *
         * @return true if there is a result
         */
        public boolean isSuccess() {
            return result.isPresent();
        }
    }

    /**
     * Starts burns, each on a thread of its own.
     *
     * @param requests each for another drive; content that comes from the program is read by all of them at once
     * @return the burns
     * @throws IllegalArgumentException if two are for one drive
     */
    public static BurnGroup start(List<? extends DiscRequest<?>> requests) {
        Set<String> drives = new HashSet<>();
        for (DiscRequest<?> request : requests) {
            if (!drives.add(request.recorder().id())) {
                throw new IllegalArgumentException(
                        "Two burns are for the drive " + request.recorder().name() + "; a drive does one at a time.");
            }
        }
        // Before the first begins: one that says no would leave the others burning with nobody to hold them.
        for (DiscRequest<?> request : requests) {
            DiscBurn ignored = request.burn(new Cancellation(), request.listener());
        }
        List<BurnJob> jobs = new ArrayList<>();
        for (DiscRequest<?> request : requests) {
            jobs.add(request.start());
        }
        return new BurnGroup(jobs);
    }

    /**
     * The burns.
     *
     * @return in the order of the requests
     */
    public List<BurnJob> jobs() {
        return jobs;
    }

    /** Asks all of them to stop. */
    public void cancel() {
        jobs.forEach(BurnJob::cancel);
    }

    /**
     * Waits until all of them are over, well or not.
     *
     * @return how they ended, in the order of the requests
     * @throws InterruptedException if this thread was interrupted; the burns go on
     */
    public List<Outcome> await() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (BurnJob job : jobs) {
            outcomes.add(outcome(job));
        }
        return outcomes;
    }

    /** Whatever ends one burn, the others are waited for. */
    private static Outcome outcome(BurnJob job) throws InterruptedException {
        try {
            return new Outcome(job.recorder(), Optional.of(job.await()), Optional.empty());
        } catch (ImapiException e) {
            return new Outcome(job.recorder(), Optional.empty(), Optional.of(e));
        } catch (RuntimeException | Error e) {
            ImapiException unexpected = new ImapiException(SystemCode.E_UNEXPECTED, String.valueOf(e.getMessage()), e);
            return new Outcome(
                    job.recorder(),
                    Optional.empty(),
                    Optional.of(unexpected.withDevice(job.recorder().name())));
        }
    }
}
