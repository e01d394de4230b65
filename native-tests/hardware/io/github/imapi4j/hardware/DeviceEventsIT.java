package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.DriveListener;
import io.github.imapi4j.DriveWatch;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.IDiscMaster2;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody pulls the recorder's cable and puts it back. */
@HardwareTest
@RequiresHands
class DeviceEventsIT {

    private static final String REMOVED = "removed ";
    private static final String ADDED = "added ";

    /** News of recorders, from IMAPI2's events or from the library. */
    private static final class News implements DDiscMaster2Events, DriveListener {

        private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
        private final BlockingQueue<EventOrigin> origins = new LinkedBlockingQueue<>();

        @Override
        public void notifyDeviceAdded(IDispatch object, String uniqueId) {
            origins.add(EventOrigin.here());
            news.add(ADDED + uniqueId);
        }

        @Override
        public void notifyDeviceRemoved(IDispatch object, String uniqueId) {
            origins.add(EventOrigin.here());
            news.add(REMOVED + uniqueId);
        }

        @Override
        public void driveAdded(String id) {
            news.add(ADDED + id);
        }

        @Override
        public void driveRemoved(String id) {
            news.add(REMOVED + id);
        }

        String next(Duration limit) throws InterruptedException {
            String next = news.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? "nothing in " + limit.toSeconds() + " s" : next;
        }
    }

    @Test
    void libraryHearsOfArrivalAndRemoval(Imapi imapi, Bench bench, Observations observations) throws Exception {
        Duration limit = Duration.ofSeconds(bench.settings().virtual().isPresent() ? 5 : 180);
        Hands hands = bench.hands().orElseThrow();
        String id = idOf(bench, imapi);
        News events = new News();
        News heard = new News();
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class);
                EventConnection connection = EventConnection.advise(master, DDiscMaster2Events.class, events);
                DriveWatch watch = imapi.watch(heard)) {
            String removed = "";
            String added = "";
            try {
                hands.unplug();
                removed = heard.next(limit);
            } finally {
                hands.plug();
                added = heard.next(limit);
            }
            assertEquals(List.of(REMOVED + id, ADDED + id), List.of(removed, added));
            Duration moment = Duration.ofSeconds(1);
            observations.note(
                    "device-events",
                    "unplugged: " + outcome(events.next(moment)) + ", plugged: " + outcome(events.next(moment)));
            events.origins.forEach(origin -> observations.note(
                    "device-events", origin.threadSeenFrom(Thread.currentThread()) + ", " + origin.entry()));
            if (!events.news.isEmpty()) {
                observations.note("device-events", events.news.size() + " more of them");
            }
        }
        assertEquals(id, idOf(bench, imapi), "the drive is the same again");
    }

    private static String idOf(Bench bench, Imapi imapi) {
        try (Recorder drive = Requirements.drive(bench, imapi)) {
            return drive.id();
        }
    }

    /** Without the id, which says nothing to others. */
    private static String outcome(String news) {
        return news.startsWith(REMOVED) ? "told as removed" : news.startsWith(ADDED) ? "told as added" : news;
    }
}
