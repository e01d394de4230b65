package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherProcessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"DVD_R", "DVD_PLUS_RW", "BD_RE"})
    void processKilledInTheMiddleOfAWriteLeavesASpoiledDisc(DiscType type) throws Exception {
        VirtualDisc.create(folder, type).close();
        try (OtherProcess other = OtherProcess.start(folder, "burn")) {
            other.kill();
        }
        try (VirtualDrive drive = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
            drive.acquire("after the crash");
            VirtualDisc disc = drive.media();
            assertEquals(type, disc.type());
            assertEquals(DiscStatus.SPOILED, disc.status());
            assertTrue((disc.mediaState() & MediaStateBits.DAMAGED) != 0);
            if (type.writeRule() == WriteRule.WRITE_ONCE) {
                assertFails(ImapiCode.E_IMAPI_DF2DATA_INVALID_MEDIA_STATE, () -> disc.begin(1, false, true));
            } else {
                burn(disc, 10, false, true);
                assertEquals(DiscStatus.WRITTEN, disc.status());
            }
        }
    }

    @Test
    void otherProcessHoldsTheDriveUntilItEnds() throws Exception {
        VirtualDisc.create(folder, DiscType.DVD_R).close();
        try (OtherProcess other = OtherProcess.start(folder, "hold");
                VirtualDrive drive = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
            assertEquals(Optional.of("Other process"), drive.exclusiveAccessOwner());
            ImapiException e = assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, () -> drive.acquire("me"));
            assertTrue(e.getMessage().contains("\"Other process\""), e.getMessage());
            assertFails(ImapiCode.E_IMAPI_RECORDER_LOCKED, drive::media);
            other.kill();
            assertEquals(Optional.empty(), drive.exclusiveAccessOwner());
            drive.acquire("me");
            assertEquals(DiscStatus.BLANK, drive.media().status());
        }
    }

    @Test
    void otherProcessIsKeptOut() throws Exception {
        try (VirtualDrive drive = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
            drive.acquire("This process");
            // Asking who holds it must not give the lock away, as closing a second channel of the file would.
            assertEquals(Optional.of("This process"), drive.exclusiveAccessOwner());
            try (VirtualDrive second = VirtualDrive.open(folder, DiscType.DVD_R, FaultPlan.none())) {
                assertEquals(Optional.of("This process"), second.exclusiveAccessOwner());
            }
            assertThrows(IOException.class, () -> OtherProcess.start(folder, "hold"));
        }
    }
}
