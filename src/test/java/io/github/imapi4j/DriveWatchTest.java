package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Recorders that come and go while a program runs. */
class DriveWatchTest {

    /** Writes down what it hears. */
    private static final class Notes implements DriveListener {
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        final Semaphore news = new Semaphore(0);

        @Override
        public void driveAdded(String id) {
            heard.add("+" + id);
            news.release();
        }

        @Override
        public void driveRemoved(String id) {
            heard.add("-" + id);
            news.release();
        }
    }

    /** Time stands still until it is let go on. */
    private static final class StepTicker implements Ticker {
        final Semaphore steps = new Semaphore(0);

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void pause(long nanos, Cancellation cancellation) throws InterruptedException {
            steps.acquire();
        }
    }

    @Test
    void eventTellsOnceOfEachRecorder() {
        Notes notes = new Notes();
        VirtualRecorder late = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                Imapi imapi = Imapi.virtual(new StepTicker(), system)) {
            try (DriveWatch watch = imapi.watch(notes)) {
                system.plug(late);
                system.unplug(late);
                watch.close();
            }
            system.plug(late);
        }
        String id = late.drive().uniqueId();
        assertEquals(List.of("+" + id, "-" + id), notes.heard);
    }

    @Test
    void listIsLookedAtWhereNoEventCanBeHeard() throws InterruptedException {
        Notes notes = new Notes();
        StepTicker ticker = new StepTicker();
        VirtualRecorder deaf = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(
                        List.of("IConnectionPointContainer::FindConnectionPoint=CONNECT_E_NOCONNECTION")));
        VirtualRecorder late = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(deaf);
                Imapi imapi = Imapi.virtual(ticker, system);
                DriveWatch watch = imapi.watch(notes)) {
            system.plug(late);
            assertEquals(List.of(), notes.heard);
            ticker.steps.release();
            notes.news.acquire();
            system.unplug(late);
            ticker.steps.release();
            notes.news.acquire();
        }
        String id = late.drive().uniqueId();
        assertEquals(List.of("+" + id, "-" + id), notes.heard);
    }

    @Test
    void listenerThatThrowsHearsTheNextOneToo() {
        Notes notes = new Notes();
        DriveListener throwing = new DriveListener() {
            @Override
            public void driveAdded(String id) {
                throw new IllegalStateException("a listener's own mistake, on purpose");
            }

            @Override
            public void driveRemoved(String id) {
                notes.driveRemoved(id);
            }
        };
        VirtualRecorder late = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of();
                Imapi imapi = Imapi.virtual(new StepTicker(), system);
                DriveWatch watch = imapi.watch(throwing)) {
            system.plug(late);
            system.unplug(late);
        }
        assertEquals(List.of("-" + late.drive().uniqueId()), notes.heard);
    }
}
