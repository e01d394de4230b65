package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.BurnJob;
import io.github.imapi4j.BurnResult;
import io.github.imapi4j.Content;
import io.github.imapi4j.DiscImage;
import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Phase;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.Verification;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A write is cancelled: inside an event as documented, on another thread as people wish, and by the library. */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(blank = true)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CancelIT {

    /** Some seconds of writing, on a fast disc too; a virtual drive counts seconds of its own. */
    private static int bytes(Bench bench) {
        return bench.settings().virtual().isPresent() ? 1 << 25 : 1 << 27;
    }

    private static Optional<ImapiException> write(
            Bench bench, Imapi imapi, IDiscFormat2Data data, WriteLog log) {
        try (IStream noise = imapi.streams().pseudoRandom(41, bytes(bench));
                EventConnection connection = EventConnection.advise(data, DDiscFormat2DataEvents.class, log)) {
            return Answers.failureOf(() -> data.write(noise));
        }
    }

    @Test
    void cancelInsideAnEventEndsTheWrite(
            Bench bench, Imapi imapi, Recorder drive, Observations observations) {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            AtomicReference<String> answer = new AtomicReference<>();
            AtomicLong when = new AtomicLong();
            AtomicLong events = new AtomicLong();
            WriteLog log = new WriteLog(event -> {
                events.incrementAndGet();
                if (event.hasWritten() && answer.get() == null) {
                    answer.set(Answers.ofAction(data::cancelWrite));
                    when.set(System.nanoTime());
                    events.set(0);
                }
            });
            Optional<ImapiException> failure = write(bench, imapi, data, log);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - when.get());
            observations.note(
                    "cancel-inside",
                    answer.get() + "; Write ended " + seconds + " s and " + events + " events later, with "
                            + failure.map(Answers::name).orElse("S_OK") + "; then " + drive.media());
            assertFalse(log.events().isEmpty());
            assertEquals("S_OK", answer.get(), "CancelWrite");
            assertEquals(
                    Optional.of(ImapiCode.E_IMAPI_REQUEST_CANCELLED), failure.map(ImapiException::error), "Write");
        }
    }

    /** Whether that works nobody has written down; what must hold is that the write ends, one way or the other. */
    @Test
    void cancelOnAnotherThreadHarmsNothing(
            Bench bench, Imapi imapi, Recorder drive, Observations observations) throws Exception {
        try (Formats formats = new Formats(imapi, drive)) {
            IDiscFormat2Data data = formats.data();
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            AtomicReference<String> answer = new AtomicReference<>();
            AtomicReference<String> where = new AtomicReference<>("when no event was handled");
            Thread other = new Thread(() -> {
                try {
                    writing.await();
                    answer.set(Answers.ofAction(data::cancelWrite));
                } catch (InterruptedException e) {
                    answer.set("interrupted");
                } finally {
                    answered.countDown();
                }
            }, "cancelling");
            other.setDaemon(true);
            other.start();
            WriteLog log = new WriteLog(event -> {
                if (event.hasWritten() && writing.getCount() > 0) {
                    writing.countDown();
                    if (isOver(answered)) {
                        where.set("while an event was handled");
                    }
                }
            });
            Optional<ImapiException> failure = write(bench, imapi, data, log);
            writing.countDown();
            other.join(TimeUnit.MINUTES.toMillis(2));
            assertFalse(other.isAlive(), "CancelWrite on another thread came back");
            observations.note(
                    "cancel-other-thread",
                    answer.get() + ", " + where.get() + "; Write: "
                            + failure.map(Answers::name).orElse("S_OK"));
            assertFalse(log.events().isEmpty());
            failure.ifPresent(e -> assertTrue(e.is(ImapiCode.E_IMAPI_REQUEST_CANCELLED), e::getMessage));
            assertTrue(failure.isPresent() || !drive.media().isBlank(), "what was not cancelled was written");
        }
    }

    /** IMAPI2 may let the other thread wait until the event is over. */
    private static boolean isOver(CountDownLatch answered) {
        try {
            return answered.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @RequiresConsent({Consent.BURN, Consent.ERASE})
    void discOfACancelledBurnCanBeErasedAndBurned(Bench bench, Recorder drive) throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        DiscImage large = DiscImage.builder()
                .add("large.bin", Content.of(new byte[bytes(bench)]))
                .build();
        BurnJob job = drive.burn(large)
                .onProgress(news -> {
                    if (news.phase() == Phase.WRITING) {
                        writing.countDown();
                        isOver(cancelled);
                    }
                })
                .start();
        while (!writing.await(100, TimeUnit.MILLISECONDS) && !job.isDone()) {
            // The drive is not that far yet.
        }
        job.cancel();
        cancelled.countDown();
        ImapiCancelledException failure = assertThrows(ImapiCancelledException.class, job::await);
        assertEquals(drive.media().isBlank() ? DiscState.UNTOUCHED : DiscState.SPOILED, failure.discState());
        drive.erase().run();
        TestTree tree = TestTree.of("again", 42);
        BurnResult result = drive.burn(tree.image()).verify(Verification.FULL).run();
        try (DriveCommands commands = drive.commands()) {
            Settling.untilReady(commands);
            tree.assertOn(new RecordedDisc(commands, result.sectors()), 0);
        }
    }
}
