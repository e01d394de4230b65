package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImapiTest {

    private static final VirtualRecorder[] TWO = {
        VirtualRecorder.inMemory().driveLetter("D:"),
        VirtualRecorder.inMemory().driveLetter("E:").media(DiscType.BD_R)
    };

    @ParameterizedTest
    @ValueSource(strings = {"E:", "e", "E:\\", " e: ", "2"})
    void recorderIsFoundByLetterAndNumber(String name) {
        try (Imapi imapi = Imapi.virtual(TWO);
                Recorder drive = imapi.recorder(name)) {
            assertEquals("E:", drive.name());
            assertEquals(MediaType.BD_R, drive.media().type());
        }
    }

    @Test
    void recorderIsFoundByItsUniqueId() {
        try (Imapi imapi = Imapi.virtual(TWO);
                Recorder first = imapi.recorder("1");
                Recorder again = imapi.recorder(first.id())) {
            assertEquals("D:", again.name());
        }
    }

    @Test
    void recorderThatDoesNotExistIsRefusedWithTheNamesThatDo() {
        try (Imapi imapi = Imapi.virtual(TWO)) {
            ImapiException refused = assertThrows(ImapiException.class, () -> imapi.recorder("Q:"));
            assertEquals(SystemCode.ERROR_DEV_NOT_EXIST, refused.error());
            assertTrue(refused.getMessage().contains("D:, E:"), refused.getMessage());
        }
    }

    @Test
    void onlyRecorderNeedsNoName() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder()) {
            assertEquals(List.of("V:\\"), drive.volumePaths());
        }
        try (Imapi imapi = Imapi.virtual(TWO)) {
            assertThrows(ImapiException.class, imapi::recorder);
        }
        try (Imapi imapi = Imapi.virtual()) {
            assertEquals(
                    SystemCode.ERROR_DEV_NOT_EXIST,
                    assertThrows(ImapiException.class, imapi::recorder).error());
        }
    }

    @Test
    void recorderThatCannotBeOpenedSaysWhy() {
        VirtualRecorder broken = VirtualRecorder.inMemory()
                .faults(FaultPlan.parse(
                        List.of("IDiscRecorder2::InitializeDiscRecorder=E_IMAPI_RECORDER_COMMAND_TIMEOUT")));
        String id = broken.drive().uniqueId();
        try (Imapi imapi = Imapi.virtual(broken)) {
            assertEquals(List.of(), imapi.recorders());
            for (Supplier<Recorder> way : List.<Supplier<Recorder>>of(imapi::recorder, () -> imapi.recorder("V:"))) {
                ImapiException failure = assertThrows(ImapiException.class, way::get);
                assertEquals(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, failure.error());
                assertEquals(Optional.of("IDiscRecorder2::InitializeDiscRecorder"), failure.operation());
                assertEquals(Optional.of(id), failure.device());
            }
        }
    }

    @Test
    void recorderCanBeUnwrapped() {
        try (Imapi imapi = Imapi.virtual(VirtualRecorder.inMemory());
                Recorder drive = imapi.recorder();
                IDiscRecorder2 nativeDrive = drive.unwrap(IDiscRecorder2.class)) {
            assertEquals(drive.id(), nativeDrive.getActiveDiscRecorder());
        }
    }

    @Test
    void virtualClassesAreFoundByTheSystemOnceRegistered() {
        try (VirtualSystem system = VirtualSystem.of(TWO);
                Com.Registration registration = system.registerClasses();
                Imapi imapi = Imapi.open();
                Recorder drive = imapi.recorder("E:")) {
            assertEquals(MediaType.BD_R, drive.media().type());
            BurnResult result = drive.burn(DiscImage.builder()
                            .add("a.txt", Content.of(new byte[10]))
                            .build())
                    .verify(Verification.FULL)
                    .run();
            assertTrue(result.sectors() > 0);
        }
    }
}
