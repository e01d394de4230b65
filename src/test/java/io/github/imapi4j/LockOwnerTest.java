package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.VirtualDrive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cannot have a drive learns who has it. */
class LockOwnerTest {

    private static final DiscImage IMAGE =
            DiscImage.builder().add("a.bin", Content.of(new byte[10_000])).build();

    /** Calls that a held drive refuses. */
    private enum Call {
        MEDIA(Recorder::media),
        FIND_MEDIA(Recorder::findMedia),
        WAIT_FOR_MEDIA(recorder -> recorder.waitForMedia(Duration.ofDays(1))),
        CHECK(recorder -> recorder.burn(IMAGE).check()),
        BURN(recorder -> recorder.burn(IMAGE).run()),
        EJECT(Recorder::eject),
        LOAD(Recorder::load);

        private final Consumer<Recorder> task;

        Call(Consumer<Recorder> task) {
            this.task = task;
        }
    }

    private static ImapiException failure(VirtualRecorder recorder, Consumer<Recorder> task) {
        try (Imapi imapi = Imapi.virtual(recorder);
                Recorder drive = imapi.recorder()) {
            ImapiException failure = assertThrows(ImapiException.class, () -> task.accept(drive));
            assertEquals(DiscState.UNTOUCHED, failure.discState());
            return failure;
        }
    }

    @ParameterizedTest
    @EnumSource
    void programThatHoldsTheDriveIsNamed(Call call, @TempDir Path folder) {
        try (VirtualDrive other = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
            other.acquire("Nightly backup 2.0");
            ImapiException failure = failure(VirtualRecorder.in(folder), call.task);
            assertEquals(ImapiCode.E_IMAPI_RECORDER_LOCKED, failure.error());
            assertEquals("Nightly backup 2.0", failure.lockOwner().orElseThrow());
            assertTrue(failure.getMessage().endsWith(", V:, held by Nightly backup 2.0]"), failure::getMessage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E_IMAPI_RECORDER_LOCKED", "E_ACCESSDENIED"})
    void driveIsAskedWhereTheFailureDoesNotSay(String code) {
        VirtualRecorder recorder =
                VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of("IDiscFormat2Data::Write=" + code)));
        recorder.drive().acquire("another program");
        ImapiException failure = failure(recorder, drive -> drive.burn(IMAGE).run());
        assertEquals(code, failure.error().name());
        assertEquals("another program", failure.lockOwner().orElseThrow());
    }

    @Test
    void deniedAccessWithoutAHolderNamesNobody() {
        VirtualRecorder recorder = VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of("lock=E_ACCESSDENIED")));
        assertEquals(
                Optional.empty(),
                failure(recorder, drive -> drive.burn(IMAGE).run()).lockOwner());
    }

    @Test
    void driveThatDoesNotTellTheHolderFailsAllTheSame() {
        VirtualRecorder recorder = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(
                        List.of("lock=E_IMAPI_RECORDER_LOCKED", "IDiscRecorder2::get_ExclusiveAccessOwner=E_FAIL")));
        ImapiException failure = failure(recorder, drive -> drive.burn(IMAGE).run());
        assertEquals(ImapiCode.E_IMAPI_RECORDER_LOCKED, failure.error());
        assertEquals(Optional.empty(), failure.lockOwner());
    }

    @Test
    void otherFailuresNameNobody() {
        VirtualRecorder recorder =
                VirtualRecorder.inMemory().faults(FaultPlan.parse(List.of("IDiscFormat2Data::Write=E_FAIL")));
        recorder.drive().acquire("another program");
        assertEquals(
                Optional.empty(),
                failure(recorder, drive -> drive.burn(IMAGE).run()).lockOwner());
    }
}
