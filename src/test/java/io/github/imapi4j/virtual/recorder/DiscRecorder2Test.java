package io.github.imapi4j.virtual.recorder;

import static io.github.imapi4j.virtual.recorder.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiProfileType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import io.github.imapi4j.virtual.disc.FaultPoint;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscRecorder2Test {

    /** What reaches the device, and is kept from it while somebody else holds it. */
    private static final List<Consumer<IDiscRecorder2>> DEVICE_CALLS = List.of(
            IDiscRecorder2::ejectMedia,
            IDiscRecorder2::closeTray,
            IDiscRecorder2::disableMcn,
            IDiscRecorder2::enableMcn,
            IDiscRecorder2::getSupportedFeaturePages,
            IDiscRecorder2::getCurrentFeaturePages,
            IDiscRecorder2::getSupportedProfiles,
            IDiscRecorder2::getCurrentProfiles,
            IDiscRecorder2::getSupportedModePages,
            recorder -> recorder.acquireExclusiveAccess(true, "me"));

    /** What the object knows by itself. */
    private static final List<Consumer<IDiscRecorder2>> OTHER_CALLS = List.of(
            IDiscRecorder2::getActiveDiscRecorder,
            IDiscRecorder2::getVendorId,
            IDiscRecorder2::getProductId,
            IDiscRecorder2::getProductRevision,
            IDiscRecorder2::getVolumeName,
            IDiscRecorder2::getVolumePathNames,
            IDiscRecorder2::getDeviceCanLoadMedia,
            IDiscRecorder2::getLegacyDeviceNumber,
            IDiscRecorder2::getExclusiveAccessOwner);

    private static IDiscRecorder2 uninitialized(VirtualSystem system) {
        return system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
    }

    @Test
    void recorderThatIsNotInitializedFailsInEverything() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                IDiscRecorder2 recorder = uninitialized(system)) {
            Stream<Executable> calls = Stream.concat(
                            Stream.concat(DEVICE_CALLS.stream(), OTHER_CALLS.stream()),
                            Stream.of(IDiscRecorder2::releaseExclusiveAccess))
                    .map(call -> () -> assertFails(SystemCode.E_FAIL, () -> call.accept(recorder)));
            assertAll(calls);
        }
    }

    @Test
    void unknownIdIsAnInvalidArgument() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory());
                IDiscRecorder2 recorder = uninitialized(system)) {
            ImapiException e =
                    assertFails(SystemCode.E_INVALIDARG, () -> recorder.initializeDiscRecorder("no such drive"));
            assertTrue(e.getMessage().contains("no such drive"), e.getMessage());
        }
    }

    @Test
    void driveIntroducesItself() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().driveLetter("q"))) {
            assertEquals("imapi4j", rig.recorder.getVendorId());
            assertEquals("Virtual recorder", rig.recorder.getProductId());
            assertEquals("1.00", rig.recorder.getProductRevision());
            assertEquals(List.of("Q:\\"), rig.recorder.getVolumePathNames());
            assertEquals(rig.drive().uniqueId(), rig.recorder.getActiveDiscRecorder());
            assertTrue(
                    rig.recorder.getVolumeName().matches("\\\\\\\\\\?\\\\Volume\\{[0-9a-f-]{36}\\}\\\\"),
                    rig.recorder.getVolumeName());
            assertTrue(rig.recorder.getDeviceCanLoadMedia());
            assertEquals(0, rig.recorder.getLegacyDeviceNumber());
            assertEquals("", rig.recorder.getExclusiveAccessOwner());
        }
    }

    @Test
    void trayOpensAndCloses() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.recorder.ejectMedia();
            assertTrue(rig.drive().isTrayOpen());
            assertEquals(List.of(), rig.recorder.getCurrentProfiles());
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, rig.format::getCurrentPhysicalMediaType);
            rig.recorder.closeTray();
            assertFalse(rig.drive().isTrayOpen());
            assertEquals(1, rig.recorder.getCurrentProfiles().size());
        }
    }

    @Test
    void trayFaultsAreShown() {
        FaultPlan plan = FaultPlan.builder()
                .at(FaultPoint.EJECT, ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY)
                .at(FaultPoint.LOAD, ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT)
                .build();
        try (Rig rig = new Rig(VirtualRecorder.inMemory().faults(plan))) {
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, rig.recorder::ejectMedia);
            assertFails(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, rig.recorder::closeTray);
        }
    }

    @ParameterizedTest
    @EnumSource
    void currentProfileIsTheDiscs(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            List<EnumValue<ImapiProfileType>> current = rig.recorder.getCurrentProfiles();
            assertEquals(
                    List.of(type.profile()),
                    current.stream().map(EnumValue::value).toList());
            assertTrue(rig.recorder.getSupportedProfiles().containsAll(current));
        }
    }

    @ParameterizedTest
    @EnumSource
    void currentFeaturesAreAmongTheSupported(DiscType type) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            Set<EnumValue<ImapiFeaturePageType>> supported = new HashSet<>(rig.recorder.getSupportedFeaturePages());
            List<EnumValue<ImapiFeaturePageType>> current = rig.recorder.getCurrentFeaturePages();
            assertTrue(supported.containsAll(current));
            assertTrue(current.contains(EnumValue.of(ImapiFeaturePageType.RANDOMLY_READABLE)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CD_R, CD_MASTERING, true",
        "DVD_R, CD_MASTERING, false",
        "DVD_R, DVD_DASH_WRITE, true",
        "DVD_RW, RIGID_RESTRICTED_OVERWRITE, true",
        "DVD_PLUS_R, DVD_PLUS_R, true",
        "DVD_PLUS_R_DL, DVD_PLUS_R_DUAL_LAYER, true",
        "BD_R, BD_WRITE, true",
        "BD_RE, RANDOMLY_WRITABLE, true",
        "BD_R, RANDOMLY_WRITABLE, false"
    })
    void featureIsCurrentOnTheMediaThatHaveIt(DiscType type, ImapiFeaturePageType feature, boolean current) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().media(type))) {
            assertEquals(current, rig.recorder.getCurrentFeaturePages().contains(EnumValue.of(feature)));
        }
    }

    @Test
    void emptyDriveHasNoCurrentProfileButItsOwnFeatures() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory().emptyTray())) {
            assertEquals(List.of(), rig.recorder.getCurrentProfiles());
            List<EnumValue<ImapiFeaturePageType>> current = rig.recorder.getCurrentFeaturePages();
            assertTrue(current.contains(EnumValue.of(ImapiFeaturePageType.CORE)));
            assertFalse(current.contains(EnumValue.of(ImapiFeaturePageType.RANDOMLY_READABLE)));
            assertTrue(rig.recorder.getSupportedModePages().contains(EnumValue.of(ImapiModePageType.WRITE_PARAMETERS)));
        }
    }

    @Test
    void exclusiveAccessIsCounted() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.recorder.acquireExclusiveAccess(true, "First name");
            rig.recorder.acquireExclusiveAccess(true, "Second name");
            assertEquals("First name", rig.recorder.getExclusiveAccessOwner());
            rig.recorder.releaseExclusiveAccess();
            assertTrue(rig.drive().isHeld());
            rig.recorder.releaseExclusiveAccess();
            assertFalse(rig.drive().isHeld());
            assertFails(SystemCode.E_FAIL, rig.recorder::releaseExclusiveAccess);
        }
    }

    @Test
    void exclusiveAccessEndsWithTheObject() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            try (IDiscRecorder2 other = Rig.recorder(rig.system, 0)) {
                other.acquireExclusiveAccess(true, "Forgetful");
                assertTrue(rig.drive().isHeld());
            }
            assertFalse(rig.drive().isHeld());
        }
    }

    @Test
    void objectCannotGiveBackWhatAnotherHolds() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory());
                IDiscRecorder2 other = Rig.recorder(rig.system, 0)) {
            rig.recorder.acquireExclusiveAccess(true, "Holder");
            assertFails(SystemCode.E_FAIL, other::releaseExclusiveAccess);
            assertTrue(rig.drive().isHeld());
        }
    }

    @Test
    void exclusiveAccessToAMountedDiscMustBeForced() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.recorder.acquireExclusiveAccess(false, "Blank disc");
            rig.recorder.releaseExclusiveAccess();
            rig.write(10);
            assertFails(SystemCode.E_ACCESSDENIED, () -> rig.recorder.acquireExclusiveAccess(false, "Data disc"));
            rig.recorder.acquireExclusiveAccess(true, "Data disc");
            assertTrue(rig.drive().isHeld());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "Brennprogramm für alle", "name\n"})
    void clientNameThatTheDriverRefusesIsRefused(String name) {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            assertFails(
                    ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID,
                    () -> rig.recorder.acquireExclusiveAccess(true, name));
            assertFalse(rig.drive().isHeld());
        }
    }

    @Test
    void mediaChangeNotificationIsCounted() {
        try (Rig rig = new Rig(VirtualRecorder.inMemory())) {
            rig.recorder.disableMcn();
            rig.recorder.disableMcn();
            rig.recorder.enableMcn();
            rig.recorder.enableMcn();
            assertFails(SystemCode.E_FAIL, rig.recorder::enableMcn);
        }
    }

    @Test
    void otherSystemOnTheSameFolderIsLockedOut(@TempDir Path folder) {
        try (Rig holder = new Rig(VirtualRecorder.in(folder));
                Rig rig = new Rig(VirtualRecorder.in(folder))) {
            assertEquals(holder.recorder.getActiveDiscRecorder(), rig.recorder.getActiveDiscRecorder());
            holder.recorder.acquireExclusiveAccess(true, "Other program");
            assertAll(DEVICE_CALLS.stream().map(call -> () -> {
                ImapiException e = assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> call.accept(rig.recorder));
                assertTrue(e.getMessage().contains("Other program"), e.getMessage());
            }));
            OTHER_CALLS.forEach(call -> call.accept(rig.recorder));
            assertEquals("Other program", rig.recorder.getExclusiveAccessOwner());
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, rig.format::getCurrentMediaStatus);
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> rig.write(10));
            holder.recorder.releaseExclusiveAccess();
            rig.write(10);
        }
    }

    @Test
    void initializingAgainMovesToAnotherDrive() {
        VirtualRecorder second = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory(), second);
                IDiscRecorder2 recorder = Rig.recorder(system, 0)) {
            recorder.acquireExclusiveAccess(true, "Mover");
            recorder.initializeDiscRecorder(second.drive().uniqueId());
            assertEquals(second.drive().uniqueId(), recorder.getActiveDiscRecorder());
            assertFalse(system.recorders().get(0).drive().isHeld(), "the first drive is let go");
        }
    }
}
