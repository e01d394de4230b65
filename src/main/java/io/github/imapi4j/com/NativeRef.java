package io.github.imapi4j.com;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.HResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reference to a native object: guards it against use after close and against being released while a call on another
 * thread is under way.
 */
final class NativeRef implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.imapi4j.com");
    private static final int CLOSED = 1;
    private static final int ONE_CALL = 2;

    private final Pointer pointer;
    private final InterfaceModel model;
    private final boolean owned;
    private final FunctionTable functions;
    /** Calls under way, times two; the lowest bit says closed. */
    private final AtomicInteger state = new AtomicInteger();

    NativeRef(Pointer pointer, InterfaceModel model, boolean owned) {
        this.pointer = pointer;
        this.model = model;
        this.owned = owned;
        this.functions = FunctionTable.of(pointer);
        if (owned) {
            Leases.opened(Leases.Kind.REFERENCE, this);
        }
    }

    InterfaceModel model() {
        return model;
    }

    /** Begins a use of the pointer; {@link #exit} ends it. */
    Pointer enter() {
        while (true) {
            int now = state.get();
            if ((now & CLOSED) != 0) {
                throw new IllegalStateException(
                        owned
                                ? "This " + model.name() + " was closed."
                                : "This " + model.name() + " was lent for the duration of a call, which is over.");
            }
            if (state.compareAndSet(now, now + ONE_CALL)) {
                return pointer;
            }
        }
    }

    void exit() {
        if (state.addAndGet(-ONE_CALL) == CLOSED) {
            release();
        }
    }

    void close() {
        while (true) {
            int now = state.get();
            if ((now & CLOSED) != 0) {
                return;
            }
            if (state.compareAndSet(now, now | CLOSED)) {
                if (now == 0) {
                    release();
                }
                return;
            }
        }
    }

    private void release() {
        if (owned) {
            Leases.closed(Leases.Kind.REFERENCE, this);
            ComPlatform.get().inApartment(() -> {
                NativeCalls.release(pointer);
                return true;
            });
        }
    }

    /**
     * Calls a method of the object; the one place where a failed HRESULT becomes an exception.
     *
     * @param slot the place in the vtable
     * @param operation interface and method, for the exception
     * @param arguments the native arguments; the first place is for the object pointer
     * @return the HRESULT of success
     */
    int call(int slot, String operation, @Nullable Object[] arguments) {
        arguments[0] = enter();
        try {
            long mark = CauseJournal.mark();
            int hresult = functions.get(slot).invokeInt(arguments);
            if (LOG.isDebugEnabled()) {
                LOG.debug("{} -> {}", operation, new HResult(hresult));
            }
            if (hresult < 0) {
                throw FailureGate.exception(hresult, operation, pointer, model, mark);
            }
            return hresult;
        } finally {
            exit();
        }
    }

    /** The backstop for a wrapper that was not closed: reports it and releases on a thread that COM knows. */
    @Override
    public void run() {
        if ((state.get() & CLOSED) == 0) {
            LOG.warn(
                    "An {} was not closed; its reference is released now. Close it when you no longer need it.",
                    model.name());
            ComPlatform.get().releaseLater(this::close);
        }
    }
}
