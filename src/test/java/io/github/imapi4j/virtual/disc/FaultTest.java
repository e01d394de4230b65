package io.github.imapi4j.virtual.disc;

import static io.github.imapi4j.virtual.disc.Sectors.assertFails;
import static io.github.imapi4j.virtual.disc.Sectors.burn;
import static io.github.imapi4j.virtual.disc.Sectors.burnZeros;
import static io.github.imapi4j.virtual.disc.Sectors.data;
import static io.github.imapi4j.virtual.disc.Sectors.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.error.DiscState;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.error.UnknownCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource({
        "write@4711=E_IMAPI_LOSS_OF_STREAMING, WRITE, 4711, '', 2147483647, E_IMAPI_LOSS_OF_STREAMING",
        "verify@0=E_IMAPI_BURN_VERIFICATION_FAILED, VERIFY, 0, '', 2147483647, E_IMAPI_BURN_VERIFICATION_FAILED",
        "corrupt@4711, CORRUPT, 4711, '', 2147483647, ''",
        "Corrupt@0*2, CORRUPT, 0, '', 2, ''",
        "finalize=E_IMAPI_RECORDER_COMMAND_TIMEOUT, FINALIZE, -1, '', 2147483647, E_IMAPI_RECORDER_COMMAND_TIMEOUT",
        "media*3=E_IMAPI_RECORDER_MEDIA_BECOMING_READY, MEDIA, -1, '', 3, E_IMAPI_RECORDER_MEDIA_BECOMING_READY",
        "validate=E_FAIL, VALIDATE, -1, '', 2147483647, E_FAIL",
        "format*2=E_FAIL, FORMAT, -1, '', 2, E_FAIL",
        "initialize=E_FAIL, INITIALIZE, -1, '', 2147483647, E_FAIL",
        "calibrate=E_FAIL, CALIBRATE, -1, '', 2147483647, E_FAIL",
        "track@99=E_IMAPI_LOSS_OF_STREAMING, TRACK, 99, '', 2147483647, E_IMAPI_LOSS_OF_STREAMING",
        "erase@0=E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE, ERASE, 0, '', 2147483647, E_IMAPI_ERASE_MEDIA_IS_NOT_ERASABLE",
        "lock=e_accessdenied, LOCK, -1, '', 2147483647, E_ACCESSDENIED",
        "Eject*1=0x80004005, EJECT, -1, '', 1, E_FAIL",
        "load=0XC0AA0202, LOAD, -1, '', 2147483647, E_IMAPI_RECORDER_MEDIA_NO_MEDIA",
        "IDiscFormat2Data::Write=E_FAIL, METHOD, -1, IDiscFormat2Data::Write, 2147483647, E_FAIL",
        "IDiscRecorder2::get_VendorId*2=E_FAIL, METHOD, -1, IDiscRecorder2::get_VendorId, 2, E_FAIL",
    })
    void faultsAreRead(String text, FaultPoint point, long sector, String method, int count, String code) {
        Fault fault = Fault.parse(text);
        assertEquals(point, fault.point());
        assertEquals(sector, fault.sector());
        assertEquals(method, fault.method());
        assertEquals(count, fault.count());
        assertEquals(code, fault.code().map(ResultCode::name).orElse(""));
        assertEquals(fault, Fault.parse(fault.toString()));
    }

    @Test
    void unknownNumberIsKept() {
        Fault fault = Fault.parse("lock=0x8BADF00D");
        assertEquals(Optional.of(new UnknownCode(new HResult(0x8BADF00D))), fault.code());
        assertEquals("lock=0x8BADF00D", fault.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | is not WHEN=CODE",
                "'' | is not WHEN=CODE",
                "=E_FAIL | is not WHEN=CODE",
                "burn=E_FAIL | allowed are write@SECTOR, verify@SECTOR, corrupt@SECTOR, track@NUMBER, erase@PERCENT, validate, format, initialize,"
                        + " calibrate, finalize, media, lock, eject, load and INTERFACE::METHOD",
                "method=E_FAIL | allowed are write@SECTOR",
                "write=E_FAIL | needs a number, for example write@4711",
                "write@=E_FAIL | has \"\" where a number from 0 to 2147483647 is needed",
                "write@-1=E_FAIL | has \"-1\" where a number",
                "write@x=E_FAIL | has \"x\" where a number",
                "verify@99999999999=E_FAIL | has \"99999999999\" where a number",
                "track=E_FAIL | needs a number, for example track@3",
                "track@100=E_FAIL | has \"100\" where a number from 1 to 99 is needed",
                "erase@100=E_FAIL | has \"100\" where a number from 0 to 99 is needed",
                "write@5 | is not WHEN=CODE",
                "corrupt | needs a number, for example corrupt@4711",
                "corrupt@x | has \"x\" where a number from 0 to 2147483647 is needed",
                "corrupt@5*0 | has \"0\" where a number from 1 to 1000000 is needed",
                "corrupt@5=E_FAIL | takes no code, because nothing fails",
                "corrupt@5= | takes no code, because nothing fails",
                "media@5=E_FAIL | takes a number only after write, verify, corrupt, track and erase",
                "media*0=E_FAIL | has \"0\" where a number from 1 to 1000000 is needed",
                "media*=E_FAIL | has \"\" where a number from 1",
                "media*many=E_FAIL | has \"many\" where a number from 1",
                "media= | allowed are a constant's name, for example E_IMAPI_LOSS_OF_STREAMING, and 0x",
                "media=E_NONSENSE | has no code that is known",
                "media=0xC0AA02021 | has no code that is known",
                "media=C0AA0202 | has no code that is known",
                "media=S_OK | needs the code of a failure, and S_OK is a success",
                "media=0x00AA0004 | needs the code of a failure",
                "IDiscFormat2Data::=E_FAIL | one is written INTERFACE::METHOD",
                "::Write=E_FAIL | one is written INTERFACE::METHOD",
                "A::B::C=E_FAIL | one is written INTERFACE::METHOD",
                "IDiscFormat2Data::Write@5=E_FAIL | takes a number only after write, verify, corrupt, track and erase",
            })
    void whatIsNoFaultIsAnsweredWithWhatIs(String text, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> Fault.parse(text))
                .getMessage();
        assertTrue(message.contains(expected), message);
        assertTrue(message.startsWith("The fault \"" + text + "\"") && message.endsWith("."), message);
        assertFalse(message.contains("\n"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "verify"})
    void sectorFaultStrikesInTheRunThatHoldsIt(String where) {
        FaultPlan plan = FaultPlan.parse(List.of(where + "@100=E_FAIL"));
        FaultPoint point = Fault.parse(where + "@100=E_FAIL").point();
        plan.check(point, 68, 32);
        plan.check(point, 101, 32);
        plan.check(point, 99);
        assertFails(SystemCode.E_FAIL, () -> plan.check(point, 69, 32));
        assertFails(SystemCode.E_FAIL, () -> plan.check(point, 100));
    }

    @Test
    void countedFaultStrikesTheFirstTimesOnly() {
        FaultPlan plan = FaultPlan.builder()
                .times(2)
                .media(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY)
                .method("IDiscFormat2Data::Write", SystemCode.E_FAIL)
                .build();
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY, () -> plan.check(FaultPoint.MEDIA));
        assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY, () -> plan.check(FaultPoint.MEDIA));
        plan.check(FaultPoint.MEDIA);
        for (int i = 0; i < 5; i++) {
            ImapiException e = assertFails(SystemCode.E_FAIL, () -> plan.checkMethod("IDiscFormat2Data::Write"));
            assertEquals(Optional.of("IDiscFormat2Data::Write"), e.operation());
        }
        plan.checkMethod("IDiscFormat2Data::CancelWrite");
    }

    @Test
    void planKnowsWhatHasNotStruck() {
        FaultPlan plan = FaultPlan.parse(List.of("write@100=E_FAIL", "media*2=E_FAIL", "A::b=E_FAIL"));
        assertEquals(plan.faults(), plan.unstruck());
        assertFails(SystemCode.E_FAIL, () -> plan.check(FaultPoint.MEDIA));
        assertEquals(
                Optional.empty(),
                plan.unstruck().stream()
                        .filter(fault -> fault.point() == FaultPoint.MEDIA)
                        .findAny());
        plan.check(FaultPoint.WRITE, 99);
        plan.firstIn(FaultPoint.WRITE, 100, 1);
        assertFails(SystemCode.E_FAIL, () -> plan.checkMethod("A::b"));
        assertEquals(List.of(Fault.parse("write@100=E_FAIL")), plan.unstruck());
    }

    @Test
    void failureCarriesTheTextOfItsConstant() {
        FaultPlan plan = FaultPlan.parse(List.of("eject=E_IMAPI_RECORDER_MEDIA_BUSY"));
        String message = assertFails(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY, () -> plan.check(FaultPoint.EJECT))
                .getMessage();
        assertTrue(message.startsWith(ImapiCode.E_IMAPI_RECORDER_MEDIA_BUSY.text()), message);
    }

    @Test
    void writeFaultSpoilsTheDiscAtItsSector() {
        VirtualDrive drive = drive("write@40=E_IMAPI_LOSS_OF_STREAMING");
        VirtualDisc disc = drive.media();
        WriteSession session = disc.begin(100, false, false);
        session.write(data(0, 32));
        ByteBuffer rest = data(32, 32);
        ImapiException e = assertFails(ImapiCode.E_IMAPI_LOSS_OF_STREAMING, () -> session.write(rest));
        assertEquals(DiscState.SPOILED, e.discState());
        assertEquals(8 * 2048, rest.position());
        assertEquals(40, session.position());
        assertEquals(DiscStatus.SPOILED, disc.status());
    }

    @Test
    void finalizeFaultSpoilsTheDisc() {
        VirtualDisc disc = drive("finalize=E_IMAPI_RECORDER_COMMAND_TIMEOUT").media();
        ImapiException e = assertFails(ImapiCode.E_IMAPI_RECORDER_COMMAND_TIMEOUT, () -> burn(disc, 5, true, false));
        assertEquals(DiscState.SPOILED, e.discState());
        assertEquals(DiscStatus.SPOILED, disc.status());
    }

    @Test
    void verifyFaultLeavesTheDiscWritten() {
        VirtualDisc disc = drive("verify@3=E_IMAPI_BURN_VERIFICATION_FAILED").media();
        burn(disc, 5, true, false);
        ByteBuffer target = ByteBuffer.allocate(5 * 2048);
        disc.read(0, target.clear());
        ImapiException e =
                assertFails(ImapiCode.E_IMAPI_BURN_VERIFICATION_FAILED, () -> disc.verify(0, target.clear()));
        assertEquals(DiscState.WRITTEN, e.discState());
        assertEquals(DiscStatus.FINALIZED, disc.status());
    }

    /** The opposite of each bit in one sector, else what was written. */
    private static ByteBuffer corrupted(int sectors, int wrong) {
        ByteBuffer data = data(0, sectors);
        for (int i = wrong * 2048; i < (wrong + 1) * 2048; i++) {
            data.put(i, (byte) ~data.get(i));
        }
        return data;
    }

    @Test
    void corruptedSectorHoldsOtherBytesAndNothingFails() {
        FaultPlan plan = FaultPlan.builder().corrupt(3).build();
        VirtualDisc disc = VirtualDrive.inMemory(DiscType.DVD_R, plan).media();
        ByteBuffer source = data(0, 10);
        try (WriteSession session = disc.begin(10, true, false)) {
            session.write(source.asReadOnlyBuffer());
            session.finish();
        }
        assertEquals(data(0, 10), source, "the program's own bytes stay");
        assertEquals(corrupted(10, 3), read(disc, 0, 10));
        ByteBuffer verified = ByteBuffer.allocate(10 * 2048);
        disc.verify(0, verified);
        assertEquals(corrupted(10, 3), verified.flip());
        assertEquals(DiscStatus.FINALIZED, disc.status());
        assertEquals(List.of(), plan.unstruck());
    }

    @Test
    void sectorOfZerosIsCorruptedToo() {
        VirtualDisc disc = drive("corrupt@3").media();
        burnZeros(disc, 128, true, false);
        for (byte found : read(disc, 3, 1).array()) {
            assertEquals(-1, found);
        }
    }

    @Test
    void countedCorruptionStrikesTheFirstTimesOnly() {
        VirtualDisc disc = VirtualDrive.inMemory(DiscType.DVD_PLUS_RW, FaultPlan.parse(List.of("corrupt@3*1")))
                .media();
        burn(disc, 10, false, false);
        assertEquals(corrupted(10, 3), read(disc, 0, 10));
        burn(disc, 10, false, true);
        assertEquals(data(0, 10), read(disc, 0, 10));
    }

    @Test
    void corruptionsOfOneSectorDoNotUndoEachOther() {
        FaultPlan plan = FaultPlan.builder().times(1).corrupt(3).corrupt(3).build();
        VirtualDisc disc = VirtualDrive.inMemory(DiscType.DVD_R, plan).media();
        burn(disc, 10, false, false);
        assertEquals(corrupted(10, 3), read(disc, 0, 10));
        assertEquals(List.of(Fault.parse("corrupt@3")), plan.unstruck());
    }

    @Test
    void corruptionBehindASectorThatFailsDoesNotStrike() {
        FaultPlan plan = FaultPlan.parse(List.of("write@5=E_FAIL", "corrupt@5", "corrupt@10"));
        VirtualDisc disc = VirtualDrive.inMemory(DiscType.DVD_R, plan).media();
        assertFails(SystemCode.E_FAIL, () -> burn(disc, 10, false, false));
        assertEquals(2, plan.unstruck().size(), plan.unstruck().toString());
    }

    @Test
    void corruptionHasNoCodeAndAllElseHasOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fault(FaultPoint.CORRUPT, 5, "", 1, Optional.of(SystemCode.E_FAIL)));
        assertThrows(IllegalArgumentException.class, () -> new Fault(FaultPoint.WRITE, 5, "", 1, Optional.empty()));
    }

    @Test
    void driveFaultsStrikeWhereTheySay() {
        VirtualDrive drive = drive("media*1=0xC0AA0205", "lock*1=E_ACCESSDENIED", "eject*1=E_FAIL", "load*1=E_FAIL");
        ResultCode notReady = ImapiCode.E_IMAPI_RECORDER_MEDIA_BECOMING_READY;
        assertFails(notReady, drive::media);
        drive.media();
        assertFails(SystemCode.E_ACCESSDENIED, () -> drive.acquire("test"));
        assertFalse(drive.isHeld());
        drive.acquire("test");
        assertFails(SystemCode.E_FAIL, drive::eject);
        assertFalse(drive.isTrayOpen());
        drive.eject();
        assertFails(SystemCode.E_FAIL, drive::load);
        assertTrue(drive.isTrayOpen());
        drive.load();
    }

    private static VirtualDrive drive(String... faults) {
        return VirtualDrive.inMemory(DiscType.DVD_R, FaultPlan.parse(List.of(faults)));
    }
}
