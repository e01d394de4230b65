package io.github.imapi4j;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.IDiscMaster2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches for recorders that come and go, until it is closed. IMAPI2's own events tell at once; because it is not documented that they
 * reach a program without windows, the list of recorders is also looked at every few seconds. Each change is told once.
 */
public final class DriveWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DriveWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final IDiscMaster2 master;
    private final DriveListener listener;
    private final Ticker ticker;
    private final Cancellation end = new Cancellation();
    private final Set<String> known = new LinkedHashSet<>();
    private @Nullable EventConnection events;

    private DriveWatch(IDiscMaster2 master, DriveListener listener, Ticker ticker) {
        this.master = master;
        this.listener = listener;
        this.ticker = ticker;
    }

    /** Owns the reference to the list. */
    static DriveWatch start(IDiscMaster2 master, DriveListener listener, Ticker ticker) {
        DriveWatch watch = new DriveWatch(master, listener, ticker);
        try {
            watch.begin();
            return watch;
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    private void begin() {
        known.addAll(list());
        try {
            events = EventConnection.advise(master, DDiscMaster2Events.class, new Events());
        } catch (ImapiException e) {
            LOG.debug("IMAPI2 does not tell of recorders, so they are looked for: {}", e.getMessage());
        }
        // What came between the two.
        look();
        Thread thread = new Thread(this::lookAgainAndAgain, "imapi4j-drives");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hears IMAPI2 itself. */
    private final class Events implements DDiscMaster2Events {
        @Override
        public void notifyDeviceAdded(IDispatch object, String uniqueId) {
            added(uniqueId);
        }

        @Override
        public void notifyDeviceRemoved(IDispatch object, String uniqueId) {
            removed(uniqueId);
        }
    }

    private void lookAgainAndAgain() {
        try {
            while (!end.isRequested()) {
                ticker.pause(PAUSE.toNanos(), end);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Compares the list with what is known. */
    private void look() {
        try {
            synchronized (this) {
                if (end.isRequested()) {
                    return;
                }
                List<String> now = list();
                List.copyOf(known).stream().filter(id -> !now.contains(id)).forEach(this::removed);
                now.forEach(this::added);
            }
        } catch (ImapiException e) {
            LOG.debug("The recorders cannot be listed now: {}", e.getMessage());
        }
    }

    private List<String> list() {
        List<String> ids = new ArrayList<>();
        int count = master.getCount();
        for (int i = 0; i < count; i++) {
            ids.add(master.getItem(i));
        }
        return ids;
    }

    private synchronized void added(String id) {
        if (!end.isRequested() && known.add(id)) {
            tell(id, listener::driveAdded);
        }
    }

    private synchronized void removed(String id) {
        if (!end.isRequested() && known.remove(id)) {
            tell(id, listener::driveRemoved);
        }
    }

    private static void tell(String id, Consumer<String> what) {
        try {
            what.accept(id);
        } catch (RuntimeException e) {
            LOG.warn("A listener for recorders failed", e);
        }
    }

    /** Ends it; the listener hears nothing afterwards. Closing twice is harmless. May be called by the listener. */
    @Override
    public void close() {
        synchronized (this) {
            if (end.isRequested()) {
                return;
            }
            end.request();
        }
        // Not while holding the lock: an event that is on its way would wait for it.
        EventConnection connection = events;
        try (master) {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
