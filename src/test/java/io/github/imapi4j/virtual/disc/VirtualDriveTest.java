package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static io.github.imapi4j.virtual.disc.Sectors.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualDriveTest {

    @TempDir
    Path folder;

    private VirtualDrive open() {
        return VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none());
    }

    @Test
    void openTrayHasNoMedia() {
        try (VirtualDrive drive = open()) {
            drive.eject();
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, drive::media);
            drive.eject();
            drive.load();
            assertEquals(DiscStatus.BLANK, drive.media().status());
        }
    }

    @Test
    void emptyDriveHasNoMedia() {
        VirtualDrive drive = VirtualDrive.empty(FaultPlan.none());
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, drive::media);
        drive.acquire("test");
        drive.release();
    }

    @Test
    void trayOfAFolderStaysAsItWasLeft() {
        try (VirtualDrive drive = open();
                VirtualDrive other = open()) {
            drive.eject();
            assertTrue(other.isTrayOpen());
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_NO_MEDIA, other::media);
        }
        try (VirtualDrive drive = open();
                VirtualDrive other = open()) {
            assertTrue(drive.isTrayOpen());
            other.load();
            assertFalse(drive.isTrayOpen());
            drive.media();
        }
    }

    @Test
    void newDiscCanBeMadeInAFolderWhoseTrayIsOpen() throws IOException {
        try (VirtualDrive drive = open()) {
            drive.eject();
        }
        Files.delete(folder.resolve("disc.properties"));
        try (VirtualDrive drive = VirtualDrive.open(folder, DiscType.BD_RE, FaultPlan.none())) {
            drive.load();
            assertEquals(DiscType.BD_RE, drive.media().type());
        }
    }

    @Test
    void discInMemoryCanBeExchangedWhileTheTrayIsOpen() {
        VirtualDrive drive = VirtualDrive.inMemory(DiscType.CD_R);
        VirtualDisc first = drive.media();
        VirtualDisc second = VirtualDisc.inMemory(DiscType.BD_RE);
        assertThrows(IllegalStateException.class, () -> drive.insert(second));
        drive.eject();
        assertEquals(Optional.of(first), drive.remove());
        drive.insert(second);
        drive.load();
        assertSame(second, drive.media());
    }

    @Test
    void trayStaysClosedWhileTheDiscIsWritten() {
        VirtualDrive drive = VirtualDrive.inMemory(DiscType.CD_R);
        try (WriteSession session = drive.media().begin(2, false, false)) {
            session.write(data(0, 1));
            assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, drive::eject);
        }
        drive.eject();
    }

    @Test
    void uniqueIdBelongsToTheFolder() {
        try (VirtualDrive one = open();
                VirtualDrive same = open();
                VirtualDrive other = VirtualDrive.open(
                        folder.resolveSibling(folder.getFileName() + "-other"), DiscType.DVD_R, FaultPlan.none())) {
            assertEquals(one.uniqueId(), same.uniqueId());
            assertNotEquals(one.uniqueId(), other.uniqueId());
        }
    }

    @Test
    void inquiryFitsItsFields() {
        InquiryData inquiry = VirtualDrive.inMemory(DiscType.CD_R).inquiry();
        assertEquals(new InquiryData("imapi4j", "Virtual recorder", "1.00"), inquiry);
        assertThrows(IllegalArgumentException.class, () -> new InquiryData("imapi4j..", "", ""));
    }

    @Test
    void exclusiveAccessIsCounted() {
        try (VirtualDrive drive = open();
                VirtualDrive other = open()) {
            drive.acquire("first");
            drive.acquire("second");
            drive.release();
            assertTrue(drive.isHeld());
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> other.acquire("other"));
            drive.release();
            assertFalse(drive.isHeld());
            other.acquire("other");
            assertFails(SystemCode.E_UNEXPECTED, drive::release);
        }
    }

    @Test
    void drivesOnOneFolderExcludeEachOtherInOneJvm() {
        try (VirtualDrive drive = open();
                VirtualDrive other = VirtualDrive.open(folder.resolve("."), DiscType.DVD_R, FaultPlan.none())) {
            drive.acquire("Burner 2.0");
            ImapiException e = assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> other.acquire("me"));
            assertTrue(e.getMessage().startsWith("The drive is held exclusively by \"Burner 2.0\"."), e.getMessage());
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, other::media);
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, other::eject);
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, other::load);
            assertEquals(Optional.of("Burner 2.0"), other.exclusiveAccessOwner());
            assertEquals(Optional.of("Burner 2.0"), drive.exclusiveAccessOwner());
            drive.media();
            drive.release();
            assertEquals(Optional.empty(), other.exclusiveAccessOwner());
            other.media();
        }
    }

    @Test
    void closedDriveGivesExclusiveAccessBack() {
        VirtualDrive drive = open();
        drive.acquire("one");
        drive.close();
        drive.close();
        try (VirtualDrive other = open()) {
            other.acquire("two");
        }
    }

    @Test
    void closedDriveAbortsItsWrite() {
        try (VirtualDrive drive = open()) {
            drive.media().begin(5, false, false).write(data(0, 1));
        }
        try (VirtualDrive drive = open()) {
            assertEquals(DiscStatus.SPOILED, drive.media().status());
        }
    }

    @Test
    void driveSeesWhatAnotherHasWritten() {
        try (VirtualDrive drive = open();
                VirtualDrive other = open()) {
            VirtualDisc before = drive.media();
            other.acquire("other");
            burn(other.media(), 5, true, false);
            other.release();
            assertEquals(DiscStatus.FINALIZED, drive.media().status());
            drive.acquire("me");
            assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, () -> before.begin(5, false, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "line\nbreak",
                "M\u00fcller",
                "semi;colon \"quoted\"",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void clientNameFollowsTheRulesOfWindows(String name) {
        VirtualDrive drive = VirtualDrive.inMemory(DiscType.CD_R);
        assertFails(ImapiCode.E_IMAPI_RECORDER_CLIENT_NAME_IS_NOT_VALID, () -> drive.acquire(name));
    }
}
