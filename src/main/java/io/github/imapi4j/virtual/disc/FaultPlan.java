package io.github.imapi4j.virtual.disc;

import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faults that a virtual drive shall show. Counts how often each has struck, so a plan serves one drive. Safe for threads.
 *
 * <pre>{@code
 * FaultPlan plan = FaultPlan.builder()
 *         .write(4711, ImapiCode.E_IMAPI_LOSS_OF_STREAMING)
 *         .times(3).media(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY)
 *         .build();
 * }</pre>
 */
public final class FaultPlan {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPlan.class);

    private final List<Entry> entries;

    /** A fault and how many times it will still strike. */
    private record Entry(Fault fault, AtomicInteger left, AtomicBoolean struck) {
        boolean strikes() {
            boolean strikes = fault.count() == Fault.ALWAYS || left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
            if (strikes) {
                struck.set(true);
            }
            return strikes;
        }

        boolean isSpent() {
            return left.get() == 0;
        }
    }

    private FaultPlan(Collection<Fault> faults) {
        this.entries = faults.stream()
                .map(fault -> new Entry(fault, new AtomicInteger(fault.count()), new AtomicBoolean()))
                .toList();
    }

    /**
     * A plan in which nothing fails.
     *
     * @return an empty plan
     */
    public static FaultPlan none() {
        return new FaultPlan(List.of());
    }

    /**
     * A plan of some faults. Where several match, the first that is not spent strikes.
     *
     * @param faults the faults
     * @return a plan in which none has struck yet
     */
    public static FaultPlan of(Collection<Fault> faults) {
        return new FaultPlan(faults);
    }

    /**
     * Reads faults as the command line writes them.
     *
     * @param texts each as in {@link Fault#parse}
     * @return the plan
     * @throws IllegalArgumentException if a text is no fault
     */
    public static FaultPlan parse(Collection<String> texts) {
        return new FaultPlan(texts.stream().map(Fault::parse).toList());
    }

    /**
     * Makes a plan step by step.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The faults, struck or not.
     *
     * @return in the order in which they were given
     */
    public List<Fault> faults() {
        return entries.stream().map(Entry::fault).toList();
    }

    /**
     * The faults that have not struck, not even once: a sector that was never written, a method that nobody called.
     *
     * @return in the order in which they were given
     */
    public List<Fault> unstruck() {
        return entries.stream()
                .filter(entry -> !entry.struck.get())
                .map(Entry::fault)
                .toList();
    }

    /**
     * Fails if a fault is planned at a place that has no sector.
     *
     * @param point where the caller is
     * @throws ImapiException with the planned code
     */
    public void check(FaultPoint point) {
        check(point, -1, 0);
    }

    /**
     * Fails if a fault is planned at a sector.
     *
     * @param point {@link FaultPoint#WRITE} or {@link FaultPoint#VERIFY}
     * @param sector the address
     * @throws ImapiException with the planned code
     */
    public void check(FaultPoint point, long sector) {
        check(point, sector, 1);
    }

    /**
     * Fails if a fault is planned in a run of sectors.
     *
     * @param point {@link FaultPoint#WRITE} or {@link FaultPoint#VERIFY}
     * @param firstSector the first address
     * @param sectors how many
     * @throws ImapiException with the planned code
     */
    public void check(FaultPoint point, long firstSector, long sectors) {
        for (Entry entry : entries) {
            if (point.fails() && entry.fault.matches(point, firstSector, sectors) && entry.strikes()) {
                throw failure(entry.fault);
            }
        }
    }

    /**
     * Fails if a fault is planned for a COM method.
     *
     * @param method {@code INTERFACE::METHOD} as in the header, for example {@code IDiscFormat2Data::get_FreeSectorsOnMedia}
     * @throws ImapiException with the planned code and the operation
     */
    public void checkMethod(String method) {
        for (Entry entry : entries) {
            if (entry.fault.point() == FaultPoint.METHOD && entry.fault.method().equals(method) && entry.strikes()) {
                throw failure(entry.fault).withOperation(method);
            }
        }
    }

    /**
     * The first sector of a run at which a fault will strike; the fault is not counted yet.
     *
     * @param point {@link FaultPoint#WRITE} or {@link FaultPoint#VERIFY}
     * @param firstSector the first address
     * @param sectors how many
     * @return the address, or empty if nothing is planned there
     */
    public OptionalLong firstIn(FaultPoint point, long firstSector, long sectors) {
        return entries.stream()
                .filter(entry -> entry.fault.matches(point, firstSector, sectors) && !entry.isSpent())
                .mapToLong(entry -> entry.fault.sector())
                .min();
    }

    /** The sectors of a run at which a disc that is written shall hold other bytes; each counts as struck. */
    Set<Long> corrupted(long firstSector, long sectors) {
        Set<Long> corrupted = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.fault.matches(FaultPoint.CORRUPT, firstSector, sectors)
                    && !corrupted.contains(entry.fault.sector())
                    && entry.strikes()) {
                LOG.info("A planned fault strikes: {}", entry.fault);
                corrupted.add(entry.fault.sector());
            }
        }
        return corrupted;
    }

    /** As a real drive would fail, without words of its own: what a test asserts here holds there too. */
    private static ImapiException failure(Fault fault) {
        LOG.info("A planned fault strikes: {}", fault);
        return ImapiException.of(fault.code().orElseThrow());
    }

    /** Collects faults. */
    public static final class Builder {
        private final List<Fault> faults = new ArrayList<>();
        private int count = Fault.ALWAYS;

        private Builder() {}

        /**
         * Limits the next fault to its first times; those after it strike without end again.
         *
         * @param times 1 or more
         * @return this
         */
        public Builder times(int times) {
            count = times;
            return this;
        }

        /**
         * Writing a sector fails.
         *
         * @param sector the address
         * @param code the failure
         * @return this
         */
        public Builder write(long sector, ResultCode code) {
            return add(FaultPoint.WRITE, sector, "", code);
        }

        /**
         * Reading a sector back for verification fails.
         *
         * @param sector the address
         * @param code the failure
         * @return this
         */
        public Builder verify(long sector, ResultCode code) {
            return add(FaultPoint.VERIFY, sector, "", code);
        }

        /**
         * The disc holds other bytes at a sector than those that are written there: the opposite of each bit. Nothing fails, so
         * only a full check finds it, or who reads the disc.
         *
         * @param sector the address
         * @return this
         */
        public Builder corrupt(long sector) {
            return add(FaultPoint.CORRUPT, sector, "", Optional.empty());
        }

        /**
         * Beginning a track of audio fails.
         *
         * @param number 1 to 99
         * @param code the failure
         * @return this
         */
        public Builder track(int number, ResultCode code) {
            return add(FaultPoint.TRACK, number, "", code);
        }

        /**
         * Erasing fails in the middle.
         *
         * @param percent 0 to 99; at 0 the disc is as it was
         * @param code the failure
         * @return this
         */
        public Builder erase(int percent, ResultCode code) {
            return add(FaultPoint.ERASE, percent, "", code);
        }

        /**
         * Any access to the medium fails.
         *
         * @param code the failure
         * @return this
         */
        public Builder media(ResultCode code) {
            return at(FaultPoint.MEDIA, code);
        }

        /**
         * A place without a sector fails, for example formatting, finalizing or opening the tray.
         *
         * @param point the place
         * @param code the failure
         * @return this
         */
        public Builder at(FaultPoint point, ResultCode code) {
            return add(point, -1, "", code);
        }

        /**
         * A COM method fails.
         *
         * @param name {@code INTERFACE::METHOD} as in the header
         * @param code the failure
         * @return this
         */
        public Builder method(String name, ResultCode code) {
            return add(FaultPoint.METHOD, -1, name, code);
        }

        /**
         * Adds a fault as it is.
         *
         * @param fault the fault
         * @return this
         */
        public Builder add(Fault fault) {
            faults.add(fault);
            return this;
        }

        private Builder add(FaultPoint point, long sector, String method, ResultCode code) {
            return add(point, sector, method, Optional.of(code));
        }

        private Builder add(FaultPoint point, long sector, String method, Optional<ResultCode> code) {
            faults.add(new Fault(point, sector, method, count, code));
            count = Fault.ALWAYS;
            return this;
        }

        /**
         * The plan.
         *
         * @return a new plan in which none of the faults has struck yet
         */
        public FaultPlan build() {
            return new FaultPlan(faults);
        }
    }
}
