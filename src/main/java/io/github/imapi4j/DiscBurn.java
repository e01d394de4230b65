package io.github.imapi4j;

import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all ways to write a disc have in common: patience, news, the write speed, verification, the tray. */
abstract class DiscBurn {

    private static final Logger LOG = LoggerFactory.getLogger(DiscBurn.class);

    private final DiscRequest<?> request;
    private final Recorder recorder;
    private final Cancellation cancellation;
    private final Consumer<BurnProgress> listener;
    private final Readiness readiness;

    DiscBurn(DiscRequest<?> request, Cancellation cancellation, Consumer<BurnProgress> listener) {
        this.request = request;
        this.recorder = request.recorder();
        this.cancellation = cancellation;
        this.listener = ProgressListeners.guarded(listener);
        this.readiness = recorder.readiness(request.patience(), cancellation, new Waits());
    }

    /** Waiting is progress too. */
    private final class Waits implements Readiness.Listener {
        @Override
        public void waiting(WaitReason reason, Duration waited, Duration left) {
            listener.accept(BurnProgress.waiting(reason, waited, left));
        }

        @Override
        public void ready() {
            listener.accept(BurnProgress.of(Phase.PREPARING));
        }
    }

    /** All that a burn does up to the first sector. */
    abstract BurnPlan check();

    /** All but the eject. */
    abstract BurnResult write();

    final BurnResult run() {
        BurnResult result = write();
        if (request.eject()) {
            eject();
        }
        return result;
    }

    private void eject() {
        try {
            recorder.eject();
        } catch (ImapiException e) {
            LOG.warn("The disc was written, but the tray did not open: {}", e.getMessage());
        }
    }

    final Recorder recorder() {
        return recorder;
    }

    final Cancellation cancellation() {
        return cancellation;
    }

    final Consumer<BurnProgress> listener() {
        return listener;
    }

    final Readiness readiness() {
        return readiness;
    }

    /** Asks for the speed in sectors a second; answers what the drive changed of it. */
    final SpeedAdjustment setWriteSpeed(MediaType type, IntFunction<HResult> setter) {
        int wanted = request.speed().sectorsPerSecond(type);
        return SpeedAdjustment.of(readiness.retry(() -> setter.apply(wanted)));
    }

    /** Asked before the write: a disc that is finalized then may no longer answer. */
    static WriteSpeed currentSpeed(Supplier<Integer> property, MediaType type, WriteSpeed otherwise) {
        try {
            return WriteSpeed.of(property.get(), type);
        } catch (ImapiException e) {
            LOG.debug("The write speed cannot be found out: {}", e.getMessage());
            return otherwise;
        }
    }

    /** Says how the disc is to be checked, if it is. */
    final void setVerification(IUnknown format) {
        if (request.verification() == Verification.NONE) {
            return;
        }
        try (IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
            verification.setBurnVerificationLevel(request.verification().level());
        } catch (ImapiException e) {
            throw e.is(SystemCode.E_NOINTERFACE)
                    ? e.withDetail("This version of Windows cannot verify discs while burning.")
                    : e;
        }
    }

    /**
     * What a failed write has left. A disc that failed verification holds what was written all the same, if doubtfully. Between two
     * events no one hears of sectors; the disc itself knows then.
     */
    static DiscState stateAfter(ImapiException e, WriteEvents events, BooleanSupplier stillBlank) {
        if (e.is(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED)) {
            return DiscState.WRITTEN;
        }
        boolean unclear = events.mayBeTouched() && events.discState() == DiscState.UNTOUCHED;
        return unclear && !saysBlank(stillBlank) ? DiscState.SPOILED : events.discState();
    }

    /** A disc that cannot be asked counts as written to. */
    private static boolean saysBlank(BooleanSupplier stillBlank) {
        try {
            return stillBlank.getAsBoolean();
        } catch (ImapiException e) {
            LOG.debug("The disc cannot be asked what is on it", e);
            return false;
        }
    }
}
