package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.EraseProgress;
import io.github.imapi4j.EraseResult;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Media;
import io.github.imapi4j.MediaState;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A quick erase makes a rewritable disc blank. A full one takes up to an hour and is not tried. */
@HardwareTest
@RequiresConsent(Consent.ERASE)
@RequiresMedia
@Timeout(value = 1, unit = TimeUnit.HOURS)
class EraseIT {

    @Test
    void erasedDiscIsBlankAndTakesAsMuchAsItHolds(Recorder drive) {
        Media before = drive.erase().check();
        List<EraseProgress> news = new ArrayList<>();
        EraseResult result = drive.erase().onProgress(news::add).run();
        assertFalse(result.full());
        assertEquals(before.type(), result.before().type());
        Media after = drive.media();
        assertTrue(after.isBlank(), after::toString);
        assertTrue(after.details().heuristicallyBlank(), after::toString);
        if (!after.states().contains(MediaState.OVERWRITABLE)) {
            assertEquals(0, after.details().sessions().orElse(0)); // others have one session for good
        }
        assertTrue(after.freeSectors() > 0, after::toString);
        assertFalse(news.isEmpty());
        Duration elapsed = Duration.ZERO;
        for (EraseProgress event : news) {
            assertTrue(event.elapsed().compareTo(elapsed) >= 0, event::toString);
            assertFalse(event.total().isNegative(), event::toString);
            elapsed = event.elapsed();
        }
    }

    /** Events of an erase, as they come. */
    private static final class Log implements DDiscFormat2EraseEvents {

        private final List<Integer> elapsed = new ArrayList<>();
        private final List<Integer> totals = new ArrayList<>();
        private final List<EventOrigin> origins = new ArrayList<>();

        @Override
        public synchronized void update(IDispatch object, int elapsedSeconds, int estimatedTotalSeconds) {
            elapsed.add(elapsedSeconds);
            totals.add(estimatedTotalSeconds);
            origins.add(EventOrigin.here());
        }

        synchronized String rate() {
            return String.format(
                    Locale.ROOT,
                    "erasing: %d events in %d s, of which the first estimate was %d and the last %d",
                    elapsed.size(),
                    elapsed.get(elapsed.size() - 1),
                    totals.get(0),
                    totals.get(totals.size() - 1));
        }
    }

    @Test
    void eventsOfAnEraseTellSecondsAndAnEstimate(Imapi imapi, Recorder drive, Observations observations) {
        Log log = new Log();
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Erase erase = formats.erase();
            assertTrue(erase.isCurrentMediaSupported(formats.recorder()), drive.media()::toString);
            assertFalse(erase.getFullErase(), "quick unless asked otherwise");
            try (EventConnection connection = EventConnection.advise(erase, DDiscFormat2EraseEvents.class, log)) {
                erase.eraseMedia();
            }
        }
        assertFalse(log.elapsed.isEmpty(), "an event at the least");
        observations.note("event-rate", log.rate());
        observations.note(
                "event-thread",
                "erasing: "
                        + log.origins.stream()
                                .map(origin -> origin.threadSeenFrom(Thread.currentThread()))
                                .distinct()
                                .collect(Collectors.joining(" and ")));
        observations.note(
                "event-entry",
                "erasing: " + log.origins.stream().map(EventOrigin::entry).distinct().collect(Collectors.joining(" and ")));
        assertEquals(log.elapsed.stream().sorted().toList(), log.elapsed, "time goes forward");
        assertTrue(log.totals.stream().allMatch(total -> total >= 0), log.totals::toString);
        assertTrue(drive.media().isBlank(), drive.media()::toString);
    }
}
