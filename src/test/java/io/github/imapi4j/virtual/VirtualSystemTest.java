package io.github.imapi4j.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IBurnVerification;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.IFsiDirectoryItem;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import io.github.imapi4j.virtual.disc.DiscType;
import io.github.imapi4j.virtual.disc.FaultPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualSystemTest {

    private static List<String> paths(VirtualSystem system, int index) {
        try (IDiscMaster2 master = system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
                IDiscRecorder2 recorder =
                        system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class)) {
            recorder.initializeDiscRecorder(master.getItem(index));
            return recorder.getVolumePathNames();
        }
    }

    @Test
    void registeredClassesAreFoundByTheSystem() {
        VirtualRecorder virtual = VirtualRecorder.inMemory().media(DiscType.BD_RE);
        try (VirtualSystem system = VirtualSystem.of(virtual);
                Com.Registration registration = system.registerClasses();
                IDiscMaster2 master = Com.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
                IDiscRecorder2 recorder =
                        Com.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
                IDiscFormat2Data format =
                        Com.createInstance(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                IBurnVerification verification = format.queryInterface(IBurnVerification.class)) {
            assertEquals(1, master.getCount());
            recorder.initializeDiscRecorder(master.getItem(0));
            assertEquals("imapi4j", recorder.getVendorId());
            format.setRecorder(recorder);
            assertEquals(DiscType.BD_RE.sectors(), format.getTotalSectorsOnMedia());
            assertEquals(0, verification.getBurnVerificationLevel().value());
        }
    }

    @Test
    void classesAreGoneWhenTheRegistrationEnds() {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory())) {
            system.registerClasses().close();
            // Windows may have the class itself; then its own answers, which does not know the virtual drive.
            try (IDiscMaster2 own = Com.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class)) {
                for (int i = 0; i < own.getCount(); i++) {
                    assertFalse(own.getItem(i).startsWith("imapi4j"));
                }
            } catch (ImapiException e) {
                assertEquals(SystemCode.REGDB_E_CLASSNOTREG, e.error(), e.getMessage());
            }
        }
    }

    @Test
    void classThatDoesNotExistAsAVirtualOneIsNotRegistered() {
        try (VirtualSystem system = VirtualSystem.of()) {
            ImapiException e = assertThrows(
                    ImapiException.class,
                    () -> system.createInstance(Imapi2Class.MSFT_WRITE_SPEED_DESCRIPTOR.clsid(), IDiscMaster2.class));
            assertEquals(SystemCode.REGDB_E_CLASSNOTREG, e.error());
        }
    }

    @Test
    void interfaceThatTheClassDoesNotHaveIsRefused() {
        try (VirtualSystem system = VirtualSystem.of()) {
            ImapiException e = assertThrows(
                    ImapiException.class,
                    () -> system.createInstance(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscRecorder2.class));
            assertEquals(SystemCode.E_NOINTERFACE, e.error());
        }
    }

    @Test
    void imageLooksAtTheDiscInADrive() {
        VirtualRecorder virtual = VirtualRecorder.inMemory().media(DiscType.BD_R);
        try (VirtualSystem system = VirtualSystem.of(virtual);
                IDiscRecorder2 recorder =
                        system.createInstance(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class);
                IFileSystemImage image =
                        system.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            recorder.initializeDiscRecorder(virtual.drive().uniqueId());
            image.setMaxMediaBlocksFromDevice(recorder);
            assertEquals(DiscType.BD_R.sectors(), image.getFreeMediaBlocks());
        }
    }

    @Test
    void plannedFaultsStrikeImagesAndWhatTheyHandOut() {
        FaultPlan plan = FaultPlan.builder()
                .method("IFileSystemImage::put_VolumeName", ImapiCode.IMAPI_E_INVALID_VOLUME_NAME)
                .method("IFsiDirectoryItem::AddDirectory", ImapiCode.IMAPI_E_DUP_NAME)
                .build();
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory().faults(plan));
                IFileSystemImage image =
                        system.createInstance(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class);
                IFsiDirectoryItem root = image.getRoot()) {
            ImapiException label = assertThrows(ImapiException.class, () -> image.setVolumeName("FINE"));
            assertEquals(ImapiCode.IMAPI_E_INVALID_VOLUME_NAME, label.error());
            ImapiException folder = assertThrows(ImapiException.class, () -> root.addDirectory("fine"));
            assertEquals(ImapiCode.IMAPI_E_DUP_NAME, folder.error());
        }
    }

    @Test
    void recordersWithoutALetterGetTheFreeOnes() {
        VirtualRecorder memory = VirtualRecorder.inMemory();
        try (VirtualSystem system = VirtualSystem.of(
                VirtualRecorder.inMemory(),
                VirtualRecorder.inMemory().driveLetter("w:"),
                VirtualRecorder.inMemory(),
                VirtualRecorder.inMemory(),
                VirtualRecorder.inMemory(),
                memory)) {
            assertEquals(List.of("V:\\"), paths(system, 0));
            assertEquals(List.of("W:\\"), paths(system, 1));
            assertEquals(List.of("X:\\"), paths(system, 2));
            assertEquals(List.of(), paths(system, 5), "there are no more");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "VV:", "1:", "V:\\", "é"})
    void whatIsNoDriveLetterIsRefused(String name) {
        VirtualRecorder recorder = VirtualRecorder.inMemory();
        assertThrows(IllegalArgumentException.class, () -> recorder.driveLetter(name));
    }

    @Test
    void twoRecordersCannotShareALetterOrADisc(@TempDir Path folder) {
        VirtualRecorder letter = VirtualRecorder.inMemory().driveLetter("D");
        VirtualRecorder sameLetter = VirtualRecorder.inMemory().driveLetter("d:");
        assertThrows(IllegalArgumentException.class, () -> VirtualSystem.of(letter, sameLetter));
        VirtualRecorder disc = VirtualRecorder.in(folder);
        VirtualRecorder sameDisc = VirtualRecorder.in(folder);
        assertThrows(IllegalArgumentException.class, () -> VirtualSystem.of(disc, sameDisc));
    }

    @Test
    void folderThatHoldsSomethingElseIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("precious.txt"), "mine");
        VirtualRecorder recorder = VirtualRecorder.in(folder);
        ImapiException e = assertThrows(ImapiException.class, () -> VirtualSystem.of(recorder));
        assertEquals(ImapiCode.E_IMAPI_RECORDER_MEDIA_INCOMPATIBLE, e.error());
        assertTrue(Files.exists(folder.resolve("precious.txt")));
    }

    @Test
    void folderKeepsItsDiscWhateverIsAskedFor(@TempDir Path folder) {
        VirtualSystem.of(VirtualRecorder.in(folder).media(DiscType.CD_RW)).close();
        VirtualRecorder later = VirtualRecorder.in(folder).media(DiscType.BD_R);
        try (VirtualSystem system = VirtualSystem.of(later)) {
            assertEquals(DiscType.CD_RW, later.drive().media().type());
        }
    }

    @Test
    void recorderOnAFolderIsNeverEmpty(@TempDir Path folder) {
        VirtualRecorder recorder = VirtualRecorder.in(folder);
        assertThrows(IllegalStateException.class, recorder::emptyTray);
    }

    @Test
    void closingTheSystemGivesTheDriveBack(@TempDir Path folder) {
        VirtualRecorder first = VirtualRecorder.in(folder);
        try (VirtualSystem system = VirtualSystem.of(first)) {
            first.drive().acquire("me");
        }
        VirtualRecorder second = VirtualRecorder.in(folder);
        try (VirtualSystem system = VirtualSystem.of(second)) {
            second.drive().acquire("you");
            assertTrue(second.drive().isHeld());
        }
    }
}
