package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that touches a disc waits for it, through the virtual recorder's vtables; time is simulated. */
class PatienceTest {

    private final SimulatedTicker ticker = new SimulatedTicker();
    private final List<BurnProgress> heard = new ArrayList<>();

    /** All calls that need the disc or the tray. */
    private enum Call {
        MEDIA(Recorder::media),
        FIND_MEDIA(Recorder::findMedia),
        INFO(Recorder::info),
        WAIT_FOR_MEDIA(recorder -> recorder.waitForMedia(Duration.ZERO)),
        CHECK(recorder -> recorder.burn(image()).check()),
        BURN(recorder -> recorder.burn(image()).run()),
        EJECT(Recorder::eject),
        LOAD(Recorder::load);

        private final Consumer<Recorder> task;

        Call(Consumer<Recorder> task) {
            this.task = task;
        }

        /** Where the drive is asked first. */
        String faultPlace() {
            return this == EJECT || this == LOAD ? name().toLowerCase(Locale.ROOT) : "media";
        }
    }

    private static DiscImage image() {
        return DiscImage.builder().add("a.bin", Content.of(new byte[10_000])).build();
    }

    private void onDrive(VirtualRecorder recorder, Consumer<Recorder> task) {
        try (Imapi imapi = Imapi.virtual(ticker, recorder);
                Recorder drive = imapi.recorder()) {
            task.accept(drive);
        }
    }

