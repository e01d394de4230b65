package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EventConnection;
import io.github.imapi4j.com.IDispatch;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscFormat2EraseEvents;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscFormat2Erase;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.disc.DiscStatus;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Erasing through native references. */
class EraseTest {

    private static CdRig burnt(DiscType type, FaultPlan plan) {
        CdRig rig = new CdRig(VirtualRecorder.inMemory().media(type).faults(plan));
        try (Rig burner = new Rig(rig.virtual)) {
            burner.write(20);
        }
        return rig;
    }

    private static IDiscFormat2Erase bare(CdRig rig) {
        return rig.create(Imapi2Class.MSFT_DISC_FORMAT2_ERASE, IDiscFormat2Erase.class);
    }

    private static IDiscFormat2Erase format(CdRig rig) {
        IDiscFormat2Erase format = bare(rig);
        format.setRecorder(rig.recorder);
        format.setClientName(CdRig.CLIENT);
        return format;
    }

    /** Elapsed and total seconds of all events. */
    private static List<List<Integer>> hear(IDiscFormat2Erase format, Consumer<IDiscFormat2Erase> onEvent) {
        List<List<Integer>> events = new ArrayList<>();
        DDiscFormat2EraseEvents sink = new DDiscFormat2EraseEvents() {
            @Override
            public void update(IDispatch object, int elapsedSeconds, int estimatedTotalSeconds) {
                events.add(List.of(elapsedSeconds, estimatedTotalSeconds));
                try (IDiscFormat2Erase sender = object.queryInterface(IDiscFormat2Erase.class)) {
                    onEvent.accept(sender);
                }
            }
        };
        try (EventConnection connection = EventConnection.advise(format, DDiscFormat2EraseEvents.class, sink)) {
            format.eraseMedia();
        }
        return events;
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_RW", "DVD_RW", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void rewritableDiscIsBlankAfterwards(DiscType type) {
        try (CdRig rig = burnt(type, FaultPlan.none())) {
            IDiscFormat2Erase format = format(rig);
            assertTrue(format.isCurrentMediaSupported(rig.recorder));
            format.eraseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
            assertTrue(format.getMediaPhysicallyBlank());
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
            format.eraseMedia();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CD_R", "DVD_R", "DVD_PLUS_R", "DVD_PLUS_R_DL", "BD_R"})
    void whatIsWrittenOnceIsNotErased(DiscType type) {
        try (CdRig rig = burnt(type, FaultPlan.none())) {
            IDiscFormat2Erase format = format(rig);
            assertFalse(format.isCurrentMediaSupported(rig.recorder));
            assertFails(ImapiCode.E_IMAPI_ERASE_MEDIA_IS_NOT_SUPPORTED, format::eraseMedia);
            assertFalse(rig.disc().sessions().isEmpty(), "the disc is as it was");
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 60", "true, 720"})
    void eventComesEverySecondOfSimulatedTime(boolean full, int seconds) {
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none())) {
            IDiscFormat2Erase format = format(rig);
            assertFalse(format.getFullErase());
            format.setFullErase(full);
            long before = rig.virtual.drive().clock().elapsed().toSeconds();
            List<List<Integer>> events = hear(format, sender -> {});
            assertEquals(seconds + 1, events.size());
            for (int i = 0; i <= seconds; i++) {
                assertEquals(List.of(i, seconds), events.get(i));
            }
            assertEquals(seconds, rig.virtual.drive().clock().elapsed().toSeconds() - before);
        }
    }

    @Test
    void spoiledDiscIsGoodAgainAfterwards() {
        FaultPlan plan = FaultPlan.builder()
                .times(1)
                .erase(50, ImapiCode.E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND)
                .build();
        try (CdRig rig = burnt(DiscType.CD_RW, plan)) {
            IDiscFormat2Erase format = format(rig);
            assertFails(ImapiCode.E_IMAPI_ERASE_DRIVE_FAILED_ERASE_COMMAND, format::eraseMedia);
            assertEquals(DiscStatus.SPOILED, rig.disc().status());
            assertFalse(rig.virtual.drive().isHeld(), "exclusive access is given back");
            format.eraseMedia();
            assertEquals(DiscStatus.BLANK, rig.disc().status());
        }
    }

    @Test
    void erasingNeedsARecorderAndAClientName() {
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none())) {
            IDiscFormat2Erase format = bare(rig);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, format::eraseMedia);
            assertFails(ImapiCode.E_IMAPI_RECORDER_REQUIRED, format::getCurrentPhysicalMediaType);
            format.setRecorder(rig.recorder);
            assertFails(ImapiCode.E_IMAPI_ERASE_CLIENT_NAME_IS_NOT_VALID, format::eraseMedia);
            assertFails(SystemCode.E_INVALIDARG, () -> format.setClientName(""));
            assertFails(SystemCode.E_INVALIDARG, () -> format.setClientName("a/b"));
        }
    }

    @Test
    void formatHasOneRecorderAtATime() {
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none())) {
            IDiscFormat2Erase format = format(rig);
            assertFails(ImapiCode.E_IMAPI_ERASE_ONLY_ONE_RECORDER_SUPPORTED, () -> format.setRecorder(rig.recorder));
            format.setRecorder(null);
            assertNull(format.getRecorder());
            format.setRecorder(rig.recorder);
        }
    }

    @Test
    void recorderOfAnotherSystemIsNotSupported() {
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none());
                CdRig other = burnt(DiscType.CD_RW, FaultPlan.none())) {
            assertFails(
                    ImapiCode.E_IMAPI_ERASE_RECORDER_NOT_SUPPORTED,
                    () -> bare(rig).setRecorder(other.recorder));
        }
    }

    @Test
    void nothingElseGoesWhileADiscIsErased() {
        List<ImapiException> failures = new ArrayList<>();
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none())) {
            IDiscFormat2Data data = rig.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA, IDiscFormat2Data.class);
            hear(format(rig), sender -> {
                if (failures.isEmpty()) {
                    failures.add(assertThrows(ImapiException.class, sender::eraseMedia));
                    failures.add(assertThrows(ImapiException.class, () -> sender.setRecorder(null)));
                    failures.add(assertThrows(ImapiException.class, () -> sender.setFullErase(true)));
                    failures.add(assertThrows(ImapiException.class, () -> sender.setClientName("another")));
                }
            });
            data.setRecorder(rig.recorder);
        }
        assertEquals(4, failures.size());
        failures.forEach(e -> assertTrue(e.is(ImapiCode.E_IMAPI_ERASE_RECORDER_IN_USE), e::toString));
    }

    @Test
    void trayStaysClosedWhileADiscIsErased() {
        List<ImapiException> failures = new ArrayList<>();
        try (CdRig rig = burnt(DiscType.CD_RW, FaultPlan.none())) {
            hear(format(rig), sender -> {
                if (failures.isEmpty()) {
                    failures.add(assertThrows(ImapiException.class, rig.recorder::ejectMedia));
                }
            });
        }
        assertTrue(failures.get(0).is(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY), failures::toString);
    }

    @Test
    void emptyTrayAndHeldDriveAreSaid() {
        try (CdRig rig = new CdRig(VirtualRecorder.inMemory().emptyTray())) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, format(rig)::eraseMedia);
        }
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.LOCK, ImapiCode.E_IMAPI_RECORDER_LOCKED)
                .build();
        try (CdRig rig =
                new CdRig(VirtualRecorder.inMemory().media(DiscType.CD_RW).faults(plan))) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, format(rig)::eraseMedia);
        }
    }
}
