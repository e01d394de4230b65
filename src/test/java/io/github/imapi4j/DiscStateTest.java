package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCancelledException;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever ends a burn, the exception says of the disc what the disc itself then says. */
class DiscStateTest {

    private static DiscImage image() {
        return DiscImage.builder().add("a.bin", Content.of(new byte[200_000])).build();
    }

    private static void assertDiscAgrees(DiscState said, DiscState expected, Recorder drive) {
        assertEquals(expected, said);
        Media media = drive.media();
        assertEquals(said == DiscState.UNTOUCHED, media.isBlank() && !damaged(media), media::toString);
        assertEquals(said == DiscState.SPOILED, damaged(media), media::toString);
    }

    private static boolean damaged(Media media) {
        return media.states().contains(MediaState.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({
        "media, DVD_R, UNTOUCHED",
        "lock, DVD_R, UNTOUCHED",
        "IDiscFormat2Data::put_Recorder, DVD_R, UNTOUCHED",
        "IDiscFormat2Data::SetWriteSpeed, DVD_R, UNTOUCHED",
        "IBurnVerification::put_BurnVerificationLevel, DVD_R, UNTOUCHED",
        "IFileSystemImage::CreateResultImage, DVD_R, UNTOUCHED",
        "IFileSystemImageResult::get_ImageStream, DVD_R, UNTOUCHED",
        "IDiscFormat2Data::Write, DVD_R, UNTOUCHED",
        "validate, DVD_R, UNTOUCHED",
        "validate, DVD_PLUS_RW, UNTOUCHED",
        "format, DVD_PLUS_RW, SPOILED",
        "initialize, DVD_R, UNTOUCHED",
        "initialize, DVD_PLUS_RW, SPOILED",
        "initialize, BD_RE, UNTOUCHED",
        "calibrate, CD_R, UNTOUCHED",
        "write@0, DVD_R, SPOILED",
        "write@0, BD_RE, SPOILED",
        "write@1, CD_R, SPOILED",
        "write@60, DVD_R, SPOILED",
        "write@60, DVD_PLUS_RW, SPOILED",
        "finalize, DVD_R, SPOILED",
        "finalize, BD_RE, SPOILED",
        "verify@0, DVD_R, WRITTEN",
        "verify@60, BD_RE, WRITTEN",
    })
    void failureLeavesTheDiscAsItSays(String fault, DiscType type, DiscState expected) {
        ImapiCode code = ImapiCode.E_IMAPI_RECORDER_INVALID_RESPONSE_FROM_DEVICE;
        VirtualRecorder recorder =
                VirtualRecorder.inMemory().media(type).faults(FaultPlan.parse(List.of(fault + "*1=" + code.name())));
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            BurnRequest request = drive.burn(image()).verify(Verification.FULL);
            ImapiException failure = assertThrows(ImapiException.class, request::run);
            assertEquals(code, failure.error(), failure.getMessage());
            assertEquals("V:", failure.device().orElseThrow());
            assertDiscAgrees(failure.discState(), expected, drive);
            assertEquals(List.of(), recorder.drive().faults().unstruck());
            assertFalse(recorder.drive().isHeld(), "the drive is free again");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARING, DVD_R, UNTOUCHED",
        "VALIDATING_MEDIA, DVD_R, UNTOUCHED",
        "FORMATTING_MEDIA, DVD_PLUS_RW, UNTOUCHED",
        "INITIALIZING_HARDWARE, DVD_PLUS_RW, SPOILED",
        "INITIALIZING_HARDWARE, DVD_R, UNTOUCHED",
        "CALIBRATING_POWER, DVD_R, UNTOUCHED",
        "WRITING, DVD_R, UNTOUCHED",
        "FINALIZING, DVD_R, SPOILED",
        "VERIFYING, DVD_R, WRITTEN",
    })
    void cancelFromAListenerLeavesTheDiscAsItSays(Phase phase, DiscType type, DiscState expected) throws Exception {
        CompletableFuture<BurnJob> started = new CompletableFuture<>();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory().media(type));
                Recorder drive = imapi.recorder()) {
            BurnJob job = drive.burn(image())
                    .verify(Verification.FULL)
                    .onProgress(progress -> {
                        if (progress.phase() == phase) {
                            started.join().cancel();
                        }
                    })
                    .start();
            started.complete(job);
            ImapiCancelledException failure = assertThrows(ImapiCancelledException.class, job::await);
            assertEquals(ImapiCode.E_IMAPI_REQUEST_CANCELLED, failure.error(), failure.getMessage());
            assertEquals(phase, job.progress().phase(), "the cancel is heard at once");
            assertDiscAgrees(failure.discState(), expected, drive);
        }
    }

    @Test
    void cancelThatComesTooLateChangesNothing() throws Exception {
        CompletableFuture<BurnJob> started = new CompletableFuture<>();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            BurnJob job = drive.burn(image())
                    .onProgress(progress -> {
                        if (progress.phase() == Phase.COMPLETED) {
                            started.join().cancel();
                        }
                    })
                    .start();
            started.complete(job);
            assertTrue(job.await().sectors() > 0);
        }
    }

    @Test
    void overwritingSpoilsADiscOnlyOnceItHasBegun() {
        VirtualRecorder recorder = VirtualRecorder.inMemory()
                .media(DiscType.BD_RE)
                .faults(FaultPlan.parse(List.of("IDiscFormat2Data::put_ForceOverwrite*1=E_FAIL", "write@500=E_FAIL")));
        DiscImage larger = DiscImage.builder()
                .add("b.bin", Content.of(new byte[2_000_000]))
                .build();
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            drive.burn(image()).run();
            ImapiException early =
                    assertThrows(ImapiException.class, drive.burn(larger).overwrite()::run);
            assertEquals(DiscState.UNTOUCHED, early.discState());
            assertTrue(drive.media().states().contains(MediaState.OVERWRITABLE) && !damaged(drive.media()));
            ImapiException late =
                    assertThrows(ImapiException.class, drive.burn(larger).overwrite()::run);
            assertEquals(DiscState.SPOILED, late.discState());
            assertTrue(damaged(drive.media()));
        }
    }

    @Test
    void verificationFailureOfTheDriveItselfLeavesTheDataToo() {
        VirtualRecorder recorder = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(List.of("IDiscFormat2Data::Write=E_IMAPI_BURN_VERIFICATION_FAILED")));
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            ImapiException failure = assertThrows(ImapiException.class, drive.burn(image())::run);
            assertEquals(DiscState.WRITTEN, failure.discState());
        }
    }

    @Test
    void errorOfAListenerDoesNotSpoilADisc() {
        AtomicBoolean thrown = new AtomicBoolean();
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            drive.burn(image())
                    .onProgress(progress -> {
                        thrown.set(true);
                        throw new AssertionError("listener");
                    })
                    .run();
            assertTrue(drive.media().states().contains(MediaState.APPENDABLE));
        }
        assertTrue(thrown.get());
    }
}