    private static VirtualRecorder failing(String... faults) {
        return VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of(faults)));
    }

    private ImapiException failure(VirtualRecorder recorder, ResultCode code, Consumer<Recorder> task) {
        ImapiException failure = assertThrows(ImapiException.class, () -> onDrive(recorder, task));
        assertEquals(code, failure.error(), failure.getMessage());
        assertEquals(DiscState.UNTOUCHED, failure.discState());
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void everyCallWaitsUntilTheDriveIsReady(Call call) {
        onDrive(failing(call.faultPlace() + "*3=E_IMAPI_RECORDER_MEDIA_BECOMING_READY"), call.task);
        assertEquals(List.of(100L, 200L, 400L), ticker.pauses());
    }

    @ParameterizedTest
    @EnumSource
    void everyCallGivesUpWhenThePatienceEnds(Call call) {
        ImapiCode code = ImapiCode.E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS;
        ImapiException failure = failure(
                failing(call.faultPlace() + "=" + code),
                code,
                recorder -> call.task.accept(recorder.patience(Duration.ofSeconds(7))));
        assertEquals(7000, ticker.waitedMillis());
        assertEquals("V:", failure.device().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void noCallWaitsWithoutPatience(Call call) {
        failure(
                failing(call.faultPlace() + "=E_IMAPI_RECORDER_MEDIA_BUSY"),
                ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY,
                recorder -> call.task.accept(recorder.patience(Duration.ZERO)));
        assertEquals(List.of(), ticker.pauses());
    }

    @Test
    void patienceIsHalfAMinuteUnlessChanged() {
        failure(
                failing("media=ERROR_NOT_READY"),
                SystemCode.ERROR_NOT_READY,
                recorder -> recorder.burn(image()).run());
        assertEquals(30_000, ticker.waitedMillis());
    }

    @Test
    void burnHasItsOwnPatience() {
        failure(
                failing("media=E_IMAPI_RECORDER_MEDIA_BUSY"),
                ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY,
                recorder ->
                        recorder.burn(image()).patience(Duration.ofSeconds(2)).run());
        assertEquals(2000, ticker.waitedMillis());
    }

    @Test
    void progressSaysWhatIsWaitedFor() {
        onDrive(
                failing(
                        "media*1=E_IMAPI_RECORDER_MEDIA_BECOMING_READY",
                        "media*1=E_IMAPI_RECORDER_MEDIA_FORMAT_IN_PROGRESS",
                        "media*1=E_IMAPI_RECORDER_MEDIA_BUSY"),
                recorder -> recorder.burn(image()).onProgress(heard::add).run());
        assertEquals(
                List.of(
                        "preparing 0%",
                        "waiting for the drive to become ready",
                        "waiting for the drive to format the disc",
                        "waiting for the drive to finish with the disc",
                        "preparing 0%",
                        "preparing 100%"),
                heard.stream().map(BurnProgress::toString).limit(6).toList());
        BurnProgress last = heard.get(3);
        assertEquals(Duration.ofMillis(300), last.elapsed());
        assertEquals(Duration.ofMillis(29_700), last.remaining().orElseThrow());
    }

    @Test
    void discThatIsInsertedMeanwhileIsBurned() {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        recorder.drive().eject();
        ticker.whilePausing(() -> {
            if (ticker.pauses().size() == 10) {
                recorder.drive().load();
            }
        });
        onDrive(
                recorder,
                drive -> drive.burn(image())
                        .waitForMedia(Duration.ofMinutes(5))
                        .onProgress(heard::add)
                        .run());
        assertEquals(10, ticker.pauses().size());
        assertEquals(WaitReason.MEDIUM, heard.get(1).waitingFor().orElseThrow());
        assertEquals(Phase.COMPLETED, heard.get(heard.size() - 1).phase());
    }

    @Test
    void discThatAnotherDriveObjectLoadsIsSeen(@TempDir Path folder) {
        VirtualRecorder recorder = VirtualRecorder.in(folder);
        recorder.drive().eject();
        ticker.whilePausing(() -> {
            try (VirtualDrive other = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
                other.load();
            }
        });
        onDrive(recorder, drive -> {
            assertTrue(drive.findMedia().isEmpty());
            assertTrue(drive.waitForMedia(Duration.ofSeconds(60)).isBlank());
        });
        assertEquals(1, ticker.pauses().size());
    }

    @Test
    void trayThatStaysEmptyIsNoMedia() {
        failure(
                VirtualRecorder.inMemory().emptyTray(),
                ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
                drive -> drive.waitForMedia(Duration.ofSeconds(20)));
        assertEquals(20_000, ticker.waitedMillis());
    }

    @Test
    void emptyTrayIsNotWaitedForUnasked() {
        failure(
                VirtualRecorder.inMemory().emptyTray(),
                ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA,
                drive -> drive.burn(image()).run());
        assertEquals(List.of(), ticker.pauses());
    }

    @Test
    void windowsOwnWordForAnEmptyTrayCountsToo() {
        onDrive(
                failing("media*1=ERROR_NO_MEDIA_IN_DRIVE"),
                drive -> assertTrue(drive.findMedia().isEmpty()));
    }

    @Test
    void cancelEndsTheWaitForADisc() throws Exception {
        CompletableFuture<BurnJob> started = new CompletableFuture<>();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().emptyTray());
                Recorder drive = imapi.recorder()) {
            // On the wall's clock: the test ends because the cancel is heard during the pause, or not for a thousand
            // years.
            BurnJob job = drive.burn(image())
                    .waitForMedia(Duration.ofDays(365_000))
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.WAITING) {
                            started.join().cancel();
                        }
                    })
                    .start();
            started.complete(job);
            ImapiCancelledException failure = assertThrows(ImapiCancelledException.class, job::await);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            assertEquals(Phase.WAITING, job.progress().phase());
        }
    }

    @Test
    void interruptEndsTheWait() {
        ticker.whilePausing(() -> Thread.currentThread().interrupt());
        ImapiException failure = assertThrows(
                ImapiException.class, () -> onDrive(failing("media=E_IMAPI_RECORDER_MEDIA_BUSY"), Recorder::media));
        assertTrue(Thread.interrupted());
        assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error());
        assertInstanceOf(InterruptedException.class, failure.getCause());
    }

    @Test
    void writeThatTheDriveIsNotReadyForIsTriedAgain() {
        onDrive(failing("IDiscFormat2Data::Write*2=E_IMAPI_RECORDER_MEDIA_BUSY"), drive -> {
            assertTrue(drive.burn(image()).run().sectors() > 0);
            assertFalse(drive.media().isBlank());
        });
        assertEquals(2, ticker.pauses().size());
    }

    @Test
    void busyDriveInTheMiddleOfAWriteIsNotTriedAgain() {
        ImapiException failure = assertThrows(
                ImapiException.class,
                () -> onDrive(
                        failing("write@5*1=E_IMAPI_RECORDER_MEDIA_BUSY"),
                        drive -> drive.burn(image()).run()));
        assertEquals(DiscState.SPOILED, failure.discState());
        assertEquals(List.of(), ticker.pauses());
    }

    @Test
    void questionWithoutAnAnswerIsAskedOnceMore() {
        onDrive(
                failing("media*1=E_IMAPI_RECORDER_COMMAND_TIMEOUT"),
                drive -> assertTrue(drive.burn(image()).run().sectors() > 0));
        failure(
                failing("media*2=E_IMAPI_RECORDER_COMMAND_TIMEOUT"),
                ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT,
                Recorder::media);
    }

    @Test
    void writeThatTimedOutIsNotRepeated() {
        failure(
                failing("IDiscFormat2Data::Write*1=E_IMAPI_RECORDER_COMMAND_TIMEOUT"),
                ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT,
                drive -> drive.burn(image()).run());
    }

    @Test
    void driveThatIsLoadedByHandSaysSo() {
        VirtualRecorder slot = VirtualRecorder.inMemory().loadedByHand();
        ImapiException failure = failure(slot, SystemCode.E_NOTIMPL, drive -> {
            assertFalse(drive.info().canLoadMedia());
            drive.eject();
            assertTrue(drive.findMedia().isEmpty());
            drive.load();
        });
        assertTrue(
                failure.getMessage().startsWith("This drive cannot close its tray by itself; "), failure::getMessage);
        slot.drive().load();
        onDrive(slot, Recorder::media);
    }

    @Test
    void driveThatDoesNotKnowWhetherItCanLoadIsAsked() {
        onDrive(failing("IDiscRecorder2::get_DeviceCanLoadMedia=E_FAIL"), drive -> {
            drive.eject();
            drive.load();
            drive.media();
        });
    }

    @Test
    void negativeTimesAreRefused() {
        Duration negative = Duration.ofMillis(-1);
        onDrive(VirtualRecorder.inMemory(), drive -> {
            assertThrows(IllegalArgumentException.class, () -> drive.patience(negative));
            assertThrows(IllegalArgumentException.class, () -> drive.waitForMedia(negative));
            BurnRequest request = drive.burn(image());
            assertThrows(IllegalArgumentException.class, () -> request.patience(negative));
            assertThrows(IllegalArgumentException.class, () -> request.waitForMedia(negative));
        });
    }
}
