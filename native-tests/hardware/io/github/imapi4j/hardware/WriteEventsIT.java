package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.DriveCommands;
import io.github.imapi4j.Imapi;
import io.github.imapi4j.Recorder;
import io.github.imapi4j.com.ComInputStream;
import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2DataEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.ImapiFormat2DataWriteAction;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What IMAPI2 itself does in a write: the events that it sends, the calls to the stream that it makes, the streams that it refuses. */
@HardwareTest
@RequiresConsent(Consent.BURN)
@RequiresMedia(blank = true)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class WriteEventsIT {

    private static final int SECTOR = 2_048;
    private static final int SECTORS = 4_096;
    private static final int SEED = 11;

    @Test
    void eventsTellOfAWriteInOrder(Imapi imapi, Recorder drive, Observations observations) throws Exception {
        WriteLog log = new WriteLog();
        try (Formats formats = new Formats(imapi, drive);
                IStream noise = imapi.streams().pseudoRandom(SEED, (long) SECTORS * SECTOR)) {
            NotingStream stream = new NotingStream(noise);
            IDiscFormat2Data data = formats.data();
            try (EventConnection connection = EventConnection.advise(data, DDiscFormat2DataEvents.class, log)) {
                assertTrue(data.write(stream).isSuccess());
            }
            observations.note("event-order", drive.media().type().displayName() + ": " + log.actions());
            observations.note("event-rate", log.rate());
            observations.note("event-thread", "writing: " + log.threadsSeenFrom(Thread.currentThread()));
            observations.note("event-entry", "writing: " + log.entries());
            String calls = stream.takeCalls();
            observations.note("stream-calls", "Write: " + calls);
            assertTrue(NotingStream.isRead(calls), calls);
        }
        assertInOrder(log);
        assertOnDisc(imapi, drive);
    }

    private static void assertInOrder(WriteLog log) {
        List<String> actions = log.actions();
        assertTrue(actions.contains(ImapiFormat2DataWriteAction.WRITING_DATA.name()), actions::toString);
        assertEquals(ImapiFormat2DataWriteAction.COMPLETED.name(), actions.get(actions.size() - 1));
        int written = Integer.MIN_VALUE;
        int elapsed = 0;
        for (WriteLog.Event event : log.events()) {
            assertTrue(event.elapsed() >= elapsed, event::toString);
            elapsed = event.elapsed();
            if (event.isWriting()) {
                assertTrue(event.sectors() >= SECTORS, event::toString);
                assertTrue(event.lastWritten() >= written, event::toString);
                assertTrue(event.lastWritten() <= event.start() + event.sectors(), event::toString);
                written = event.lastWritten();
            }
        }
    }

    private static void assertOnDisc(Imapi imapi, Recorder drive) throws Exception {
        try (DriveCommands commands = drive.commands();
                IStream noise = imapi.streams().pseudoRandom(SEED, (long) SECTORS * SECTOR)) {
            Settling.untilReady(commands);
            RecordedDisc disc = new RecordedDisc(commands, SECTORS);
            byte[] expected = new ComInputStream(noise).readNBytes(SECTORS * SECTOR);
            assertEquals(-1, Arrays.mismatch(expected, disc.bytes(0, SECTORS)), "the first byte that differs");
        }
    }

    @Test
    void streamThatIsNotMadeOfSectorsIsRefused(Imapi imapi, Recorder drive) {
        try (Formats formats = new Formats(imapi, drive);
                IStream odd = imapi.streams().zeros(16 * SECTOR + 1)) {
            IDiscFormat2Data data = formats.data();
            Answers.refusal(
                    () -> data.write(odd),
                    ImapiCode.E_IMAPI_DF2DATA_STREAM_NOT_SUPPORTED,
                    SystemCode.E_INVALIDARG);
        }
        assertTrue(drive.media().isBlank(), "nothing was written");
    }

    /** Should it be written all the same, that ends with the first event of data. */
    @Test
    void streamThatIsTooLargeIsRefused(Imapi imapi, Recorder drive, Observations observations) {
        long room = drive.media().freeBytes();
        try (Formats formats = new Formats(imapi, drive);
                IStream large = imapi.streams().zeros(room + SECTOR)) {
            IDiscFormat2Data data = formats.data();
            boolean[] cancelled = {false};
            WriteLog log = new WriteLog(event -> {
                if (event.isWriting() && !cancelled[0]) {
                    cancelled[0] = true; // a second time it may say that it is under way
                    data.cancelWrite();
                }
            });
            try (EventConnection connection = EventConnection.advise(data, DDiscFormat2DataEvents.class, log)) {
                ImapiException failure = Answers.failureOf(() -> data.write(large)).orElseThrow();
                boolean begun = log.actions().contains(ImapiFormat2DataWriteAction.WRITING_DATA.name());
                observations.note(
                        "too-large",
                        drive.media().type().displayName() + ": "
                                + (begun ? "it is written" : Answers.name(failure) + " after " + log.actions()));
                assertFalse(!begun && failure.is(ImapiCode.E_IMAPI_REQUEST_CANCELLED), failure::getMessage);
                assertTrue(begun || drive.media().isBlank(), "what is refused is refused before anything is written");
            }
        }
    }
}
