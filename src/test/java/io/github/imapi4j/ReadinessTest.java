package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {

    private static final ImapiCode BUSY = ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY;
    private static final ImapiCode NO_MEDIA = ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA;
    private static final ImapiCode TIMEOUT = ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT;

    private final SimulatedTicker ticker = new SimulatedTicker();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> heard = new ArrayList<>();
    private int calls;

    private Readiness readiness(long drive, long medium) {
        return new Readiness(
                ticker,
                new Patience(Duration.ofSeconds(drive), Duration.ofSeconds(medium)),
                cancellation,
                new Readiness.Listener() {
                    @Override
                    public void waiting(WaitReason reason, Duration waited, Duration left) {
                        heard.add(reason + " " + waited.toMillis() + " " + left.toMillis());
                    }

                    @Override
                    public void ready() {
                        heard.add("ready");
                    }
                });
    }

    private Supplier<String> failing(int times, ResultCode code) {
        return () -> {
            if (calls++ < times) {
                throw new ImapiException(code);
            }
            return "ready";
        };
    }

    private static void assertFails(ResultCode code, Supplier<?> task) {
        assertEquals(code, assertThrows(ImapiException.class, task::get).error());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "E_IMAPI_RECORDER_MEDIA_BECOMING_READY",
                "E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS",
                "E_IMAPI_RECORDER_MEDIA_BUSY"
            })
    void transientFailuresAreWaitedOutEverLonger(ImapiCode code) {
        assertEquals("ready", readiness(30, 0).retry(failing(5, code)));
        assertEquals(List.of(100L, 200L, 400L, 800L, 1000L), ticker.pauses());
    }

    @Test
    void patienceEndsAtItsLimitAfterOneLastTry() {
        assertFails(BUSY, () -> readiness(5, 0).retry(failing(Integer.MAX_VALUE, BUSY)));
        assertEquals(5000, ticker.waitedMillis());
        assertEquals(ticker.pauses().size() + 1, calls);
    }

    @Test
    void noPatienceTriesOnce() {
        assertFails(BUSY, () -> readiness(0, 0).retry(failing(1, BUSY)));
        assertEquals(1, calls);
        assertEquals(List.of(), heard);
    }

    @Test
    void patienceIsForTheWholeOperation() {
        Readiness readiness = readiness(1, 0);
        readiness.retry(failing(3, BUSY));
        calls = 0;
        assertFails(BUSY, () -> readiness.retry(failing(3, BUSY)));
        assertEquals(1000, ticker.waitedMillis());
    }

    @Test
    void otherFailuresAreTheCallersAtOnce() {
        assertFails(
                ImapiCode.E_IMAPI_RECORDER_LOCKED,
                () -> readiness(30, 30).retry(failing(1, ImapiCode.E_IMAPI_RECORDER_LOCKED)));
        assertEquals(1, calls);
        assertEquals(List.of(), ticker.pauses());
    }

    @ParameterizedTest
    @EnumSource(
            value = DiscState.class,
            names = {"SPOILED", "WRITTEN"})
    void whatTouchedTheDiscIsNotDoneTwice(DiscState state) {
        assertFails(
                BUSY,
                () -> readiness(30, 0).retry(() -> {
                    calls++;
                    throw new ImapiException(BUSY).withDiscState(state);
                }));
        assertEquals(1, calls);
    }

    @Test
    void emptyTrayIsWaitedForOnlyWhenAskedTo() {
        assertFails(NO_MEDIA, () -> readiness(30, 0).retry(failing(1, NO_MEDIA)));
        calls = 0;
        assertEquals("ready", readiness(0, 60).retry(failing(40, NO_MEDIA)));
        assertTrue(ticker.pauses().stream().allMatch(pause -> pause <= 1000), ticker.pauses()::toString);
    }

    @ParameterizedTest
    @CsvSource({"60, 5, 60000", "5, 60, 60000", "5, 0, 5000"})
    void whatWindowsCallsNotReadyMayBeAnEmptyTray(long drive, long medium, long waited) {
        assertFails(
                SystemCode.ERROR_NOT_READY,
                () -> readiness(drive, medium).retry(failing(Integer.MAX_VALUE, SystemCode.ERROR_NOT_READY)));
        assertEquals(waited, ticker.waitedMillis());
    }

    @Test
    void waitSaysForWhatHowLongAndThatItIsOver() {
        readiness(30, 30).retry(failing(2, NO_MEDIA));
        assertEquals(List.of("MEDIUM 0 30000", "MEDIUM 100 29900", "ready"), heard);
    }

    @Test
    void callsThatTakeLongDoNotCountAsWaiting() {
        assertEquals("ready", readiness(1, 0).retry(() -> {
            ticker.pass(10_000);
            return failing(2, BUSY).get();
        }));
    }

    @Test
    void cancelEndsTheWait() {
        ticker.whilePausing(cancellation::request);
        assertFails(
                ImapiCode.E_IMAPI_REQUEST_CANCELLED,
                () -> readiness(30, 30).retry(failing(Integer.MAX_VALUE, NO_MEDIA)));
        assertEquals(1, ticker.pauses().size());
    }

    @Test
    void pauseOnTheWallEndsWithACancel() throws Exception {
        Thread canceller = new Thread(cancellation::request);
        canceller.start();
        // Would take a century, so it ends by the cancel or not at all.
        Ticker.SYSTEM.pause(Duration.ofDays(36_500).toNanos(), cancellation);
        canceller.join();
        assertTrue(cancellation.isRequested());
    }

    @Test
    void interruptEndsTheWaitAndStaysSet() {
        Thread.currentThread().interrupt();
        ImapiException failure =
                assertThrows(ImapiException.class, () -> readiness(30, 0).retry(failing(1, BUSY)));
        assertTrue(Thread.interrupted());
        assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
        assertInstanceOf(InterruptedException.class, failure.getCause());
    }

    @Test
    void queryWithoutAnAnswerIsAskedOnceMore() {
        assertEquals("ready", readiness(0, 0).query(failing(1, TIMEOUT)));
        calls = 0;
        assertFails(TIMEOUT, () -> readiness(30, 30).query(failing(2, TIMEOUT)));
        assertEquals(2, calls);
    }

    @Test
    void whatChangesSomethingIsNotRepeatedAfterATimeout() {
        assertFails(TIMEOUT, () -> readiness(30, 30).retry(failing(1, TIMEOUT)));
        assertEquals(1, calls);
    }

    @Test
    void negativeTimesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Patience.withDrive(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Patience(Duration.ZERO, Duration.ofMillis(-1)));
    }
}
